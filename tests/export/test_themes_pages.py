"""What every page of our themes has, and what none has."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from lxml import html

from editor.core.metadata import Metadata
from editor.core.site import Site
from editor.export.labels import labels
from editor.export.themes import list_themes, load_theme
from tests.export.themed import METADATA, SITE, THEMES, bare, folder, full, page, style

LARGEST = 20_000
"""Bytes of a stylesheet."""
FETCHING = ("src", "srcset", "poster", "data", "background")
PHYSICAL = re.compile(
    r"(?<![\w-])(?:(?:margin|padding|border|inset)-(?:left|right)|left|right)\s*:"
    r"|float:\s*(?:left|right)|text-align:\s*(?:left|right)"
)
each_theme = pytest.mark.parametrize("theme", THEMES)


@each_theme
def test_the_stylesheet_is_small(theme):
    assert len((folder(theme) / "style.css").read_bytes()) < LARGEST


@each_theme
def test_a_theme_says_what_it_is_and_what_can_be_chosen(theme):
    (about,) = (one for one in list_themes() if one.name == theme)
    assert about.title
    assert about.description.endswith(".")
    assert {"reading_time", "site_card"} <= load_theme(theme).options.keys()


@each_theme
def test_a_page_runs_nothing(theme):
    found = full(theme)
    assert {one.get("type") for one in found.iter("script")} <= {"application/ld+json"}
    assert not found.xpath("//@*[starts-with(name(), 'on')]")


@each_theme
def test_a_page_asks_nobody_for_anything(theme):
    found = full(theme)
    assert not re.search(r"@import|url\(|image-set\(", style(theme))
    assert not found.xpath("//link[contains(@rel, 'stylesheet') or contains(@rel, 'pre')]")
    asked = [value for name in FETCHING for value in found.xpath(f"//body//@{name}")]
    assert asked
    assert not [value for value in asked if re.match(r"(?:https?:)?//", value)]


@each_theme
def test_a_page_has_one_main_one_article_one_headline(theme):
    found = full(theme)
    (article,) = found.xpath("//main//article[contains(@class, 'h-entry')]")
    assert (article.get("lang"), article.get("dir")) == ("en-GB", "ltr")
    assert [one.text_content() for one in found.iter("h1")] == ["The bridge reopens"]
    assert len(list(found.iter("main"))) == 1


@each_theme
def test_what_h_entry_asks_for_is_there(theme):
    (article,) = full(theme).xpath("//article")
    for name in (
        *("p-name", "p-summary", "p-author", "h-card", "p-category", "p-location"),
        *("dt-published", "dt-updated", "u-url", "u-featured", "e-content"),
    ):
        assert article.xpath(f".//*[contains(concat(' ', @class, ' '), ' {name} ')]"), name


@each_theme
def test_the_skip_link_leads_to_the_article(theme):
    found = full(theme)
    skip = found.xpath("//body/*")[0]
    assert skip.tag == "a"
    assert found.get_element_by_id(skip.get("href").removeprefix("#")).tag == "main"


@each_theme
def test_landmarks_that_repeat_have_a_name(theme):
    assert all(one.get("aria-label") for one in full(theme).iter("nav"))


@each_theme
def test_source_and_corrections_stay_where_reader_modes_look(theme):
    found = full(theme)
    for words in ("Minutes", "It was 1931."):
        (place,) = found.xpath(f"//body//*[contains(text(), '{words}')]")
        assert not place.xpath("ancestor::aside | ancestor::footer")


@each_theme
def test_what_an_article_lacks_leaves_no_label(theme):
    said = bare(theme).xpath("//body")[0].text_content()
    kept = {labels("en")[key] for key in ("skip", "min_read", "colon")}
    words = {re.escape(word) for word in {*labels("en").values()} - kept if "{" not in word}
    assert not re.findall(rf"\b(?:{'|'.join(words)})\b", said)


@each_theme
def test_what_an_article_lacks_leaves_no_empty_element(theme):
    empty = [
        one.tag
        for one in bare(theme).xpath("//body//*")
        if not one.text_content().strip()
        and not one.xpath("descendant-or-self::img")
        and one.tag != "data"
    ]
    assert empty == []


@each_theme
def test_the_first_picture_is_not_lazy(theme):
    (lead,) = full(theme).xpath("//img[contains(@class, 'u-featured')]")
    assert lead.get("loading") is None
    assert (lead.get("width"), lead.get("height")) == ("1600", "900")


def test_a_tall_or_small_lead_picture_is_not_blown_up_behind_the_headline():
    for width, height in ((800, 1200), (640, 360), (1200, 1200)):
        shown = html.document_fromstring(page("long", width=width, height=height))
        assert not shown.xpath("//div[@class='hero']")
    assert full("long").xpath("//div[@class='hero']")


@each_theme
def test_a_right_to_left_article_turns_the_page(theme):
    found = full(theme, language="ar")
    assert found.get("dir") == "rtl"
    assert found.get("lang") == "ar"


@each_theme
def test_the_stylesheet_knows_no_left_and_right(theme):
    """But for code, which runs one way, cells that were told so, and the two shadows of a table."""
    rules = re.findall(r"([^{};]+)\{([^{}]*)\}", style(theme))
    sided = {selector.strip() for selector, block in rules if PHYSICAL.search(block)}
    assert sided == {".align-left", ".align-right", "pre"}


@each_theme
def test_shorthands_give_both_sides_the_same(theme):
    found = re.findall(r"(?:margin|padding|inset):([^;}]+)[;}]", style(theme))
    sides = [value.split() for value in found if "(" not in value]
    assert not [value for value in sides if len(value) == 4 and value[1] != value[3]]


@each_theme
@pytest.mark.parametrize(
    "condition",
    [
        "(prefers-color-scheme: dark)",
        "(prefers-contrast: more)",
        "print",
    ],
)
def test_the_stylesheet_heeds_the_reader(theme, condition):
    assert f"@media {condition}" in style(theme)


@each_theme
def test_focus_can_be_seen(theme):
    assert re.search(r":focus-visible \{ outline: 3px solid", style(theme))
    assert not re.search(r"outline:\s*(?:0|none)", style(theme))


@each_theme
def test_the_sites_accent_takes_the_themes_place(theme):
    assert ":root{--accent:#123456}" in page(theme, site=replace(SITE, accent="#123456"))
    assert "{--accent:" not in page(theme, site=replace(SITE, accent=""))


@each_theme
def test_every_option_changes_the_page(theme):
    before = page(theme)
    for name, default in load_theme(theme).options.items():
        site = replace(SITE, theme_options={name: not default})
        assert page(theme, site=site) != before, name


@each_theme
def test_a_page_without_a_site_is_whole(theme):
    assert "<h1" in page(theme, Metadata(headline="Bare"), "Words.", Site(), width=10, height=10)


@each_theme
def test_every_kind_of_code_that_has_a_colour_elsewhere_has_one_here(theme):
    """Plain names, operators and blanks stay ink."""
    from pygments.token import STANDARD_TYPES

    plain = {"", "n", "o", "p", "pm", "w", "x", "g", "esc", "py", "nl", "ni", "fm", "ges", "gl"}
    rules = style(theme)
    missing = {
        name
        for name in STANDARD_TYPES.values()
        if name not in plain and not re.search(rf"\.{name}[,)\s]", rules)
    }
    assert missing == set()


@each_theme
def test_the_same_article_gives_the_same_bytes(theme):
    assert page(theme) == page(theme, METADATA)

"""The story that lost byline, date, section, source and picture becomes the page it should have been."""

import json
import re
from html import unescape

import pytest
from PIL import Image

from editor.library.library import Library
from editor.markup.front_matter import set_fields
from tests.shared.reports import errors

STORY = "000_a0fd0d9cdf1e53de.txt"
HEADLINE = "Syria’s Sharaa meets Putin in Moscow for first time since fall of Assad"
PARAGRAPHS = 19


@pytest.fixture
def imported(shared, tmp_path, copydesk):
    ran = copydesk("import", shared / "corpus" / STORY, "--library", tmp_path / "desk", "--json")
    assert ran.returncode == 0, ran.stderr
    (article,) = json.loads(ran.stdout)["articles"]
    return article


@pytest.fixture
def filled(imported, tmp_path):
    """The imported story with what a writer fills in."""
    library = Library.open(tmp_path / "desk")
    path = tmp_path / "desk" / imported["path"]
    picture = tmp_path / "moscow.jpg"
    Image.new("RGB", (1600, 900), "#5b7585").save(picture)
    reference = library.add_picture(path, picture, "moscow.jpg")
    loaded = library.read(path)
    values = {
        "authors": ["Ana Sol"],
        "date": "2025-10-15T18:20:00+02:00",
        "section": "World",
        "description": "The two men sat down together for the first time since Assad fell.",
        "source": {"name": "The original report", "url": "https://news.example/syria-moscow"},
        "image": reference,
        "image_alt": "Two men shake hands before flags",
        "image_caption": "The two leaders in Moscow.",
        "image_credit": "Example Pictures",
        "slug": "sharaa-meets-putin",
    }
    text = loaded.text
    for edit in sorted(set_fields(text, values), key=lambda one: -one.start):
        text = text[: edit.start] + edit.text + text[edit.end :]
    library.save(path, text, loaded)
    library.set_site({"url": "https://lifestyle.example", "logo": "", "sections": ["World"]})
    return path


def paragraphs(shared):
    lines = (shared / "corpus" / STORY).read_text("utf-8").split("\n")
    body = lines[5 : lines.index("Source link")]
    return [line.strip() for line in body if line.strip()]


def test_the_check_names_what_the_story_lost_and_nothing_that_is_there(
    imported, tmp_path, copydesk
):
    ran = copydesk("check", tmp_path / "desk" / imported["path"], "--json")
    rules = {one["rule"] for one in json.loads(ran.stdout)["findings"]}
    assert {"byline", "date", "section", "source-address", "picture"} <= rules
    assert not rules & {"headline", "headline-again", "front-matter", "source"}


def test_the_nineteen_paragraphs_are_in_the_article_word_for_word(imported, shared, tmp_path):
    text = (tmp_path / "desk" / imported["path"]).read_text("utf-8")
    body = [one for one in text.split("---\n", 2)[2].split("\n\n") if one.strip()]
    assert len(paragraphs(shared)) == PARAGRAPHS
    assert [one.strip() for one in body] == paragraphs(shared)


def test_all_three_themes_give_pages_that_the_validators_accept(
    filled, shared, tmp_path, copydesk, validate
):
    pages = []
    for theme in ("classic", "news", "long"):
        page = tmp_path / f"{theme}.html"
        ran = copydesk("export", filled, "--format", "html", "--theme", theme, "-o", page)
        assert ran.returncode == 0, ran.stderr
        pages.append(page)
        html = page.read_text("utf-8")
        shown = unescape(re.sub(r"<[^>]+>", "", html.split("</head>")[1]))
        assert shown.count(HEADLINE) == 1
        words = " ".join(shown.split())
        for paragraph in paragraphs(shared):
            assert words.count(" ".join(paragraph.split())) == 1
    report = validate(pages, lighthouse=True)
    assert not errors(report)
    for scores in report["lighthouse"].values():
        assert {scores[one] for one in ("accessibility", "best-practices", "seo")} == {100}

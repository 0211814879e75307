"""Slugs."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.core.article import Article
from editor.core.metadata import Metadata
from editor.markup.slugs import LONGEST, slug_of, slugify_text


def article(headline="", *, slug="", path=None, language="", body=""):
    return Article(Metadata(headline=headline, slug=slug, language=language), body, path)


@pytest.mark.parametrize(
    ("text", "language", "slug"),
    [
        ("Harbour bridge: open!", "en", "harbour-bridge-open"),
        ("It’s the mayor's bridge", "en", "its-the-mayors-bridge"),
        ("L’homme et l'île", "fr", "l-homme-et-l-ile"),
        ("Über die Brücke, groß", "de", "ueber-die-bruecke-gross"),
        ("ÜBER DIE BRÜCKE", "de-AT", "ueber-die-bruecke"),
        ("Über die Brücke", "en", "uber-die-brucke"),
        ("Rød grød på bordet", "da", "roed-groed-paa-bordet"),
        ("Överenskommelse i Malmö", "sv", "overenskommelse-i-malmo"),
        ("Москва и мост", "ru", "moskva-i-most"),
        ("Харків і міст", "uk", "kharkiv-i-mist"),
        ("大桥重新开放", "zh", "da-qiao-zhong-xin-kai-fang"),
        ("🌉", "en", ""),
        ("", "en", ""),
    ],
)
def test_a_text_becomes_a_slug_in_its_language(text, language, slug):
    assert slugify_text(text, language) == slug


def test_a_long_text_is_cut_at_a_word():
    slug = slugify_text("harbour bridge reopens after a long winter of repairs and of many delays")
    assert slug == "harbour-bridge-reopens-after-a-long-winter-of-repairs-and-of"
    assert len(slug) <= LONGEST


def test_one_long_word_is_cut_where_it_must():
    assert slugify_text("x" * 100) == "x" * LONGEST


def test_a_written_slug_is_taken_as_it_is():
    assert slug_of(article("New", slug="Old_Slug.2")) == "Old_Slug.2"


@pytest.mark.parametrize("written", ["../../etc/passwd", "a/b", ".hidden", "a b", "..", "a\nb"])
def test_a_written_slug_that_is_no_single_name_is_spelt_anew(written):
    slug = slug_of(article("New", slug=written))
    assert "/" not in slug
    assert not slug.startswith(".")
    assert slug


def test_without_a_written_slug_it_comes_from_the_headline_in_the_articles_language():
    assert slug_of(article("Brücke", language="de")) == "bruecke"
    assert slug_of(article("Brücke"), "de") == "bruecke"


def test_a_headline_without_letters_leaves_it_to_the_files_name():
    assert slug_of(article("🌉", path=Path("/library/The Bridge.md"))) == "the-bridge"
    assert slug_of(article("🌉", path=Path("/library/bridge/index.md"))) == "bridge"


def test_there_is_always_a_slug():
    slug = slug_of(article("🌉"))
    assert slug == slug_of(article("🌉"))
    assert slug.startswith("article-")
    assert slug != slug_of(article("🚋"))


@settings(max_examples=200, deadline=None)
@given(headline=st.text(max_size=80), slug=st.text(max_size=20), language=st.text(max_size=5))
def test_any_slug_is_a_name_for_a_folder(headline, slug, language):
    made = slug_of(article(headline, slug=slug, language=language))
    assert made
    assert not made.startswith(".")
    assert not set(made) & set('/\\\0\n :*?"<>|')

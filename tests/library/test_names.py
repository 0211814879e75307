"""File names that every system takes."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.core.errors import BadName
from editor.library.names import (
    LONGEST_STEM,
    article_stem,
    folded,
    free_name,
    free_stem,
    picture_stem,
    stem_of_name,
)


@pytest.mark.parametrize(
    ("headline", "language", "stem"),
    [
        ("Harbour bridge opens", "en", "harbour-bridge-opens"),
        ("It’s “done”: 50 % more…", "en", "its-done-50-more"),
        ("Über Größe", "de", "ueber-groesse"),
        ("Мост открыт", "ru", "most-otkryt"),
        ("橋", "zh", "qiao"),
        ("الجسر", "ar", "ljsr"),
        ("", "en", "article"),
        ("!!! ???", "en", "article"),
        ("🙂🙂", "en", "article"),
        ("CON", "en", "con-article"),
        ("nul", "en", "nul-article"),
        ("COM1", "en", "com1-article"),
        ("Index", "en", "index-article"),
        ("../../etc/passwd", "en", "etc-passwd"),
        ("a/b\\c:d*e?f", "en", "a-b-c-d-e-f"),
        ("trailing dot.", "en", "trailing-dot"),
    ],
)
def test_a_headline_gives_a_stem(headline, language, stem):
    assert article_stem(headline, language) == stem


@settings(deadline=None)
@given(st.text(max_size=400), st.sampled_from(["en", "de", "fr", "ar", "zh", ""]))
def test_any_headline_gives_a_name_that_every_system_takes(headline, language):
    stem = article_stem(headline, language)
    assert stem
    assert stem == stem.strip(" .")
    assert len(stem.encode()) <= LONGEST_STEM + len("-article")
    assert not set(stem) & set('<>:"/\\|?*\0')
    assert stem.isprintable()
    assert stem not in {"con", "prn", "aux", "nul", "index", "_index"}
    assert not stem.startswith(".")


def test_a_very_long_headline_is_cut_at_a_word():
    stem = article_stem("wonderful bridge " * 60)
    assert len(stem) <= LONGEST_STEM
    assert stem.endswith(("-bridge", "-wonderful"))


def test_a_name_may_be_given_with_our_suffix():
    assert stem_of_name("New Name.md") == "new-name"
    assert stem_of_name("New Name.MARKDOWN") == "new-name"
    assert stem_of_name("Version 2.0") == "version-2-0"


@pytest.mark.parametrize("name", ["", "   ", ".md"])
def test_an_empty_name_is_refused(name):
    with pytest.raises(BadName):
        stem_of_name(name)


def test_a_picture_from_anywhere_gets_a_plain_name():
    assert picture_stem("C:\\Photos\\DSC 0001 (2).JPG") == "dsc-0001-2"
    assert picture_stem("/home/ann/.jpg") == "jpg"
    assert picture_stem("") == "picture"


def test_a_name_that_differs_only_in_case_or_form_is_taken(tmp_path):
    (tmp_path / "Bridge.md").touch()
    (tmp_path / "cafe\u0301.md").touch()
    assert free_stem(tmp_path, "bridge", ".md") == "bridge-2"
    assert free_stem(tmp_path, "caf\u00e9", ".md") == "caf\u00e9-2"
    assert folded("STRASSE") == folded("straße")


def test_names_are_counted_on(tmp_path):
    for name in ("a.md", "a-2.md", "a-3"):
        (tmp_path / name).touch()
    assert free_stem(tmp_path, "a", ".md") == "a-4"
    assert free_name(tmp_path, "a.md") == "a-3.md"


def test_in_a_folder_that_is_not_there_every_name_is_free(tmp_path):
    assert free_stem(tmp_path / "none", "a", ".md") == "a"

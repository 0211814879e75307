"""References lead to files of the library and nowhere else."""

import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.library.library import Library
from editor.library.nearest import library_of
from editor.library.references import path_part, resolve_in


@pytest.fixture
def article(put):
    for name in (
        "news/bridge/dawn.jpg",
        "news/bridge/two words.jpg",
        "news/100% (1).jpg",
        "news/what?.jpg",
        "logo.png",
        "old/index.md",
        ".trash/gone.jpg",
    ):
        if os.name != "nt" or "?" not in name:
            put(name, "x")
    return put("news/bridge.md", "")


@pytest.mark.parametrize(
    ("reference", "found"),
    [
        ("bridge/dawn.jpg", "news/bridge/dawn.jpg"),
        ("./bridge/dawn.jpg", "news/bridge/dawn.jpg"),
        ("bridge/../bridge/dawn.jpg", "news/bridge/dawn.jpg"),
        ("bridge/dawn.jpg#left", "news/bridge/dawn.jpg"),
        ("bridge/dawn.jpg?v=2", "news/bridge/dawn.jpg"),
        ("bridge/two%20words.jpg", "news/bridge/two words.jpg"),
        ("bridge/two words.jpg", "news/bridge/two words.jpg"),
        ("100%25%20(1).jpg", "news/100% (1).jpg"),
        ("100% (1).jpg", "news/100% (1).jpg"),
        ("../logo.png", "logo.png"),
        ("../old", "old/index.md"),
        ("../old/#part", "old/index.md"),
    ],
)
def test_a_relative_reference_is_found(library, article, reference, found):
    assert library.resolve(article, reference) == library.folder / found


@pytest.mark.skipif(os.name == "nt", reason="no question mark in names there")
def test_a_name_with_a_question_mark_is_found_as_it_stands(library, article):
    assert library.resolve(article, "what?.jpg") == library.folder / "news" / "what?.jpg"


@pytest.mark.parametrize(
    "reference",
    [
        "",
        "#part",
        "none.jpg",
        "bridge",
        "https://example.org/dawn.jpg",
        "//example.org/dawn.jpg",
        "mailto:a@example.org",
        "data:image/png;base64,AAAA",
        "javascript:alert(1)",
        "/etc/passwd",
        "%2Fetc/passwd",
        "../../outside.jpg",
        "..%2F..%2Foutside.jpg",
        "%2e%2e/%2e%2e/outside.jpg",
        "../../../../../../../../etc/passwd",
        "..\\..\\outside.jpg",
        "C:outside.jpg",
        "C:/outside.jpg",
        "C%3A/outside.jpg",
        "file:///etc/passwd",
        "bridge/dawn.jpg%00.md",
        "bridge/dawn.jpg\x00",
        "../.trash/gone.jpg",
        "x" * 5000,
        "\ud800.jpg",
    ],
)
def test_nothing_else_is(library, article, reference, tmp_path):
    (tmp_path / "outside.jpg").touch()
    assert library.resolve(article, reference) is None


def test_a_symbolic_link_does_not_lead_out(library, article, tmp_path):
    (tmp_path / "outside.jpg").write_bytes(b"x")
    link = library.folder / "news" / "link.jpg"
    link.symlink_to(tmp_path / "outside.jpg")
    (library.folder / "news" / "way").symlink_to(tmp_path)
    assert library.resolve(article, "link.jpg") is None
    assert library.resolve(article, "way/outside.jpg") is None


def test_a_library_that_is_itself_behind_a_link_is_one(tmp_path, article, library):
    link = tmp_path / "link"
    link.symlink_to(library.folder)
    other = Library.open(link)
    assert (
        other.resolve(link / "news/bridge.md", "bridge/dawn.jpg") == link / "news/bridge/dawn.jpg"
    )


@settings(deadline=None)
@given(st.text(max_size=60))
def test_any_reference_is_answered(reference):
    folder = Path(__file__).parent
    found = resolve_in(folder, folder / "article.md", reference)
    assert found is None or found.is_relative_to(folder)
    assert isinstance(path_part(reference), str)


def test_a_file_belongs_to_the_nearest_folder_that_is_a_library(tmp_path):
    (tmp_path / "outer" / "inner" / "news").mkdir(parents=True)
    (tmp_path / "outer" / "site.yaml").touch()
    article = tmp_path / "outer" / "inner" / "news" / "a.md"
    assert library_of(article) == tmp_path / "outer"
    (tmp_path / "outer" / "inner" / ".copydesk").mkdir()
    assert library_of(article) == tmp_path / "outer" / "inner"
    assert library_of(tmp_path / "outer") == tmp_path / "outer"


def test_a_file_outside_of_any_belongs_to_none(tmp_path):
    assert library_of(tmp_path / "a.md") is None

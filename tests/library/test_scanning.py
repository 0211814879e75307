"""The list of all articles: each at a glance, odd ones with a word of what is odd."""

import os

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from editor.core.errors import LibraryError, ReadError
from editor.core.jobs import Cancelled, Progress, Token
from editor.core.moment import read_moment
from editor.core.stage import Stage
from editor.library.entries import Entry
from editor.library.quick_head import quick_article
from editor.library.walking import articles_below, holds_articles
from editor.markup.article import read_article

SHOWN = (
    "headline", "slug", "date", "standfirst", "authors", "section", "tags", "language", "stage",
    "picture", "source",
)  # fmt: skip
WHOLE = """\
---
title: Harbour bridge
date: 2026-05-05
authors: [Ann Example, Bo Li]
section: News
tags:
  - water
  - roads
description: It opens.
---
Four *words* of [text](https://example.org/far/away).
"""


def names(library) -> list[str]:
    return sorted(one.path.relative_to(library.folder).as_posix() for one in library.scan())


def test_an_entry_has_what_the_list_shows(library, put):
    path = put("bridge.md", WHOLE)
    assert library.entry(path) == Entry(
        path=path,
        headline="Harbour bridge",
        standfirst="It opens.",
        stage=Stage.PUBLISHED,
        date=read_moment("2026-05-05"),
        words=4,
        modified=path.stat().st_mtime,
        slug="harbour-bridge",
        section="News",
        authors=("Ann Example", "Bo Li"),
        tags=("water", "roads"),
    )


def test_all_articles_are_found_and_nothing_else(library, put):
    for name in (
        "a.md", "B.MD", "c.markdown", "news/d.md", "news/deep/e.md", "bridge/index.md",
        "site.yaml", "notes.txt", "bridge/dawn.jpg", ".hidden.md", ".trash/f.md",
        ".copydesk/g.md", ".git/h.md", "news/.x/i.md",
    ):  # fmt: skip
        put(name, "text")
    assert names(library) == [
        "B.MD", "a.md", "bridge/index.md", "c.markdown", "news/d.md", "news/deep/e.md",
    ]  # fmt: skip


def test_the_last_changed_comes_first(library, put):
    for at, name in enumerate(("old.md", "older.md", "new.md")):
        os.utime(put(name, "x"), (at * 10, (50, 10, 90)[at]))
    assert [one.path.name for one in library.scan()] == ["new.md", "old.md", "older.md"]


def test_an_article_without_a_headline_is_called_by_its_file(library, put):
    assert library.entry(put("a.md", "")).headline == "a"
    assert library.entry(put("bridge/index.md", "")).headline == "bridge"
    assert library.entry(put("b.md", "# Heading\n\nOne two.\n")).headline == "Heading"
    assert library.entry(put("b.md", "# Heading\n\nOne two.\n")).words == 2


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"\x89PNG\0", "no text"),
        (b"caf\xe9", "UTF-8"),
        (b"---\ntitle: [\n---\n", "line"),
    ],
)
def test_an_odd_file_is_listed_with_its_fault(library, put, data, said):
    put("odd.md", data)
    (entry,) = library.scan()
    assert said in entry.fault
    assert entry.headline == "odd"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_pipes_and_links_to_nothing_or_in_circles_stop_nobody(library, put):
    put("a.md", "x")
    os.mkfifo(library.folder / "pipe.md")
    (library.folder / "nothing.md").symlink_to("none.md")
    (library.folder / "circle.md").symlink_to("circle.md")
    (library.folder / "loop").symlink_to(library.folder)
    faults = {one.path.name: bool(one.fault) for one in library.scan()}
    assert faults == {"a.md": False, "pipe.md": True, "nothing.md": True, "circle.md": True}


def test_a_file_that_goes_while_the_list_is_made_is_left_out(library, put):
    first, second = put("a.md", "x"), put("b.md", "x")
    scan = library.scan()
    seen = next(scan).path
    (second if seen == first else first).unlink()
    assert list(scan) == []


def test_a_broken_site_does_not_keep_the_list_away(library, put):
    put("site.yaml", "name: [")
    put("a.md", "x")
    assert len(list(library.scan())) == 1


def test_a_scan_reports_its_progress_and_can_be_cancelled(library, put):
    for at in range(3):
        put(f"{at}.md", "x")
    seen: list[Progress] = []
    assert len(list(library.scan(Token(seen.append)))) == 3
    assert [one.done for one in seen] == [0, 1, 2, 3]
    token = Token()
    scan = library.scan(token)
    next(scan)
    token.cancel()
    with pytest.raises(Cancelled):
        next(scan)


def test_a_library_that_went_away_is_told(library):
    library.folder.rmdir()
    with pytest.raises(LibraryError):
        list(library.scan())


def test_an_entry_of_a_file_that_is_gone_is_refused(library):
    with pytest.raises(ReadError):
        library.entry(library.folder / "none.md")


def test_a_folder_that_holds_articles_is_known(tmp_path):
    (tmp_path / "deep").mkdir()
    assert not holds_articles(tmp_path)
    (tmp_path / "deep" / "a.md").touch()
    assert holds_articles(tmp_path)
    assert not holds_articles(tmp_path, besides=tmp_path / "deep" / "a.md")
    assert articles_below(tmp_path) == (tmp_path / "deep" / "a.md",)


KEYS = st.sampled_from(
    ["title", "headline", "date", "draft", "stage", "published", "tags", "categories", "authors",
     "author", "byline", "description", "summary", "slug", "lang", "language", "unknown", "Title"]
)  # fmt: skip
VALUES = st.sampled_from(
    ["A", "A: b", "a:b", "a #b", "a#b", "2026-05-05", "2026-05-05 09:30 +0200", "true", "no", "null", "~",
     "'q'", '"q"', "'it''s'", '"a\\nb"', "[a, b]", "[a, 'b, c']", "[]", "[a, ]", "{a: b}", "&x a", "*x",
     "!!str a", "|", ">", "a\tb", "a &amp; b", "Müller", "🙂", "\u00a0a", "a\u2028b", "é: x", "a ", "- a", "(x)",
     "Ann and Bo", "name: Ann", "/a/b/", "12:30", "010", "a, b", "'a", "?", "%a", "@a", "`a`"]
)  # fmt: skip
LINES = st.one_of(
    st.tuples(KEYS, VALUES).map(": ".join),
    KEYS.map("{}:".format),
    VALUES.map("  - {}".format),
    VALUES.map("- {}".format),
    VALUES.map("  {}".format),
    st.sampled_from(["", "# comment", "...", "---", "  x: y", "\tx: y"]),
)


@settings(max_examples=300, deadline=None)
@given(st.lists(LINES, max_size=8))
@example(["title: A", "tags:", "- a", "  - b"])
@example(["title: A", "tags:", "  - a", "- b"])
@example(["title: A", "tags: x", "  - b"])
@example(["title: A", "published: false"])
def test_the_quick_reader_says_what_the_careful_one_says(lines):
    text = "\n".join(["---", *lines, "---", "# Body", ""])
    quick = quick_article(text, None)
    if quick is not None:
        careful = read_article(text)
        assert quick.body == careful.body
        for name in SHOWN:
            assert getattr(quick.metadata, name) == getattr(careful.metadata, name), name


def test_the_quick_reader_knows_the_plain_kind():
    assert quick_article(WHOLE, None) is not None

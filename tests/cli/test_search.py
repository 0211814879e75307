"""`copydesk search`: the same language of queries, hits with their places."""

import pytest

BRIDGE = """---
title: The harbour bridge reopens
tags: [trams]
---
The first tram will cross.

Engineers found **four sound ribs**.
"""


@pytest.fixture
def library(tmp_path):
    folder = tmp_path / "newsroom"
    folder.mkdir()
    (folder / "site.yaml").write_text("name: Post\n")
    (folder / "bridge.md").write_text(BRIDGE, "utf-8")
    (folder / "buses.md").write_text("# Night buses\n\nNo tram goes there.\n", "utf-8")
    return folder


def test_hits_come_with_path_title_line_and_excerpt(copydesk, library):
    said = copydesk("search", "sound", "--library", library, "--json")
    assert said.json == {
        "hits": [
            {
                "path": str(library / "bridge.md"),
                "title": "The harbour bridge reopens",
                "line": 7,
                "excerpt": "Engineers found four sound ribs.",
            }
        ]
    }


@pytest.mark.parametrize(
    ("query", "names"),
    [
        (["tram"], {"bridge", "buses"}),
        (["tram", "-night"], {"bridge"}),
        (["tag:trams"], {"bridge"}),
        (['"first tram"'], {"bridge"}),
        (["has:finding"], {"bridge", "buses"}),
        (["-harbour"], {"buses"}),
    ],
)
def test_the_language_of_queries_is_the_windows(copydesk, library, query, names):
    said = copydesk("search", *query, "--library", library, "--json")
    assert {hit["path"].rpartition("/")[2] for hit in said.json["hits"]} == {
        f"{name}.md" for name in names
    }


def test_it_follows_the_files_and_writes_nothing_beside_them(copydesk, library):
    copydesk("search", "tram", "--library", library)
    before = sorted(path.name for path in library.iterdir())
    (library / "buses.md").write_text("# Zebra\n", "utf-8")
    said = copydesk("search", "zebra", "--library", library)
    assert f"{library / 'buses.md'}:1: Zebra" in said.out
    assert "1 article found." in said.err
    assert sorted(path.name for path in library.iterdir()) == before


def test_a_slip_is_offered_and_not_searched(copydesk, library):
    said = copydesk("search", "brigde", "--library", library)
    assert said.code == 0
    assert not said.out
    assert "Did you mean: bridge" in said.err


@pytest.mark.parametrize("query", ["stage:x", "before:soon", "—", "tag:"])
def test_what_cannot_be_asked_is_said_in_words(copydesk, library, query):
    said = copydesk("search", query, "--library", library)
    assert said.code == 2
    assert "search" in said.err or "stage" in said.err
    assert not said.out


def test_without_a_cache_each_file_is_read(copydesk, library, tmp_path):
    (tmp_path / "home" / "cache").parent.mkdir(exist_ok=True)
    (tmp_path / "home" / "cache").write_text("no folder")
    said = copydesk("search", "sound", "--library", library, "--json")
    assert len(said.json["hits"]) == 1

"""Who links to an article, who names it, and which of its own links are broken."""

import pytest

from editor.core.jobs import Token
from editor.library.connections import connections, phrases_of
from editor.markup.article import read_article

BRIDGE = """---
title: The harbour bridge
---
See [the buses](buses.md), [gone](gone.md), [away](https://example.org/) and [odd](../../etc/passwd).
"""


@pytest.fixture
def found(library, library_folder, put):
    target = put("harbour-bridge.md", BRIDGE)
    others = [
        target,
        put("buses.md", "# Buses\n\nOver [it](harbour-bridge.md#span) they go.\n"),
        put("news/deep.md", "Back to [it](../harbour-bridge).\n"),
        put("named.md", "# Named\n\nNobody walks over The Harbour **Bridge** now.\n"),
        put("both.md", "The harbour bridge: [here](harbour-bridge.md).\n"),
        put("none.md", "A bridge in a harbour; `[it](harbour-bridge.md)`.\n"),
    ]
    return connections(library_folder, target, others, Token())


def names(places):
    return [(one.path.name, one.place.line) for one in places]


def test_links_lead_here_with_or_without_the_ending(found):
    assert names(found.linked) == [("buses.md", 3), ("deep.md", 1), ("both.md", 1)]


def test_who_says_the_headline_without_a_link_is_named(found):
    assert names(found.named) == [("named.md", 3)]
    assert found.named[0].text == "Nobody walks over The Harbour Bridge now."


def test_links_to_files_that_are_not_there_are_broken(found):
    assert [one.text for one in found.broken] == ["gone.md", "../../etc/passwd"]


def test_a_page_bundle_goes_by_its_folder(tmp_path):
    article = read_article("# Dawn\n", tmp_path / "harbour-bridge" / "index.md")
    assert [one.words for one in phrases_of(article)] == [("harbour", "bridge")]

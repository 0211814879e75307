"""Mastodon: the picture, the site, a title, a line of description, and who wrote it."""

from __future__ import annotations

from editor.export.cards.card import SITE, Card, Said, Shape, lack
from editor.export.cards.pictures import picture_lacks, size_of
from editor.export.cards.told import Told
from editor.export.cards.widths import cut_to_width

LEAST = (1, 1)
"""Any picture will do: one that is wider than high is shown large, another small."""
TITLE_ROOM, TITLE_SIZE = 2 * 480, 16
WORDS_ROOM, WORDS_SIZE = 480, 14


def mastodon(told: Told) -> Card:
    """Return the card of a link in a post."""
    title, words = told.said("og:title", "<title>"), told.said("og:description", "description")
    author = told.said("fediverse:creator", "author")
    site = told.said("og:site_name")
    lacks = [] if title else [lack("title", "title")]
    lacks += picture_lacks(told, LEAST)
    if author is None:
        lacks.append(lack("author", "authors"))
    elif author.tag != "fediverse:creator":
        lacks.append(lack("fediverse", SITE))
    return Card(
        "mastodon",
        _shape(told),
        picture=told.said("og:image"),
        above=site or (Said(told.host, "og:url") if told.host else None),
        title=title.shown(cut_to_width(title.text, TITLE_ROOM, TITLE_SIZE)) if title else None,
        words=words.shown(cut_to_width(words.text, WORDS_ROOM, WORDS_SIZE)) if words else None,
        below=author,
        lacks=tuple(lacks),
    )


def _shape(told: Told) -> Shape:
    if told.said("og:image") is None:
        return Shape.WORDS
    width, height = size_of(told)
    return Shape.LARGE if width >= height else Shape.SMALL

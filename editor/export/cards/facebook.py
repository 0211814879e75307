"""Facebook: the picture, the host in capitals, a title in two lines, one line of description."""

from __future__ import annotations

from editor.export.cards.card import Card, Said, lack
from editor.export.cards.pictures import picture_lacks, shape_of
from editor.export.cards.told import Told
from editor.export.cards.widths import cut_to_width

LARGE = (600, 315)
"""Least width and height, pixels, of a picture that is shown large."""
TITLE_ROOM, TITLE_SIZE = 2 * 460, 17
WORDS_ROOM, WORDS_SIZE = 470, 15


def facebook(told: Told) -> Card:
    """Return the card of a link in a post."""
    title, words = told.said("og:title", "<title>"), told.said("og:description", "description")
    lacks = [] if title else [lack("title", "title")]
    if words is None:
        lacks.append(lack("words", "description"))
    return Card(
        "facebook",
        shape_of(told, LARGE),
        picture=told.said("og:image"),
        above=Said(told.host.upper(), "og:url") if told.host else None,
        title=title.shown(cut_to_width(title.text, TITLE_ROOM, TITLE_SIZE)) if title else None,
        words=words.shown(cut_to_width(words.text, WORDS_ROOM, WORDS_SIZE)) if words else None,
        lacks=(*lacks, *picture_lacks(told, LARGE)),
    )

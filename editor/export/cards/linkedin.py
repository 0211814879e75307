"""LinkedIn: the picture, a title in two lines, the host; no description."""

from __future__ import annotations

from editor.export.cards.card import Card, Said, lack
from editor.export.cards.pictures import picture_lacks, shape_of
from editor.export.cards.told import Told
from editor.export.cards.widths import cut_to_width

LARGE = (401, 210)
"""Least width and height, pixels, of a picture that is shown large."""
TITLE_ROOM, TITLE_SIZE = 2 * 500, 14


def linkedin(told: Told) -> Card:
    """Return the card of a link in a post."""
    title = told.said("og:title", "<title>")
    return Card(
        "linkedin",
        shape_of(told, LARGE),
        picture=told.said("og:image"),
        title=title.shown(cut_to_width(title.text, TITLE_ROOM, TITLE_SIZE)) if title else None,
        below=Said(told.host, "og:url") if told.host else None,
        lacks=(*(() if title else (lack("title", "title"),)), *picture_lacks(told, LARGE)),
    )

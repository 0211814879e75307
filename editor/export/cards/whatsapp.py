"""WhatsApp: a bubble with the picture, a title in two lines, a line of description, the host."""

from __future__ import annotations

from editor.export.cards.card import Card, Said, lack
from editor.export.cards.pictures import picture_lacks, shape_of
from editor.export.cards.told import Told
from editor.export.cards.widths import cut_to_width

LARGE = (300, 157)
"""Least width and height, pixels, of a picture that is shown large."""
TITLE_ROOM, TITLE_SIZE = 2 * 300, 15
WORDS_ROOM, WORDS_SIZE = 310, 13


def whatsapp(told: Told) -> Card:
    """Return the card of a link in a chat."""
    title, words = told.said("og:title", "<title>"), told.said("og:description", "description")
    return Card(
        "whatsapp",
        shape_of(told, LARGE),
        picture=told.said("og:image"),
        title=title.shown(cut_to_width(title.text, TITLE_ROOM, TITLE_SIZE)) if title else None,
        words=words.shown(cut_to_width(words.text, WORDS_ROOM, WORDS_SIZE)) if words else None,
        below=Said(told.host, "og:url") if told.host else None,
        lacks=(*(() if title else (lack("title", "title"),)), *picture_lacks(told, LARGE)),
    )

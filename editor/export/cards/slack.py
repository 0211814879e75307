"""Slack: a bar at the side, the site, the title, the whole description, the picture below."""

from __future__ import annotations

from editor.export.cards.card import Card, Shape, lack
from editor.export.cards.pictures import picture_lacks
from editor.export.cards.told import Told
from editor.export.cards.widths import cut_to_letters

LEAST = (1, 1)
WORDS_MOST = 300
"""Letters of a description before the rest is folded away, about."""


def slack(told: Told) -> Card:
    """Return the card of a link in a channel."""
    title = told.said("og:title", "<title>")
    words = told.said("og:description", "description")
    picture = told.said("og:image")
    return Card(
        "slack",
        Shape.LARGE if picture else Shape.WORDS,
        above=told.said("og:site_name"),
        title=title,
        words=words.shown(cut_to_letters(words.text, WORDS_MOST)) if words else None,
        picture=picture,
        lacks=(*(() if title else (lack("title", "title"),)), *picture_lacks(told, LEAST)),
    )

"""X: a large picture with the title on it and the host below, or a small one beside the words."""

from __future__ import annotations

from editor.export.cards.card import SITE, Card, Said, Shape, lack
from editor.export.cards.pictures import picture_lacks
from editor.export.cards.told import Told
from editor.export.cards.widths import cut_to_letters
from editor.export.head.x_card import LARGE

TITLE_MOST, WORDS_MOST = 70, 200
"""Letters that X takes of a title and of a description."""


def x(told: Told) -> Card:
    """Return the card of a link in a post; what X has no tag of its own for it takes from Open Graph."""
    title = told.said("twitter:title", "og:title", "<title>")
    words = told.said("twitter:description", "og:description")
    picture = told.said("twitter:image", "og:image")
    is_large = told.tags.get("twitter:card") == "summary_large_image"
    lacks = [] if title else [lack("title", "title")]
    if title and len(title.text) > TITLE_MOST:
        lacks.append(lack("x-title", title.field, length=len(title.text), most=TITLE_MOST))
    lacks += picture_lacks(told, LARGE)
    if told.said("twitter:site") is None:
        lacks.append(lack("x-account", SITE))
    host = Said(told.host, "og:url") if told.host else None
    large = picture is not None and is_large
    small = Shape.SMALL if picture else Shape.WORDS
    return Card(
        "x",
        Shape.LARGE if large else small,
        picture=picture,
        above=None if large else host,
        title=title.shown(cut_to_letters(title.text, TITLE_MOST)) if title else None,
        # On a large picture only the title has room.
        words=words.shown(cut_to_letters(words.text, WORDS_MOST)) if words and not large else None,
        below=host if large else None,
        lacks=tuple(lacks),
    )

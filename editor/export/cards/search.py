"""The search result: site and address, a title in one line, two lines of description."""

from __future__ import annotations

from urllib.parse import unquote, urlsplit

from editor.export.cards.card import SITE, Card, Said, Shape, lack
from editor.export.cards.told import TITLE, Told
from editor.export.cards.widths import cut_to_width

TITLE_ROOM, TITLE_SIZE = 580, 20
"""Pixels: about what search results on a desktop give a title."""
WORDS_ROOM, WORDS_SIZE = 960, 14
"""Pixels: two lines less a word at the end of each; about 160 letters."""
STEP = " › "


def search(told: Told) -> Card:
    """Return the card of a search result on a desktop."""
    title, words = told.said(TITLE, "og:title"), told.said("description", "og:description")
    shown = title.shown(cut_to_width(title.text, TITLE_ROOM, TITLE_SIZE)) if title else None
    lacks = []
    if shown is None:
        lacks.append(lack("title", "title"))
    elif shown.is_cut:
        lacks.append(lack("title-cut", "search_title"))
    if words is None:
        lacks.append(lack("words", "description"))
    elif words.field == "body":
        lacks.append(lack("words-opening", "description"))
    if told.said("canonical") is None:
        lacks.append(lack("address", SITE))
    if told.said("article:published_time") is None:
        lacks.append(lack("date", "date"))
    return Card(
        "search",
        Shape.WORDS,
        above=_way(told),
        title=shown,
        words=words.shown(cut_to_width(words.text, WORDS_ROOM, WORDS_SIZE)) if words else None,
        lacks=tuple(lacks),
    )


def _way(told: Told) -> Said | None:
    """Return the site's name, and its address with the path in steps."""
    address, name = told.said("canonical"), told.tags.get("og:site_name", "")
    if address is None:
        return told.said("og:site_name")
    parts = urlsplit(address.text)
    steps = [unquote(one) for one in parts.path.split("/") if one]
    way = STEP.join([f"{parts.scheme}://{parts.netloc}", *steps])
    return address.shown(f"{name} · {way}" if name else way)

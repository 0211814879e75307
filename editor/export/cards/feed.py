"""A feed reader: the site and the day, the headline, the summary, the byline."""

from __future__ import annotations

from editor.export.cards.card import Card, Said, Shape, lack
from editor.export.cards.told import Told
from editor.export.cards.widths import cut_to_letters

WORDS_MOST = 200
"""Letters of a summary that lists of readers show, about."""


def feed(told: Told) -> Card:
    """Return the entry in a reader's list; its feed says what the page's own data say."""
    title = told.said("JSON-LD headline", "og:title", "<title>")
    words = told.said("description", "og:description")
    when, author = told.said("article:published_time"), told.said("author")
    lacks = [] if title else [lack("title", "title")]
    if words is None:
        lacks.append(lack("words", "description"))
    if when is None:
        lacks.append(lack("feed-date", "date"))
    if author is None:
        lacks.append(lack("author", "authors"))
    picture = told.said("og:image")
    return Card(
        "feed",
        Shape.SMALL if picture else Shape.WORDS,
        picture=picture,
        above=_line(told.said("og:site_name"), when),
        title=title,
        words=words.shown(cut_to_letters(words.text, WORDS_MOST)) if words else None,
        below=author,
        lacks=tuple(lacks),
    )


def _line(site: Said | None, when: Said | None) -> Said | None:
    """Return the site's name and the day in one line."""
    if when is None:
        return site
    day = when.text.partition("T")[0]
    if site is None:
        return Said(day, when.tag, when.field)
    return Said(f"{site.text} · {day}", f"{site.tag}, {when.tag}", when.field)

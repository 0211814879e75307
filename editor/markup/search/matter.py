"""What of an article is searched: its words, folded, and the facts that a query may ask for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from editor.core.article import Article
from editor.core.stage import Stage
from editor.markup.counts import count_words
from editor.markup.words import words

BREAK = "¶"
"""Stands between two texts, so that no phrase runs from one into the other; no word holds it."""
_PICTURE = re.compile(r"!\[|<img\b|\{\{[<%]\s*(?:figure|img)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Part:
    """One text of an article, under the canonical key of its value or `body`."""

    key: str
    text: str


@dataclass(frozen=True, slots=True)
class Matter:
    """An article as search sees it; words stand between single blanks, texts between BREAKs."""

    text: str
    headline: str
    tags: str
    section: str
    byline: str
    stage: Stage
    date: date | None
    """As written: the day at the article's own place."""
    words: int
    picture: bool
    source: bool


def parts_of(article: Article) -> Iterator[Part]:
    """Yield the texts of an article that are searched, the headline first and the body last."""
    metadata = article.metadata
    yield Part("title", metadata.headline)
    yield Part("description", metadata.standfirst)
    for person in metadata.authors:
        yield Part("authors", person.name)
    yield Part("section", metadata.section)
    for tag in metadata.tags:
        yield Part("tags", tag)
    if picture := metadata.picture:
        yield Part("image_alt", picture.alt)
        yield Part("image_caption", picture.caption)
        yield Part("image_credit", picture.credit)
    yield Part("body", article.body)


def matter_of(article: Article, counted: int | None = None) -> Matter:
    """Return what of an article is searched; `counted` are its words, where they are known."""
    metadata = article.metadata
    if counted is None:
        counted = count_words(article.body[article.body_start :])
    source = metadata.source
    return Matter(
        text=_joined(part.text for part in parts_of(article)),
        headline=_joined((metadata.headline,)),
        tags=_joined(metadata.tags),
        section=_joined((metadata.section,)),
        byline=_joined(person.name for person in metadata.authors),
        stage=metadata.stage,
        date=metadata.date.value.date() if metadata.date else None,
        words=counted,
        picture=metadata.picture is not None or _PICTURE.search(article.body) is not None,
        source=source is not None and bool(source.name or source.url),
    )


def _joined(texts: Iterable[str]) -> str:
    said = [BREAK]
    for one in texts:
        if found := words(one):
            said += found
            said.append(BREAK)
    return f" {' '.join(said)} "

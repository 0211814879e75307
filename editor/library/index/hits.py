"""Hits: an article is one only if its file, as it is now, says so."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from editor.core.article import Article
from editor.core.edit import Selection
from editor.core.errors import ReadError
from editor.library.loaded import load
from editor.markup.article import read_article
from editor.markup.search.excerpts import Excerpt, excerpt_of, marks_in
from editor.markup.search.matter import matter_of
from editor.markup.search.query import Query

Judge = Callable[[Article], bool]
"""Tells whether the checks find anything in an article."""


@dataclass(frozen=True, slots=True)
class Hit:
    """An article that meets a query."""

    path: Path
    headline: str
    marks: tuple[Selection, ...]
    """Words of the query in the headline."""
    excerpt: Excerpt


def hit_in(path: Path, query: Query, judge: Judge) -> Hit | None:
    """Read a file and return the hit, None where it is none, has gone or holds no text."""
    try:
        article = read_article(load(path).text, path)
    except ReadError:
        return None
    if not query.meets(matter_of(article), lambda: judge(article)):
        return None
    headline = article.metadata.headline
    marks = tuple(marks_in(headline, query.phrases))
    return Hit(path, headline, marks, excerpt_of(article, query))

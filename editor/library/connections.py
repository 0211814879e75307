"""How an article hangs together with others: who links to it, who names it, which links are broken."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from editor.core.article import Article, Place
from editor.core.errors import ReadError
from editor.core.jobs import Token
from editor.library.links import references_of
from editor.library.loaded import load
from editor.library.references import path_part, resolve_in
from editor.markup.article import read_article
from editor.markup.search.excerpts import excerpt_of, marks_in
from editor.markup.search.query import Phrase, Query, Said, Term
from editor.markup.words import words

FEWEST = 2
"""Words of a headline from which naming it is no accident."""


@dataclass(frozen=True, slots=True)
class Connection:
    """One place in an article."""

    path: Path
    headline: str
    place: Place
    text: str
    """What stands there: the words around it, or the reference as it is written."""


@dataclass(frozen=True, slots=True)
class Connections:
    """All that is known of one article's."""

    linked: tuple[Connection, ...] = ()
    """Links of others that lead to it."""
    named: tuple[Connection, ...] = ()
    """Others that say its headline and do not link to it."""
    broken: tuple[Connection, ...] = ()
    """Its own references to files that are not there."""


def phrases_of(article: Article) -> tuple[Phrase, ...]:
    """Return what an article says that links to this one or names it: its file's name, its headline."""
    path = article.path
    assert path is not None
    name = path.parent.name if article.is_bundle() else path.stem
    said = (tuple(words(name)), tuple(words(article.metadata.headline)))
    wanted = [said[0], *([said[1]] if len(said[1]) >= FEWEST else [])]
    return tuple(Phrase(one) for one in dict.fromkeys(wanted) if one)


def query_of(phrase: Phrase) -> Query:
    """Return the query that finds a phrase."""
    return Query(" ".join(phrase.words), (Term(Said(phrase), wanted=True, start=0, end=0),))


def connections(library: Path, path: Path, others: Iterable[Path], token: Token) -> Connections:
    """Read an article and those that may link to it or name it. Raises ReadError, Cancelled."""
    article = read_article(load(path).text, path)
    linked: list[Connection] = []
    named: list[Connection] = []
    for other in others:
        token.step(0, 0)
        if other == path:
            continue
        try:
            one = read_article(load(other).text, other)
        except ReadError:
            continue
        links = list(_links(library, one, path))
        linked += links
        if not links and (mention := _mention(one, article)) is not None:
            named.append(mention)
    return Connections(tuple(linked), tuple(named), tuple(_broken(library, article)))


def _links(library: Path, one: Article, target: Path) -> Iterator[Connection]:
    assert one.path is not None
    for reference in references_of("", one.body):
        if resolve_in(library, one.path, reference.written) == target or (
            _without_suffix(one.path, reference.written) == target
        ):
            yield _at(one, reference.start, _line(one.body, reference.start))


def _without_suffix(article: Path, written: str) -> Path | None:
    """Return the article that a reference such as `../harbour-bridge` means, if there is one."""
    part = path_part(written).rstrip("/")
    if not part or part.endswith(".md"):
        return None
    path = Path(os.path.normpath(article.parent / f"{part}.md"))
    return path if path.is_file() else None


def _mention(one: Article, article: Article) -> Connection | None:
    said = tuple(words(article.metadata.headline))
    if len(said) < FEWEST or not marks_in(one.body, (Phrase(said),)):
        return None
    assert one.path is not None
    excerpt = excerpt_of(one, query_of(Phrase(said)))
    return Connection(one.path, one.metadata.headline, excerpt.place, excerpt.text)


def _broken(library: Path, article: Article) -> Iterator[Connection]:
    assert article.path is not None
    for reference in references_of("", article.body):
        part = path_part(reference.written)
        if not part or resolve_in(library, article.path, reference.written) is not None:
            continue
        if _without_suffix(article.path, reference.written) is None:
            yield _at(article, reference.start, reference.written)


def _at(article: Article, offset: int, said: str) -> Connection:
    assert article.path is not None
    place = article.body_place(offset)
    return Connection(article.path, article.metadata.headline, place, said)


def _line(body: str, offset: int) -> str:
    begin = body.rfind("\n", 0, offset) + 1
    end = body.find("\n", offset)
    return body[begin : end if end >= 0 else len(body)].strip()

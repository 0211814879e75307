"""Searching the library: what is asked goes to the index, what it holds is held against the files."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from editor.core.errors import CopydeskError, SaveError
from editor.core.events import Change
from editor.core.jobs import Token
from editor.desk.ground import Ground
from editor.desk.indexing import Indexing

if TYPE_CHECKING:
    from editor.library.connections import Connections
    from editor.library.index.hits import Hit, Judge
    from editor.library.index.index import Index
    from editor.library.library import Library
    from editor.markup.search.query import Query

PAGE = 12
"""Hits that are read at once: those that a list shows first."""
MOST = 2000
"""Hits that a list can show; beyond, the words say too little."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What was found so far."""

    written: str
    query: Query
    hits: tuple[Hit, ...]
    rest: tuple[Path, ...]
    """What the index holds for hits and nobody has read yet."""
    total: int
    """How many the index holds in all."""
    ranked: bool
    """Whether the best come first, else the newest."""
    suggestion: str = ""
    """What may have been meant, where nothing was found."""


class Searching:
    """Answers queries about the open library; the newest question wins."""

    def __init__(self, ground: Ground, indexing: Indexing, judge: Callable[[], Judge]) -> None:
        """Take the ground, what keeps the index in step, and how to tell that checks find anything."""
        self._ground = ground
        self._judge = judge
        self.indexing = indexing
        self._index: Index | None = None

    def ask(
        self,
        written: str,
        done: Callable[[Answer], None],
        failed: Callable[[CopydeskError], None],
    ) -> None:
        """Find what a query asks for; `failed` is told what of it cannot be understood."""
        self.indexing.begin()
        judge = self._judge()

        def work(token: Token) -> Answer:
            from editor.library.index.index import Damaged
            from editor.library.index.suggestions import suggestion
            from editor.markup.search.parse import read_query

            query = read_query(written)
            index = self._opened()
            if index is None or not query.terms:
                return Answer(written, query, (), (), 0, ranked=False)
            try:
                found = index.find(query, MOST)
            except Damaged:
                self._index = None
                self._ground.deliver(self.indexing.look_again)
                return Answer(written, query, (), (), 0, ranked=False)
            ranked = found.order == "ranked"
            first = _more(
                Answer(written, query, (), found.paths, found.total, ranked), judge, token
            )
            if first.hits or first.rest:
                return first
            return replace(first, total=0, suggestion=suggestion(query, index.terms))

        self._ground.jobs.run("search", work, done, failed)

    def more(self, answer: Answer, done: Callable[[Answer], None]) -> None:
        """Read the next hits of an answer; `done` is told the answer with them."""
        judge = self._judge()
        self._ground.jobs.run("search", lambda token: _more(answer, judge, token), done)

    def connections(self, path: Path, done: Callable[[Connections], None]) -> None:
        """Find who links to an article of the library or names it, and which of its links are broken."""
        library = self._ground.places.for_new().folder
        everything = [entry.path for entry in self._ground.shelf.entries()]
        self.indexing.begin()

        def work(token: Token) -> Connections:
            from editor.library.connections import connections

            others = self._candidates(path)
            return connections(library, path, everything if others is None else others, token)

        self._ground.jobs.run("connections", work, done)

    def _candidates(self, path: Path) -> list[Path] | None:
        """Return who may link to an article or name it, by the index; None where it cannot tell."""
        from editor.library.connections import phrases_of, query_of
        from editor.library.index.index import Damaged
        from editor.library.loaded import load
        from editor.markup.article import read_article

        index = None if self.indexing.busy or not path.stem.isascii() else self._opened()
        if (
            index is None
        ):  # a name that is written with percent signs in links has other words there
            return None
        phrases = phrases_of(read_article(load(path).text, path))
        try:
            found = [index.find(query_of(phrase), len(index) or 1).paths for phrase in phrases]
        except Damaged:
            return None
        return list(dict.fromkeys(one for paths in found for one in paths))

    def stop(self) -> None:
        """Give up what was asked last."""
        self._ground.jobs.cancel("search")

    def follow(self, change: Change) -> None:
        """Let go of the index of a library that is closed, and of one that was written anew."""
        if change.library or change.index:
            self._index = None
        self.indexing.follow(change)

    def close(self) -> None:
        """Stop the process that keeps the index; whatever it is doing can be done again."""
        self._index = None
        self.indexing.close()

    def _opened(self) -> Index | None:
        """Return the index as it is on the disk now, None where there is none that can be read."""
        from editor.library.index.index import Damaged, Index

        library, place = self._ground.places.library, self.indexing.place
        if library is None or place is None:
            return None
        index = self._index
        if index is None or index.library != library.folder:
            try:
                index = self._index = Index(place, library.folder)
            except Damaged:
                return None  # it is being made anew
        return index


def _more(answer: Answer, judge: Judge, token: Token) -> Answer:
    """Return an answer with a page of hits more, each read from its file."""
    from editor.library.index.hits import hit_in

    new: list[Hit] = []
    at = 0
    for at, path in enumerate(answer.rest, 1):  # noqa: B007 - how far it came is wanted behind
        token.step(0, 0)
        if (hit := hit_in(path, answer.query, judge)) is not None:
            new.append(hit)
            if len(new) == PAGE:
                break
    return replace(answer, hits=(*answer.hits, *new), rest=answer.rest[at:])


def find_all(
    place: Path, library: Library, query: Query, judge: Judge, token: Token
) -> tuple[tuple[Hit, ...], str]:
    """Bring the index of a library in step and return all hits, now; and what may have been meant.

    Where the index cannot be written, each file is read instead. Raises LibraryError, Cancelled.
    """
    from editor.library.index.hits import hit_in
    from editor.library.index.suggestions import suggestion

    candidates, index = _candidates(place, library, query, token)
    hits = []
    for done, path in enumerate(candidates):
        token.step(done, len(candidates))
        if (hit := hit_in(path, query, judge)) is not None:
            hits.append(hit)
    token.step(len(candidates), len(candidates))
    return tuple(hits), "" if hits or index is None else suggestion(query, index.terms)


def _candidates(
    place: Path, library: Library, query: Query, token: Token
) -> tuple[Sequence[Path], Index | None]:
    from editor.library.index.index import Damaged, opened
    from editor.library.index.terms import Busy
    from editor.library.walking import articles_below

    unknown: tuple[str, ...] = ()
    try:
        index = opened(place, library.folder)
        stale = index.stale()
        done = 0
        try:
            for batch in stale.batches():
                token.step(done, len(stale.changed))
                index.take(batch, library.language())
                done += len(batch.changed)
        except Busy:
            unknown = stale.changed  # another program takes them in just now
        found = index.find(query, max(1, len(index)))
    except (Damaged, SaveError):
        return articles_below(library.folder), None
    return tuple(dict.fromkeys((*found.paths, *map(Path, unknown)))), index

"""The index of one library: follows its files, answers queries, is made anew when in doubt."""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from editor.core.errors import ReadError
from editor.library import disk
from editor.library.entries import glance_at, unread
from editor.library.files import SETTLED_NS, make_folders
from editor.library.index.ledger import FILE, Ledger, Row, name_in_index, path_of_name
from editor.library.index.soundness import is_sound
from editor.library.index.terms import Best, Page, Terms
from editor.library.walking import State, state_of, states_below
from editor.markup.search.matter import matter_of
from editor.markup.search.query import Query

BATCH = 2000
"""Files that are read and written in one go: about two seconds, and what a kill costs at most."""
_RACY = State(-1, -1, -1)
"""Stands for a file that changed just when it was read: it is read again at the next look."""


class Damaged(Exception):
    """The index cannot be used; it is made anew and nobody need know."""


@dataclass(frozen=True, slots=True)
class Stale:
    """What the index does not know yet."""

    changed: tuple[str, ...]
    """Files that are new or another, the last changed first."""
    gone: tuple[str, ...]

    def batches(self) -> Iterator[Stale]:
        """Yield it in pieces, what is gone first, then what was changed last."""
        if self.gone:
            yield Stale((), self.gone)
        for at in range(0, len(self.changed), BATCH):
            yield Stale(self.changed[at : at + BATCH], ())


@dataclass(frozen=True, slots=True)
class Candidates:
    """What the index holds for hits: the best first, and how many there are in all."""

    paths: tuple[Path, ...]
    total: int
    order: Best
    exact: bool
    """Whether all of them say what was asked, by what the index knows."""


class Index:
    """Words and ledger of one library. Its methods may be called on any one thread at a time."""

    def __init__(self, place: Path, library: Path) -> None:
        """Open the index that lies there, or begin one.

        Raises Damaged where it cannot be opened, SaveError where the cache cannot be written.
        """
        self.library = library
        self._words = place / "words"
        make_folders(self._words)
        try:
            self._ledger = Ledger(place / FILE, library)
            self._terms = Terms(self._words)
        except (sqlite3.Error, ValueError, OSError) as problem:
            raise Damaged from problem

    def close(self) -> None:
        """Let go of the files."""
        self._ledger.close()

    def __len__(self) -> int:
        """Return how many articles can be found."""
        return len(self._terms)

    @property
    def terms(self) -> Terms:
        """The words themselves."""
        return self._terms

    def is_sound(self) -> bool:
        """Tell whether all is as it was written, and words and ledger speak of the same articles.

        While another program writes nobody can tell, and it is believed: hits are held against files.
        """
        try:
            if not self._terms.nobody_writes():
                return True
            return is_sound(self._words) and len(self._terms) == len(self._ledger)
        except (sqlite3.Error, OSError):
            return False

    def stale(self) -> Stale:
        """Walk over the library and return what changed. Raises LibraryError, Damaged."""
        there = states_below(self.library)
        try:
            known = self._ledger.states()
        except sqlite3.Error as problem:
            raise Damaged from problem
        changed = tuple(path for path, state in there.items() if known.get(path) != state)
        return Stale(changed, tuple(path for path in known if path not in there))

    def take(self, stale: Stale, language: str) -> None:
        """Take in what changed and what is gone, all or nothing; `language` is the site's.

        Raises Busy where another program is doing so, Damaged.
        """
        rows: list[Row] = []
        gone = list(stale.gone)
        try:
            self._terms.change(self._pages(stale, language, rows, gone))
            self._ledger.put(rows, gone)
        except (sqlite3.Error, ValueError, OSError) as problem:
            raise Damaged from problem

    def find(self, query: Query, limit: int) -> Candidates:
        """Return what the index holds for hits, at most `limit` of them.

        What only a check can tell is left open. Raises Damaged.
        """
        try:
            found = self._terms.find(query, limit)
        except (ValueError, OSError) as problem:
            raise Damaged from problem
        paths = tuple(Path(path_of_name(name, self.library)) for name in found.names)
        return Candidates(paths, found.total, found.order, found.exact)

    def _pages(
        self, stale: Stale, language: str, rows: list[Row], gone: list[str]
    ) -> Iterator[Page]:
        """Read the files as the words of the one before are written; fill in rows and what is gone."""
        for path in stale.gone:
            yield Page(self._name(path))
        now = time.time_ns()
        for path in stale.changed:
            file = Path(path)
            try:
                state = state_of(file.stat())
                glance = glance_at(file, language)
            except (ReadError, OSError) as problem:
                if not os.path.lexists(path):
                    gone.append(path)
                    yield Page(self._name(path))
                    continue
                state, glance = State(0, 0, 0), unread(file, 0.0, str(problem))
            # What was written a moment ago may be written again within the same tick of the clock.
            settled = now - state.modified_ns > SETTLED_NS
            rows.append((state if settled else _RACY, glance.entry))
            matter = matter_of(glance.article, glance.entry.words)
            yield Page(self._name(path), matter, state.modified_ns)

    def _name(self, path: str) -> str:
        return name_in_index(path, self.library)


def opened(place: Path, library: Path) -> Index:
    """Open an index whose files are as they were written, else begin a new one.

    Raises SaveError where the cache cannot be written.
    """
    try:
        index = Index(place, library)
        if index.is_sound():
            return index
        index.close()
    except Damaged:
        pass  # nothing of a cache is worth saving
    disk.remove_tree(place)
    return Index(place, library)

"""The ledger of the index: which state of which file it knows, and what the list shows of it."""

from __future__ import annotations

import hashlib
import json
import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from urllib.parse import quote, unquote_to_bytes

from editor.core.moment import Moment
from editor.core.stage import Stage
from editor.library.entries import Entry
from editor.library.walking import State

FORMAT = 1
"""Counts up with every change of the ledger, of the terms' fields or of how words are cut."""
PATIENCE_S = 10.0
"""Seconds in which another program may hold the ledger."""
_TABLE = """
CREATE TABLE IF NOT EXISTS article (
    name TEXT PRIMARY KEY, modified INTEGER, changed INTEGER, size INTEGER, entry TEXT
) WITHOUT ROWID
"""

Row = tuple[State, Entry]
Known = Callable[[str], Row | None]
FILE = "ledger.db"
"""Its name in the index's folder."""


def place_of(cache: Path, library: Path) -> Path:
    """Return the folder in the cache in which the index of a library lies."""
    name = hashlib.sha256(os.fsencode(library)).hexdigest()[:32]
    return cache / "index" / f"{name}-{FORMAT}"


@contextmanager
def known_entries(place: Path, library: Path) -> Iterator[Known]:
    """Give what tells what an index knows of a file; nothing where there is none that can be read."""
    if not (place / FILE).exists():
        yield nothing
        return
    try:
        ledger = Ledger(place / FILE, library)
    except sqlite3.Error:
        yield nothing  # it is made anew when somebody searches
        return
    try:
        yield ledger.row
    finally:
        ledger.close()


def nothing(_path: str) -> Row | None:
    """Know of no file."""
    return None


class Ledger:
    """Rows are written after the words they speak of: a kill between both loses no more than time."""

    def __init__(self, file: Path, library: Path) -> None:
        """Open the ledger of a library, or begin one. Raises sqlite3.DatabaseError if it is damaged."""
        self._library = library
        self._base = sqlite3.connect(file, timeout=PATIENCE_S, check_same_thread=False)
        self._base.execute("PRAGMA journal_mode=WAL")
        self._base.execute("PRAGMA synchronous=NORMAL")
        self._base.execute(_TABLE)

    def close(self) -> None:
        """Let go of the file."""
        self._base.close()

    def __len__(self) -> int:
        """Return how many files are known."""
        return int(self._base.execute("SELECT count(*) FROM article").fetchone()[0])

    def states(self) -> dict[str, State]:
        """Return the state in which each file was read."""
        rows = self._base.execute("SELECT name, modified, changed, size FROM article")
        return {self._whole(row[0]): State(*row[1:]) for row in rows}

    def row(self, path: str) -> Row | None:
        """Return what the list shows of a file, and the state of which that is true."""
        try:
            found = self._base.execute(
                "SELECT modified, changed, size, entry FROM article WHERE name = ?",
                (self._below(path),),
            ).fetchone()
            return (State(*found[:3]), _entry(path, found[3])) if found else None
        except (sqlite3.Error, ValueError):
            return None  # the file is read instead

    def put(self, rows: Iterable[Row], gone: Iterable[str] = ()) -> None:
        """Write and take out rows, all or nothing."""
        written = [
            (
                self._below(str(entry.path)),
                state.modified_ns,
                state.changed_ns,
                state.size,
                _written(entry),
            )
            for state, entry in rows
        ]
        with self._base:
            self._base.executemany(
                "DELETE FROM article WHERE name = ?", [(self._below(path),) for path in gone]
            )
            self._base.executemany("INSERT OR REPLACE INTO article VALUES (?, ?, ?, ?, ?)", written)

    def _below(self, path: str) -> str:
        return name_in_index(path, self._library)

    def _whole(self, name: str) -> str:
        return path_of_name(name, self._library)


def name_in_index(path: str, library: Path) -> str:
    """Return a path as the index keeps it: below the library, what is no plain character escaped."""
    below = path.removeprefix(f"{library}{os.sep}")
    return below if below.isascii() and "%" not in below else quote(os.fsencode(below), safe="/\\")


def path_of_name(name: str, library: Path) -> str:
    """Return the path that a name in the index stands for."""
    below = name if "%" not in name else os.fsdecode(unquote_to_bytes(name))
    return f"{library}{os.sep}{below}"


def _written(entry: Entry) -> str:
    date = entry.date
    return json.dumps(
        [
            entry.headline,
            entry.standfirst,
            entry.stage.value,
            [date.value.isoformat(), date.has_time] if date else None,
            entry.words,
            entry.modified,
            entry.slug,
            entry.section,
            entry.authors,
            entry.tags,
            entry.fault,
        ]
    )


def _entry(path: str, written: str) -> Entry:
    headline, standfirst, stage, date, words, modified, slug, section, authors, tags, fault = (
        json.loads(written)
    )
    return Entry(
        path=Path(path),
        headline=headline,
        standfirst=standfirst,
        stage=Stage(stage),
        date=Moment(datetime.fromisoformat(date[0]), date[1]) if date else None,
        words=words,
        modified=modified,
        slug=slug,
        section=section,
        authors=tuple(authors),
        tags=tuple(tags),
        fault=fault,
    )

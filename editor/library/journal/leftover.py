"""Journals of processes that are gone."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from editor.library import disk
from editor.library.files import make_folders
from editor.library.journal import lock
from editor.library.journal.reading import Found, read_journal
from editor.library.journal.writer import SUFFIX

KEPT = "kept"
"""Folder beside the journals for those that could not be recovered whole."""


@contextmanager
def left_behind(folder: Path) -> Iterator[list[Found]]:
    """Give the journals whose process is gone, the oldest first; no other process gets them too.

    One that cannot be read now is left where it is.
    """
    held: list[int] = []
    found: list[Found] = []
    try:
        for file in sorted(folder.glob(f"*{SUFFIX}"), key=lambda one: (_age(one), one.name)):
            try:
                descriptor = os.open(file, os.O_RDWR)
            except OSError:
                continue
            held.append(descriptor)
            if lock.take(descriptor):
                found.append(read_journal(file))
        yield found
    finally:
        for descriptor in held:
            os.close(descriptor)


def put_away(found: Found, *, whole: bool) -> Path | None:
    """Remove a journal whose edits are safe now; keep one that was not whole aside and return where."""
    if whole:
        disk.remove(found.file)
        return None
    folder = found.file.parent / KEPT
    make_folders(folder)
    place = folder / found.file.name
    disk.replace(found.file, place)
    return place


def _age(file: Path) -> float:
    try:
        return file.stat().st_mtime
    except OSError:
        return 0.0

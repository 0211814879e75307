"""Journals of processes that are gone."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from editor.library import disk
from editor.library.faults import Purpose, refused
from editor.library.files import make_folders
from editor.library.journal import lock
from editor.library.journal.reading import Found, read_journal
from editor.library.journal.writer import SUFFIX

KEPT = "kept"
"""Folder beside the journals for those that could not be recovered whole."""


@contextmanager
def left_behind(folder: Path) -> Iterator[list[Found]]:
    """Give the journals whose process is gone, the oldest first; no other process gets them too.

    One that cannot be read now, or whose process may live, is left where it is.
    """
    found: list[Found] = []
    try:
        for file in sorted(folder.glob(f"*{SUFFIX}"), key=lambda one: (_age(one), one.name)):
            one = _taken(file)
            if one is not None:
                found.append(one)
        yield found
    finally:
        for one in found:
            _let_go(one)


def put_away(found: Found, *, whole: bool) -> Path | None:
    """Remove a journal whose edits are safe now; keep one that was not whole aside and return where.

    One that the system does not let go is found again at the next start. Raises SaveError where the
    folder beside the journals cannot be made.
    """
    _let_go(found)  # Windows moves and removes no file that is open
    try:
        if whole:
            disk.remove(found.file)
            return None
        folder = found.file.parent / KEPT
        make_folders(folder)
        disk.replace(found.file, folder / found.file.name)
    except OSError as problem:
        raise refused(found.file, problem, Purpose.CHANGE) from problem
    return folder / found.file.name


def _taken(file: Path) -> Found | None:
    try:
        descriptor = os.open(file, os.O_RDWR)
    except OSError:
        return None
    try:
        if lock.take(descriptor, unknown=False):
            found = read_journal(file)
            found.descriptor, descriptor = descriptor, -1
            return found
    except OSError:
        return None
    finally:
        if descriptor >= 0:
            os.close(descriptor)
    return None


def _let_go(found: Found) -> None:
    if found.descriptor >= 0:
        os.close(found.descriptor)
        found.descriptor = -1


def _age(file: Path) -> float:
    try:
        return file.stat().st_mtime
    except OSError:
        return 0.0

"""What a save that was killed leaves behind: our own hidden files, put away when they are old."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from editor.core.errors import CopydeskError, ReadError
from editor.core.jobs import Token
from editor.library import files, trash
from editor.library.encoding import decode

OLD_S = 6 * 3600
"""Seconds after which nobody writes into such a file any more: a save takes a moment, and no clock
of a network's disk is wrong by hours without being wrong by far more."""
NAME = "unfinished-save"
"""Under what name the words of one stand in the trash."""


def put_away(library: Path, now: datetime, token: Token) -> None:
    """Take the old temporary files of Copydesk out of a library; no other file is touched.

    Each was meant to take the place of a file that still is whole. One that says nothing of its
    own is removed: it is empty, a second name or a copy of a file beside it, or no text (a picture
    stands in a text only after it was written). The words of any other may be the last ones typed,
    so it goes into the trash. What the disk refuses stays for the next time.
    """
    for path in _leftovers(library, now.timestamp() - OLD_S, token):
        with contextlib.suppress(CopydeskError):  # it is in nobody's way
            if path.parent.name != trash.TRASH and _says_more(path):
                trash.set_aside(library, path, NAME, now)
            else:
                files.remove(path)


def _leftovers(library: Path, before: float, token: Token) -> Iterator[Path]:
    """Yield our temporary files, last changed `before`; symbolic links are not followed."""
    waiting = [str(library)]
    while waiting:
        token.step(0, 0)
        try:
            entries = list(os.scandir(waiting.pop()))
        except OSError:
            continue  # shut, or gone: we have not written there either
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                if not entry.name.startswith(".") or entry.name == trash.TRASH:
                    waiting.append(entry.path)
            elif files.TEMPORARY.fullmatch(entry.name) and _is_old(entry, before):
                yield Path(entry.path)


def _is_old(entry: os.DirEntry[str], before: float) -> bool:
    try:
        return entry.is_file(follow_symlinks=False) and entry.stat().st_mtime < before
    except OSError:
        return False  # gone: its save has ended


def _says_more(path: Path) -> bool:
    """Tell whether a file holds text that none of those beside it holds."""
    try:
        data, stamp = files.read_file(path)
        decode(data, path)
    except ReadError:
        return False
    if not data.strip():
        return False
    for other in files.listed(path.parent):
        if other == path or not other.is_file() or other.stat().st_size != len(data):
            continue
        with contextlib.suppress(ReadError):  # it cannot be the same
            if files.read_file(other)[1].digest == stamp.digest:
                return False
    return True

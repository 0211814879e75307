"""All articles below a folder, found without opening one."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from editor.core.errors import LibraryError
from editor.library.names import SUFFIXES


def articles_below(folder: Path) -> tuple[Path, ...]:
    """Return the paths of all articles of a library, the last changed first.

    Hidden files and folders (`.trash`, `.copydesk`, `.git`) are left out; symbolic links to folders
    are not followed, because they may lead in circles. Raises LibraryError where `folder` is gone.
    """
    try:
        with os.scandir(folder):
            pass
    except OSError as problem:
        raise LibraryError("library-gone", folder, details=str(problem)) from problem
    found = sorted(_walk(str(folder)), key=lambda one: (-one[0], one[1]))
    return tuple(Path(path) for _, path in found)


def holds_articles(folder: Path, *, besides: Path | None = None) -> bool:
    """Tell whether an article lies anywhere below `folder`, other than `besides`."""
    return any(path != str(besides) for _, path in _walk(str(folder)))


def _walk(folder: str) -> Iterator[tuple[int, str]]:
    """Yield time of change (ns) and path of each article."""
    waiting = [folder]
    while waiting:
        try:
            entries = list(os.scandir(waiting.pop()))
        except OSError:
            continue  # shut, or gone since it was listed: nothing in it can be opened either
        for entry in entries:
            if entry.name.startswith("."):
                continue
            if entry.is_dir(follow_symlinks=False):
                waiting.append(entry.path)
            elif entry.name.lower().endswith(SUFFIXES):
                yield _modified(entry), entry.path


def _modified(entry: os.DirEntry[str]) -> int:
    try:
        return entry.stat().st_mtime_ns
    except OSError:
        return 0  # a link to nothing: listed, with a fault

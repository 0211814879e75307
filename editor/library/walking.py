"""All articles below a folder, found without opening one."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from editor.core.errors import LibraryError
from editor.library.names import SUFFIXES


class State(NamedTuple):
    """What tells that a file changed, without reading it."""

    modified_ns: int
    changed_ns: int
    """When its content, name or rights changed; on Windows when it was made."""
    size: int


def articles_below(folder: Path) -> tuple[Path, ...]:
    """Return the paths of all articles of a library, the last changed first.

    Hidden files and folders (`.trash`, `.copydesk`, `.git`) are left out; symbolic links to folders
    are not followed, because they may lead in circles. Raises LibraryError where `folder` is gone.
    """
    return tuple(Path(path) for path in states_below(folder))


def states_below(folder: Path) -> dict[str, State]:
    """Return the same paths, in the same order, with the state of each file."""
    try:
        with os.scandir(folder):
            pass
    except OSError as problem:
        raise LibraryError("library-gone", folder, details=str(problem)) from problem
    found = sorted(_walk(str(folder)), key=lambda one: (-one[0].modified_ns, one[1]))
    return {path: state for state, path in found}


def is_article(path: Path, folder: Path) -> bool:
    """Tell whether a path would be found below `folder`, if a file is there."""
    if not path.is_relative_to(folder) or not path.name.lower().endswith(SUFFIXES):
        return False
    return not any(part.startswith(".") for part in path.relative_to(folder).parts)


def holds_articles(folder: Path, *, besides: Path | None = None) -> bool:
    """Tell whether an article lies anywhere below `folder`, other than `besides`."""
    return any(path != str(besides) for _, path in _walk(str(folder)))


def _walk(folder: str) -> Iterator[tuple[State, str]]:
    """Yield state and path of each article."""
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
                yield _state(entry), entry.path


def _state(entry: os.DirEntry[str]) -> State:
    try:
        return state_of(entry.stat())
    except OSError:
        return State(0, 0, 0)  # a link to nothing: listed, with a fault


def state_of(found: os.stat_result) -> State:
    """Return the state that the system tells of a file."""
    return State(found.st_mtime_ns, found.st_ctime_ns, found.st_size)

"""Tells the window's arguments from a command's, without loading what commands need."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from editor.core.errors import UsageError

COMMANDS = (
    "new",
    "list",
    "search",
    "import",
    "check",
    "export",
    "theme",
    "themes",
    "doctor",
    "recover",
    "versions",
    "restore",
)
"""The commands; a first argument of such a name is the command, `./export` is the folder."""
LIBRARY = "--library"


@dataclass(frozen=True, slots=True)
class WindowArguments:
    """What the window was given."""

    paths: tuple[str, ...] = ()
    """Files and folders."""
    library: str | None = None
    """Folder named by `--library`."""


def read_window_arguments(arguments: Sequence[str]) -> WindowArguments | None:
    """Return what the window should open, or None where a command or another option is asked for."""
    library: str | None = None
    paths: list[str] = []
    rest = list(arguments)
    while rest:
        one = rest.pop(0)
        if one == "--":
            paths += rest
            break
        if one == LIBRARY and rest:
            library = rest.pop(0)
        elif one.startswith(f"{LIBRARY}="):
            library = one.removeprefix(f"{LIBRARY}=")
        elif one.startswith("-") or (one in COMMANDS and not paths):
            return None
        else:
            paths.append(one)
    return WindowArguments(tuple(paths), library)


def existing(paths: Sequence[str]) -> list[Path]:
    """Return the paths, absolute. Raises UsageError where there is nothing of that name."""
    found = []
    for one in paths:
        path = Path(os.path.abspath(one))  # noqa: PTH100 - links stay as they were named
        if not path.exists():
            import difflib  # 5 ms, for a mistake only

            near = difflib.get_close_matches(one, COMMANDS, n=1)
            if near:
                raise UsageError("not-there-but-near", path=one, near=near[0])
            raise UsageError("not-there", path=one)
        found.append(path)
    return found

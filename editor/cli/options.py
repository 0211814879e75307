"""Options that several commands take."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from editor.core.errors import UsageError
from editor.core.paths import AppPaths
from editor.core.text import text

if TYPE_CHECKING:
    from editor.desk.desk import Desk
    from editor.library.library import Library

Function = TypeVar("Function", bound=Callable[..., Any])

FAILED = 1
"""Exit code where findings are of gravity error, or some files failed."""


def json_option(function: Function) -> Function:
    """Give a command `--json`."""
    return click.option("--json", "as_json", is_flag=True, help=text("cli.option-json"))(function)


def library_option(function: Function) -> Function:
    """Give a command `--library DIR`."""
    return click.option(
        "--library",
        "library",
        type=click.Path(file_okay=False, path_type=Path),
        metavar="DIR",
        help=text("cli.option-library"),
    )(function)


def files_argument(function: Function) -> Function:
    """Give a command `FILE…`."""
    return click.argument(
        "files", nargs=-1, required=True, metavar="FILE…", type=click.Path(path_type=Path)
    )(function)


@contextmanager
def desk(*, journal: bool = False) -> Iterator[Desk]:
    """Give a desk, closed afterwards; `journal` notes edits down that are saved later."""
    from editor.desk.desk import Desk

    one = Desk(AppPaths.of_user(), journal=journal)
    try:
        yield one
    finally:
        one.close()


def opened(library: Path | None, *, create: bool = False) -> Library:
    """Open the library that was asked for, else the one around the present folder.

    `create` makes a folder that is missing. Raises UsageError where there is none, LibraryError.
    """
    from editor.library.files import make_folders
    from editor.library.library import Library
    from editor.library.nearest import library_of

    folder = library or library_of(Path.cwd())
    if folder is None:
        raise UsageError("which-library")
    folder = absolute(folder)
    if create:
        make_folders(folder)
    return Library.open(folder)


def absolute(path: Path) -> Path:
    """Return a path from the root, its links left as they are."""
    return Path(os.path.abspath(path))  # noqa: PTH100


def articles(files: Sequence[Path]) -> list[Path]:
    """Return the articles named, absolute; a folder stands for all articles below it."""
    from editor.library.walking import articles_below

    found: dict[Path, None] = {}
    for file in map(absolute, files):
        for one in sorted(articles_below(file)) if file.is_dir() else [file]:
            found[one] = None
    return list(found)

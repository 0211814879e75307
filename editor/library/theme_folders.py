"""Themes in a library's own folder: the only place that writes one there."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from editor.core.errors import BadName, ThemeError
from editor.library.files import make_folders, write_atomically
from editor.library.names import article_stem

FOLDER = "themes"


def theme_folder(library: Path, name: str) -> Path:
    """Return the folder of a theme of this name. Raises BadName where it cannot be a folder's."""
    if not name or name != article_stem(name):
        raise BadName("theme-name", name=name, better=article_stem(name))
    return library / FOLDER / name


def hold_free(library: Path, name: str) -> None:
    """Make sure that no theme of this name is in a library. Raises ThemeError, BadName."""
    folder = theme_folder(library, name)
    if folder.exists():
        raise ThemeError("theme-taken", theme=name, folder=str(folder))


def write_theme(
    library: Path, name: str, files: Mapping[str, bytes], *, replace: bool = False
) -> Path:
    """Write the files of a theme and return its folder; each file is whole at any moment.

    The last file is the one that makes the folder a theme. Raises ThemeError where there is one
    of this name already (unless `replace`), BadName, SaveError.
    """
    if not replace:
        hold_free(library, name)
    folder = theme_folder(library, name)
    make_folders(folder)
    for file, data in files.items():
        write_atomically(folder / file, data)
    return folder

"""Themes in a library's own folder: the only place that writes one there."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from editor.core.errors import BadName, ReadError, ThemeError
from editor.library import files
from editor.library.names import article_stem
from editor.library.steps import Steps

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
    library: Path, name: str, contents: Mapping[str, bytes], *, replace: bool = False
) -> Path:
    """Write the files of a theme, all or after a fault none, and return its folder.

    The last file is the one that makes the folder a theme. Raises ThemeError where there is one
    of this name already (unless `replace`), BadName, ReadError, SaveError.
    """
    if not replace:
        hold_free(library, name)
    folder = theme_folder(library, name)
    with Steps() as steps:
        steps.folders(folder)
        for file, data in contents.items():
            place = folder / file
            if place.exists():
                before, stamp = files.read_file(place, limit=files.ANY_SIZE)
                steps.rewrite(place, before, data, stamp)
            else:
                steps.new(place, data)
    return folder


def copy_theme(source: Path, library: Path, name: str) -> Path:
    """Copy a theme's folder into a library, or as `name-2` where that is taken; return the copy.

    What a theme begins with a dot or an underscore, and links, stay behind. After a fault nothing
    is there. Raises BadName, ReadError, SaveError.
    """
    target, number = theme_folder(library, name), 2
    while target.exists():
        target, number = theme_folder(library, f"{name}-{number}"), number + 1
    found = [one for one in sorted(source.rglob("*")) if _goes_along(one, source)]
    if not found:
        raise ReadError("read-gone", source)
    with Steps() as steps:
        for file in found:
            place = target / file.relative_to(source)
            steps.folders(place.parent)
            steps.new(place, files.read_file(file)[0])
    return target


def _goes_along(file: Path, source: Path) -> bool:
    hidden = any(part.startswith((".", "_")) for part in file.relative_to(source).parts)
    return file.is_file() and not file.is_symlink() and not hidden

"""A theme's files copied into a library, so that they can be made the writer's own."""

from __future__ import annotations

from pathlib import Path

from editor.core.errors import ReadError
from editor.library import files

MOST = 200
"""Files of one theme that are copied."""


def copy_theme(source: Path, themes: Path, name: str) -> Path:
    """Copy a theme's folder to `themes / name`, or `name-2` where that is taken; return the copy.

    What a theme begins with a dot or an underscore, and links, stay behind. Raises ReadError,
    SaveError.
    """
    target, number = themes / name, 2
    while target.exists():
        target, number = themes / f"{name}-{number}", number + 1
    found = [one for one in sorted(source.rglob("*")) if _goes_along(one, source)]
    if not found:
        raise ReadError("read-gone", source)
    for file in found[:MOST]:
        place = target / file.relative_to(source)
        files.make_folders(place.parent)
        files.write_new(place, files.read_file(file)[0])
    return target


def _goes_along(file: Path, source: Path) -> bool:
    hidden = any(part.startswith((".", "_")) for part in file.relative_to(source).parts)
    return file.is_file() and not file.is_symlink() and not hidden

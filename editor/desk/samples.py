"""The sample library: six finished articles that are copied into a folder of the user's."""

from __future__ import annotations

from pathlib import Path

from editor.core.errors import LibraryError
from editor.core.resources import resource


def copy_samples(folder: Path) -> Path:
    """Copy the sample library into a folder that is new or empty, and return that folder.

    Raises LibraryError where something else lies there, SaveError where it cannot be written.
    """
    from editor.library.files import make_folders, write_new

    source = resource("samples")
    try:
        if folder.exists() and any(folder.iterdir()):
            raise LibraryError("samples-not-empty", folder)
        files = sorted(one for one in source.rglob("*") if one.is_file())
        contents = [(file.relative_to(source), file.read_bytes()) for file in files]
    except OSError as problem:
        raise LibraryError("library-forbidden", folder, details=str(problem)) from problem
    make_folders(folder)
    for name, data in contents:
        make_folders((folder / name).parent)
        write_new(folder / name, data)
    return folder

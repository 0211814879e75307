"""From a reference in an article to a file of the library, and to nothing outside of it."""

from __future__ import annotations

import os
import re
from pathlib import Path
from urllib.parse import unquote

BUNDLE = "index.md"
"""The file of an article that is a folder."""
SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
"""An address (`https:`), or a Windows drive (`C:`): no path of ours in either case."""
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")


def path_part(reference: str) -> str:
    """Return a reference's path, percent-decoded, without query and fragment; "" for an address.

    "" too for what is no relative path: absolute ones, drive letters, backslashes, control characters.
    """
    if SCHEME.match(reference) or reference.startswith(("/", "#", "?")):
        return ""
    return plain(unquote(re.split(r"[?#]", reference, maxsplit=1)[0]))


def plain(path: str) -> str:
    """Return `path` if it is an ordinary relative one, else ""."""
    if path.startswith("/") or "\\" in path or SCHEME.match(path) or _CONTROL.search(path):
        return ""
    return path


def resolve_in(library: Path, article: Path, reference: str) -> Path | None:
    """Return the file inside `library` that a reference of `article` names, or None.

    A folder with `index.md` stands for that article. Hidden folders (`.trash`, `.copydesk`) and
    symbolic links that lead out of the library are outside.
    """
    for path in dict.fromkeys((path_part(reference), plain(reference))):
        found = _file_at(library, article.parent, path) if path else None
        if found:
            return found
    return None


def _file_at(library: Path, folder: Path, path: str) -> Path | None:
    candidate = Path(os.path.normpath(folder / path))
    if not candidate.is_relative_to(library):
        return None
    if any(part.startswith(".") for part in candidate.relative_to(library).parts):
        return None
    try:
        if candidate.is_dir():
            candidate /= BUNDLE
        if not candidate.is_file():
            return None
        real = Path(os.path.realpath(candidate))
        if not real.is_relative_to(os.path.realpath(library)):
            return None
    except (OSError, ValueError):
        return None  # too long, or otherwise no name that this system could have
    return candidate

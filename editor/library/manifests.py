"""What is known of the pictures that articles refer to, remembered while the files stay the same."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from editor.core.errors import ReadError
from editor.core.pictures import Manifest, PictureInfo
from editor.library.pictures import info_of
from editor.library.references import path_part, plain, resolve_in

_Known = tuple[int, int, PictureInfo | None]


class Manifests:
    """Makes manifests; a picture is read again only where its size or time of change is another."""

    def __init__(self) -> None:
        """Begin knowing nothing."""
        self._known: dict[Path, _Known] = {}

    def of(self, library: Path, article: Path, references: Iterable[str]) -> Manifest:
        """Return the manifest of an article's references: decoded reference → picture.

        References that lead to no picture that can be shown are not in it.
        """
        found: dict[str, PictureInfo] = {}
        for reference in references:
            path = resolve_in(library, article, reference)
            info = self._info(path) if path else None
            if info:
                found[path_part(reference) or plain(reference)] = info
        return found

    def _info(self, path: Path) -> PictureInfo | None:
        try:
            stat = path.stat()
        except OSError:
            return None  # gone since it was resolved: as if it had not been there
        known = self._known.get(path)
        if known and known[:2] == (stat.st_mtime_ns, stat.st_size):
            return known[2]
        try:
            info = info_of(path)
        except ReadError:
            info = None  # no picture; the checks say so
        self._known[path] = (stat.st_mtime_ns, stat.st_size, info)
        return info

"""Which library a file belongs to: the open one, the one around it, or none."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from editor.core.errors import CopydeskError, LibraryError
from editor.core.site import Site

if TYPE_CHECKING:
    from editor.library.entries import Entry
    from editor.library.library import Library


class Places:
    """Finds the library of a file, and knows the one that is open."""

    def __init__(self) -> None:
        """Begin with no library open."""
        self.library: Library | None = None
        self._others: dict[Path, Library] = {}

    def home_of(self, path: Path) -> Library:
        """Return the library through which a file is read and written.

        The open one for files in it; else the nearest folder above with `site.yaml` or
        `.copydesk/`; else the file's own folder, in which nothing of ours is created.
        Raises LibraryError where the folder is gone.
        """
        from editor.library.library import Library
        from editor.library.nearest import library_of

        if self.library is not None and path.is_relative_to(self.library.folder):
            return self.library
        folder = library_of(path.parent) or path.parent
        if folder not in self._others:
            self._others[folder] = Library.open(folder)
        return self._others[folder]

    def for_new(self) -> Library:
        """Return the library in which new articles begin. Raises LibraryError if none is open."""
        if self.library is None:
            raise LibraryError("no-library-open", Path())
        return self.library

    def is_in_library(self, path: Path) -> bool:
        """Tell whether a file is one of the open library's."""
        return self.library is not None and path.is_relative_to(self.library.folder)

    def entry(self, path: Path) -> Entry:
        """Return the entry of a file."""
        return self.home_of(path).entry(path)

    def site_of(self, path: Path | None) -> Site:
        """Return the site of a file's library. Raises SiteError where `site.yaml` is broken."""
        if path is None:
            return self.library.site() if self.library is not None else Site()
        return self.home_of(path).site()

    def site_or_plain(self, path: Path | None) -> Site:
        """Return the site, or one without values where its file is broken: writing goes on."""
        try:
            return self.site_of(path)
        except CopydeskError:
            return Site()

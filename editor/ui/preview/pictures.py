"""Finds the files of the pictures that a page shows, inside the library only."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from editor.desk.buffer import Buffer
    from editor.desk.desk import Desk


def finder(desk: Desk, buffer: Buffer) -> Callable[[str], Path | None]:
    """Return what finds the file of a reference of this article, or of the site's logo and icon."""

    def find(reference: str) -> Path | None:
        from editor.export.snapshot import ICON, LOGO

        home = desk.places.home_of(buffer.path) if buffer.path is not None else desk.library
        if home is None:
            return None
        site = desk.places.site_or_plain(buffer.path)
        own = {LOGO: site.logo, ICON: site.icon}.get(reference)
        if own is not None:
            return home.resolve(home.folder / "site.yaml", own) if own else None
        return home.resolve(buffer.path, reference) if buffer.path is not None else None

    return find

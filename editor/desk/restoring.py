"""Restoring a version into a file that no window has open."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from editor.core.clock import Clock, system_clock
from editor.core.errors import ReadError
from editor.library.history.keeping import bring_pictures_back, keep, text_of
from editor.library.history.version import Why

if TYPE_CHECKING:
    from editor.library.history.history import History
    from editor.library.history.version import Version


def restore_file(
    history: History, path: Path, version: Version, clock: Clock = system_clock
) -> None:
    """Give a file a version's text and what is gone of its pictures; keep the present state first.

    An article that was deleted is there again afterwards. Raises HistoryError, SaveError and
    ChangedElsewhere; ReadError where the file is no text.
    """
    from editor.desk.places import Places

    home = Places().home_of(path)
    try:
        base = home.read(path)
    except ReadError:
        if path.exists():
            raise
        base = None
    if base is not None:
        keep(history, base, Why.RESTORE, when=clock())
    home.save(path, text_of(history, version), base)
    bring_pictures_back(history, version, path)

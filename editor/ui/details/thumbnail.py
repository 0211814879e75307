"""Small pictures for the details, read no larger than they are shown."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QPixmap

from editor.ui.writing.pictures.decoding import decoded


def thumbnail(path: Path | None, longest: int) -> QPixmap:
    """Return a picture upright, at most `longest` pixels wide or high; null where it cannot be read."""
    if path is None:
        return QPixmap()
    return QPixmap.fromImage(decoded(path, QSize(longest, longest)))

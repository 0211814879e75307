"""Small pictures for the details, read no larger than they are shown."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImageReader, QPixmap


def thumbnail(path: Path | None, longest: int) -> QPixmap:
    """Return a picture upright, at most `longest` pixels wide or high; null where it cannot be read."""
    if path is None:
        return QPixmap()
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    size = reader.size()
    bound = QSize(longest, longest)
    if size.isValid() and (size.width() > longest or size.height() > longest):
        reader.setScaledSize(size.scaled(bound, Qt.AspectRatioMode.KeepAspectRatio))
    return QPixmap.fromImageReader(reader)

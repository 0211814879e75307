"""Reads a picture upright and in the size in which it is painted; runs on any thread."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader


def upright_size(path: Path) -> QSize:
    """Return the size of a picture with its orientation applied; invalid where it is no picture."""
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    size = reader.size()
    return size.transposed() if _is_turned(reader) else size


def decoded(path: Path, box: QSize) -> QImage:
    """Return the picture upright, no larger than a box of pixels; null where it cannot be read."""
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    size = reader.size()
    turned = _is_turned(reader)
    if size.isValid():
        shown = size.transposed() if turned else size
        fitted = shown.scaled(box, Qt.AspectRatioMode.KeepAspectRatio)
        is_drawn = bytes(reader.format().data()).startswith(b"svg")  # as sharp as it is wanted
        if fitted.width() < shown.width() or is_drawn:
            reader.setScaledSize(fitted.transposed() if turned else fitted)
    return reader.read()


def _is_turned(reader: QImageReader) -> bool:
    quarter = QImageIOHandler.Transformation.TransformationRotate90.value
    return bool(reader.transformation().value & quarter)

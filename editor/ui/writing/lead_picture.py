"""The lead picture between standfirst and body, as wide as the column, with its caption."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
)
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from editor.core.jobs import Token
from editor.core.text import text
from editor.ui.guard import guard
from editor.ui.look.fonts import sans
from editor.ui.look.scale import CONTROL
from editor.ui.writing.pictures.decoding import decoded
from editor.ui.writing.typography import Typography

if TYPE_CHECKING:
    from editor.core.metadata import LeadPicture
    from editor.desk.buffer import Buffer
    from editor.ui.context import WindowContext

HIGHEST = 380
"""Pixels of the screen that a picture takes at most."""
CORNER = 4
BELOW_PICTURE = 6
BELOW = 18
_KEY = "writing.lead-picture"

Wanted = tuple[Path | None, int, float]
"""File, width in pixels of the screen, and how many device pixels one of them has."""


class _Frame(QWidget):
    """Paints the picture with round corners, or what to say in its place."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.image = QImage()
        self.ground = QColor()

    @guard(None)
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it in the middle of its place."""
        if self.image.isNull():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        size = self.image.deviceIndependentSize()
        area = QRectF((self.width() - size.width()) / 2, 0, size.width(), size.height())
        path = QPainterPath()
        path.addRoundedRect(area, CORNER, CORNER)
        painter.setClipPath(path)
        painter.drawImage(area.topLeft(), self.image)
        painter.end()


class LeadPictureView(QWidget):
    """Shows the picture of an article; decoded by a job, never on the way of a key."""

    grown = Signal()
    """It needs another height."""
    clicked = Signal()

    def __init__(self, context: WindowContext, parent: QWidget) -> None:
        """Take the context for its jobs."""
        super().__init__(parent)
        self._context = context
        self._wanted: Wanted | None = None
        self._height = 0
        self._frame = _Frame(self)
        self._caption = QLabel(self)
        self._caption.setWordWrap(True)
        self._caption.setFont(sans(CONTROL))
        self._caption.setTextFormat(Qt.TextFormat.PlainText)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, BELOW)
        column.setSpacing(BELOW_PICTURE)
        column.addWidget(self._frame)
        column.addWidget(self._caption)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(text("writing.lead-picture-help"))
        self.hide()

    def set_typography(self, typography: Typography) -> None:
        """Take the caption's colour."""
        self._caption.setStyleSheet(f"color: {typography.colours.muted};")

    def show_picture(self, buffer: Buffer, picture: LeadPicture | None, width: int) -> None:
        """Show a picture as wide as the column; None shows nothing."""
        if picture is None:
            self._wanted = None
            self._set(QImage(), "")
            self.hide()
            return
        self.setAccessibleName(picture.alt or text("writing.lead-picture"))
        said = " ".join(
            part
            for part in (
                picture.caption,
                text("writing.lead-credit", credit=picture.credit) if picture.credit else "",
            )
            if part
        )
        self._caption.setText(said)
        self._caption.setVisible(bool(said))
        path = self._path(buffer, picture.file)
        wanted = (path, width, self.devicePixelRatioF())
        if wanted == self._wanted:
            self._fit()
            return
        self._wanted = wanted
        if path is None:
            self._missing(picture.file)
            return

        def work(_token: Token) -> QImage:
            return _decoded(path, width, wanted[2])

        def done(image: QImage) -> None:
            if self._wanted == wanted:
                if image.isNull():
                    self._missing(picture.file)
                else:
                    self._set(image, said)

        self._context.desk.jobs.run(_KEY, work, done)

    def again(self) -> None:
        """Look at the file anew the next time: it may be another."""
        self._wanted = None

    def _path(self, buffer: Buffer, reference: str) -> Path | None:
        if buffer.path is None or "://" in reference:
            return None
        home = self._context.desk.places.home_of(buffer.path)
        path = home.resolve(buffer.path, unquote(reference))
        return path if path is not None and path.is_file() else None

    def _missing(self, reference: str) -> None:
        known = "lead-picture-remote" if "://" in reference else "lead-picture-missing"
        self._set(QImage(), text(f"writing.{known}", file=reference))

    def _set(self, image: QImage, said: str) -> None:
        self._frame.image = image
        height = 0 if image.isNull() else round(image.deviceIndependentSize().height())
        self._frame.setFixedHeight(height)
        self._frame.setVisible(height > 0)
        self._caption.setText(said)
        self._caption.setVisible(bool(said))
        self.setVisible(height > 0 or bool(said))
        self._frame.update()
        self._fit()

    def needed_height(self, width: int) -> int:
        """Return the height it needs in a column; 0 where there is nothing to show."""
        if self.isHidden():
            return 0
        caption = 0 if self._caption.isHidden() else self._caption.heightForWidth(width)
        picture = 0 if self._frame.isHidden() else self._frame.height()
        gap = BELOW_PICTURE if caption and picture else 0
        return picture + gap + caption + BELOW

    def _fit(self) -> None:
        height = self.needed_height(self._wanted[1] if self._wanted else self.width())
        if height != self._height:
            self._height = height
            self.setFixedHeight(height)
            self.grown.emit()

    @guard(None)
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click goes to its fields."""
        super().mouseReleaseEvent(event)
        self.clicked.emit()


def _decoded(path: Path, width: int, ratio: float) -> QImage:
    """Return the picture in the size that is painted; null where it cannot be read."""
    image = decoded(path, QSize(round(width * ratio), round(HIGHEST * ratio)))
    if not image.isNull():
        image.setDevicePixelRatio(ratio)
    return image

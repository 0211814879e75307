"""A picture on a card: it fills its place, and is cut where its sides are others."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from editor.ui.guard import guard
from editor.ui.look.scale import RADIUS

RATIO = 1.91
"""Width by height of a large picture, as networks cut it."""
SQUARE_PX = 84


class Cover(QWidget):
    """A picture's middle, as wide as its card or a small square."""

    def __init__(self, parent: QWidget, *, is_large: bool) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._image = QImage()
        self._is_large = is_large
        if not is_large:
            self.setFixedSize(SQUARE_PX, SQUARE_PX)
        self.hide()

    def show_image(self, image: QImage, alt: str = "") -> None:
        """Show an image, described for those who do not see it; a null one shows nothing."""
        self._image = image
        self.setAccessibleName(alt)
        self.setVisible(not image.isNull())
        self.update()

    @guard(default=None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's: a large picture keeps its form."""
        super().resizeEvent(event)
        # A height that follows the width by the layout leaves gaps where labels wrap beside it.
        if self._is_large:
            self.setFixedHeight(round(self.width() / RATIO))

    @guard(default=None)
    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's: paint the picture's middle."""
        del event
        if self._image.isNull():
            return
        size = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatioByExpanding)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        corners = QPainterPath()
        corners.addRoundedRect(QRectF(self.rect()), RADIUS, RADIUS)
        painter.setClipPath(corners)
        left, top = (self.width() - size.width()) / 2, (self.height() - size.height()) / 2
        painter.drawImage(QRectF(left, top, size.width(), size.height()), self._image)
        painter.end()

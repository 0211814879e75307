"""A quiet ring in the status line: how much of the goals is reached."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QToolButton, QWidget

from editor.core.text import text
from editor.ui.guard import guard
from editor.ui.look.look import Look

SIZE = 24
OUTER, INNER = 14.0, 7.0
"""Diameters of the article's ring and of the day's inside it, px."""
WIDTH = 2.0
FULL = 360 * 16
"""Qt counts sixteenths of a degree."""


class GoalRing(QToolButton):
    """Shows the article's goal as a ring, the day's inside it; pressing it opens both."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        """Begin without goals."""
        super().__init__(parent)
        self._look = look
        self._parts: tuple[float | None, float | None] = (None, None)
        self.setFixedSize(SIZE, SIZE)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(text("goals.ring"))
        self.setToolTip(text("goals.none"))

    def show_goals(self, article: tuple[int, int], day: tuple[int, int]) -> None:
        """Show how many words there are, and how many there should be, 0 for no goal."""
        self._parts = (_part(*article), _part(*day))
        shown = QLocale().toString
        said = []
        if article[1]:
            said.append(text("goals.of-article", words=shown(article[0]), goal=shown(article[1])))
        if day[1]:
            said.append(text("goals.of-day", words=shown(day[0]), goal=shown(day[1])))
        self.setToolTip("\n".join(said) or text("goals.none"))
        self.setAccessibleDescription(" ".join(said) or text("goals.none"))
        self.update()

    @guard(QSize(SIZE, SIZE))
    def sizeHint(self) -> QSize:
        """Qt's: a little square."""
        return QSize(SIZE, SIZE)

    @guard(None)
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt's: paint rings, and a frame while it has the focus."""
        colours = self._look.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = QRectF(self.rect()).center()
        wanted = [part for part in self._parts if part is not None] or [0.0]
        # One goal alone has the large ring.
        for size, part in zip((OUTER, INNER), wanted, strict=False):
            area = QRectF(middle.x() - size / 2, middle.y() - size / 2, size, size)
            painter.setPen(QPen(QColor(colours.line), WIDTH))
            painter.drawEllipse(area)
            if part > 0:
                reached = QColor(colours.good if part >= 1 else colours.accent)
                pen = QPen(reached, WIDTH)
                pen.setCapStyle(Qt.PenCapStyle.RoundCap)
                painter.setPen(pen)
                painter.drawArc(area, FULL // 4, -round(FULL * min(part, 1.0)))
        if self.hasFocus():
            painter.setPen(QPen(QColor(colours.accent), 1))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        painter.end()


def _part(words: int, goal: int) -> float | None:
    return words / goal if goal else None

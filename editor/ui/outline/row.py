"""A heading in one line: what it says, how many words its section has, where the caret is."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import (
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from editor.ui.guard import guard
from editor.ui.look.fonts import SEMIBOLD, sans
from editor.ui.look.look import Look
from editor.ui.look.scale import CONTROL, RADIUS, SMALL, SPACE_L, SPACE_M, SPACE_S, SPACE_XS

ROW = 28
MARK = 3
"""Width of the mark at the section with the caret."""
ARROW = 7.0
HEADING = Qt.ItemDataRole.UserRole + 1
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Shown:
    """What a row shows of a heading."""

    title: str
    depth: int
    """Steps to the right."""
    words: int
    has_caret: bool = False
    folded: bool = False


class HeadingRow(QStyledItemDelegate):
    """Paints the rows of the outline."""

    def __init__(self, look: Look, parent: QObject) -> None:
        """Take the colours in force."""
        super().__init__(parent)
        self._look = look
        self._plain, self._strong = sans(CONTROL), sans(CONTROL, SEMIBOLD)
        self._small = sans(SMALL, tabular=True)
        self._locale = QLocale()

    @guard(QSize(100, ROW))
    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Qt's: all rows are as high."""
        return QSize(100, ROW)

    @guard(None)
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt's: paint one heading."""
        shown = index.data(HEADING)
        if not isinstance(shown, Shown):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area: QRect = option.rect.adjusted(SPACE_S, 0, -SPACE_S, 0)
        self._ground(painter, area, option)
        colours = self._look.colours
        if shown.has_caret:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.accent))
            mark = area.toRectF().adjusted(0, 6, 0, -6)
            mark.setWidth(MARK)
            painter.drawRoundedRect(mark, 1.5, 1.5)
        inner = area.adjusted(SPACE_M + shown.depth * SPACE_L, 0, -SPACE_S, 0)
        if shown.folded:
            self._arrow(painter, inner.translated(-SPACE_S, 0))
        self._words(painter, inner, shown)
        painter.restore()

    def _ground(self, painter: QPainter, area: QRect, option: QStyleOptionViewItem) -> None:
        colours = self._look.colours
        state: QStyle.StateFlag = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        focused = chosen and bool(state & QStyle.StateFlag.State_HasFocus)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        if not (focused or hovered):
            return
        ground = QColor(colours.raised)
        if not focused:
            ground.setAlphaF(0.5)
        painter.setBrush(ground)
        painter.setPen(QPen(QColor(colours.accent), 1) if focused else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(area.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)

    def _arrow(self, painter: QPainter, area: QRect) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._look.colours.muted))
        arrow = QPolygonF()
        middle = area.toRectF().center().y()
        left = area.left()
        for x, y in ((0.0, -ARROW / 2), (ARROW * 0.7, 0.0), (0.0, ARROW / 2)):
            arrow.append(QPointF(left + x, middle + y))
        painter.drawPolygon(arrow)

    def _words(self, painter: QPainter, area: QRect, shown: Shown) -> None:
        colours = self._look.colours
        count = self._locale.toString(shown.words)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(self._small)
        painter.setPen(QColor(colours.muted))
        painter.drawText(area, middle | Qt.AlignmentFlag.AlignRight, count)
        room = area.width() - QFontMetrics(self._small).horizontalAdvance(count) - SPACE_M
        font = self._strong if shown.has_caret else self._plain
        painter.setFont(font)
        painter.setPen(
            QColor(colours.ink if shown.depth == 0 or shown.has_caret else colours.muted)
        )
        title = QFontMetrics(font).elidedText(shown.title, Qt.TextElideMode.ElideRight, room)
        painter.drawText(area.adjusted(0, 0, -(area.width() - room) + SPACE_XS, 0), middle, title)

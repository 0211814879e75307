"""Paints a line of the draft list: headline, standfirst and state; or a stage and its count."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import (
    QAbstractItemModel,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from editor.core.stage import Stage
from editor.core.text import text
from editor.ui.drafts.model import Head, Roles, Row, state_words
from editor.ui.drafts.passage import Passage
from editor.ui.drafts.sizes import LINE
from editor.ui.drafts.when import when
from editor.ui.guard import guard
from editor.ui.look.colours import Colours
from editor.ui.look.fonts import SEMIBOLD, sans, serif
from editor.ui.look.look import Look
from editor.ui.look.scale import CONTROL, ENTRY, RADIUS_L, SMALL, SPACE_L, SPACE_S, SPACE_XS

Index = QModelIndex | QPersistentModelIndex
ENTRY_SIZE = QSize(120, 3 * LINE + 2 * SPACE_S)
HEAD_SIZE = QSize(120, LINE + SPACE_S + SPACE_XS)
DOT = 7


class DraftDelegate(QStyledItemDelegate):
    """Paints only what is visible; knows no more than the row it is given."""

    def __init__(self, look: Look, clock: Callable[[], datetime], parent: QObject) -> None:
        """Take the look, and the clock in the writer's zone."""
        super().__init__(parent)
        self._look = look
        self._clock = clock
        self._headline = serif(ENTRY, SEMIBOLD)
        self._plain = sans(CONTROL)
        self._small = sans(SMALL, tabular=True)
        self._locale = QLocale()

    @guard(ENTRY_SIZE)
    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Qt's: two heights, so that twenty thousand rows are laid out at once."""
        return ENTRY_SIZE if isinstance(index.data(Roles.ROW), Row) else HEAD_SIZE

    @guard(None)
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt's: paint one visible line."""
        line = index.data(Roles.ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = self._look.colours
        area: QRect = option.rect
        if isinstance(line, Head):
            self._paint_head(painter, area, line, colours)
        elif isinstance(line, Row):
            state: QStyle.StateFlag = option.state
            chosen = bool(state & QStyle.StateFlag.State_Selected)
            hovered = bool(state & QStyle.StateFlag.State_MouseOver)
            focused = chosen and bool(state & QStyle.StateFlag.State_HasFocus)
            self._paint_ground(painter, area, colours, chosen, hovered, focused)
            if line.place is None:
                self._paint_entry(painter, area, line, colours)
            else:
                self._paint_hit(painter, area, line, colours)
        painter.restore()

    def _paint_head(self, painter: QPainter, area: QRect, head: Head, colours: Colours) -> None:
        inner = area.adjusted(SPACE_L, SPACE_S, -SPACE_L, -SPACE_XS)
        painter.setFont(self._small)
        painter.setPen(QColor(colours.muted))
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, head.title)
        count = self._locale.toString(head.count)
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(inner, right, count)

    def _paint_ground(
        self,
        painter: QPainter,
        area: QRect,
        colours: Colours,
        chosen: bool,  # noqa: FBT001
        hovered: bool,  # noqa: FBT001
        focused: bool,  # noqa: FBT001
    ) -> None:
        if not (chosen or hovered):
            return
        frame = area.toRectF().adjusted(SPACE_S + 0.5, 0.5, -SPACE_S - 0.5, -0.5)
        ground = QColor(colours.raised)
        if not chosen:
            ground.setAlphaF(0.5)
        painter.setBrush(ground)
        edge = colours.accent if focused else colours.line
        painter.setPen(QPen(QColor(edge), 1) if chosen else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(frame, RADIUS_L, RADIUS_L)

    def _paint_entry(self, painter: QPainter, area: QRect, row: Row, colours: Colours) -> None:
        inner = area.adjusted(SPACE_L, SPACE_S, -SPACE_L, -SPACE_S)
        inner.setHeight(LINE)
        if not row.standfirst:
            inner.translate(0, LINE // 2)  # two lines stand in the middle of the three
        ink = colours.ink if row.headline else colours.muted
        self._line(painter, inner, row.headline or text("ui.untitled"), self._headline, ink)
        if row.standfirst:
            inner.translate(0, LINE)
            self._line(painter, inner, row.standfirst, self._plain, colours.muted)
        inner.translate(0, LINE)
        left = inner.left()
        state = state_words(row)
        if state:
            painter.setBrush(QColor(colours.bad if row.fault or row.errors else colours.warn))
            painter.setPen(Qt.PenStyle.NoPen)
            top = inner.center().y() - DOT // 2
            painter.drawEllipse(left, top, DOT, DOT)
            left += DOT + SPACE_S
        painter.setFont(self._small)
        painter.setPen(QColor(colours.muted))
        metrics = QFontMetrics(self._small)
        for word in (state, self._words(row), self._when(row)):
            if not word:
                continue
            cell = QRect(left, inner.top(), inner.right() - left + 1, LINE)
            shown = metrics.elidedText(word, Qt.TextElideMode.ElideRight, cell.width())
            painter.drawText(cell, Qt.AlignmentFlag.AlignVCenter, shown)
            left += metrics.horizontalAdvance(word) + SPACE_S

    def _paint_hit(self, painter: QPainter, area: QRect, row: Row, colours: Colours) -> None:
        inner = area.adjusted(SPACE_L, SPACE_S, -SPACE_L, -SPACE_S)
        title = row.headline or text("ui.untitled")
        headline = Passage(title, row.headline_marks, self._headline, colours.ink)
        headline.paint(painter, inner, colours, lines=1)
        inner.setTop(inner.top() + LINE)
        excerpt = Passage(row.excerpt, row.marks, self._plain, colours.muted)
        excerpt.paint(painter, inner, colours, lines=2)

    @staticmethod
    def _line(painter: QPainter, area: QRect, words: str, font: QFont, colour: str) -> None:
        painter.setFont(font)
        painter.setPen(QColor(colour))
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, shown)

    def _words(self, row: Row) -> str:
        return text("ui.words", count=row.words, shown=self._locale.toString(row.words))

    def _when(self, row: Row) -> str:
        now = self._clock()
        if row.stage is Stage.PUBLISHED and row.date is not None:
            zone = now.tzinfo or UTC
            return when(row.date.in_zone(zone), now)
        if not row.modified:
            return text("ui.when-now")
        return when(datetime.fromtimestamp(row.modified, UTC), now)

    @guard(None)
    def createEditor(  # type: ignore[override]  # Qt takes None as well
        self,
        parent: QWidget,
        _option: QStyleOptionViewItem,
        _index: Index,
    ) -> QWidget | None:
        """Qt's: a field over the headline, for renaming in place."""
        field = QLineEdit(parent)
        field.setFont(self._headline)
        field.setAccessibleName(text("ui.rename-field"))
        return field

    @guard(None)
    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Qt's: fill the field with the file's name, all of it selected."""
        row = index.data(Roles.ROW)
        if isinstance(editor, QLineEdit) and isinstance(row, Row) and not isinstance(row.key, int):
            stem = row.key.parent.name if row.key.stem in {"index", "_index"} else row.key.stem
            editor.setText(stem)
            editor.selectAll()

    @guard(None)
    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Qt's: pass on the name that was typed."""
        if isinstance(editor, QLineEdit):
            model.setData(index, editor.text(), Qt.ItemDataRole.EditRole)

    @guard(None)
    def updateEditorGeometry(
        self,
        editor: QWidget,
        option: QStyleOptionViewItem,
        _index: Index,
    ) -> None:
        """Qt's: the field lies over headline and standfirst, and cuts neither."""
        area: QRect = option.rect
        editor.setGeometry(area.adjusted(SPACE_S, SPACE_XS, -SPACE_S, -LINE - SPACE_S))

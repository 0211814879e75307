"""A field and a list over the window: type a few letters, Enter chooses, Escape leaves."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGraphicsDropShadowEffect,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from editor.core.text import text
from editor.ui.guard import guard
from editor.ui.look.fonts import sans
from editor.ui.look.look import Look
from editor.ui.look.scale import CONTROL, KEY, RADIUS, SMALL, SPACE_M, SPACE_S, SPACE_XS

WIDTH = 560
TOP = 84
ROWS = 9
ROW = 34
ID = Qt.ItemDataRole.UserRole + 1
BESIDE = ID + 1
RIGHT = ID + 2
ELIDE = Qt.TextElideMode.ElideRight
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Offer:
    """One line to choose."""

    id: str
    title: str
    beside: str = ""
    """In a second voice behind the title."""
    right: str = ""
    """At the right edge: keys, or a time."""
    said: str = ""
    """What a screen reader says, where the title is not enough."""
    tip: str = ""


class Chooser(QFrame):
    """Offers what fits the letters that are typed, the best match first."""

    def __init__(
        self,
        name: str,
        offers: Callable[[str], Sequence[Offer]],
        choose: Callable[[str], None],
        look: Look,
        window: QWidget,
    ) -> None:
        """Build it hidden: `name` of its texts, what it offers for letters, what a choice does."""
        super().__init__(window)
        self._offers = offers
        self._choose = choose
        self._window = window
        self._came_from: QWidget | None = None
        self.setProperty("role", "palette")
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(text(f"ui.{name}"))
        self.field.setAccessibleName(text(f"ui.{name}"))
        self.field.setProperty("role", "search")
        self.list = QListWidget(self)
        self.list.setProperty("role", "bare")
        self.list.setAccessibleName(text(f"ui.{name}-list"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setItemDelegate(_Row(look, self.list))
        self.list.setUniformItemSizes(True)
        self._nothing = QLabel(text(f"ui.{name}-nothing"), self)
        self._nothing.setProperty("role", "muted")
        down = QVBoxLayout(self)
        down.setContentsMargins(SPACE_S, SPACE_S, SPACE_S, SPACE_S)
        down.setSpacing(SPACE_S)
        for part in (self.field, self.list, self._nothing):
            down.addWidget(part)
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(48)
        shadow.setOffset(0, 16)
        shadow.setColor(QColor(20, 18, 15, 70))
        self.setGraphicsEffect(shadow)
        self.field.textChanged.connect(self._sift)
        self.field.installEventFilter(self)
        self.list.itemClicked.connect(self._run)
        self.hide()

    def ask(self) -> None:
        """Come up with everything on offer; once more: go."""
        if self.isVisible():
            self.leave()
            return
        self._came_from = QApplication.focusWidget()
        self.field.clear()
        self._sift("")
        self._place()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def leave(self) -> None:
        """Go, and give the focus back."""
        before, self._came_from = self._came_from, None
        if before is not None:
            before.setFocus(Qt.FocusReason.PopupFocusReason)
        self.hide()

    def _sift(self, letters: str) -> None:
        found = self._offers(letters)
        self.list.clear()
        for offer in found:
            self.list.addItem(_item(offer))
        self.list.setCurrentRow(0)
        self.list.setVisible(bool(found))
        self._nothing.setVisible(not found)
        self.list.setFixedHeight(min(len(found), ROWS) * ROW + 2)
        self._place()

    def _run(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        self.leave()
        self._choose(str(item.data(ID)))

    def _place(self) -> None:
        width = min(WIDTH, self._window.width() - 32)
        self.setFixedWidth(width)
        self.adjustSize()
        self.move((self._window.width() - width) // 2, min(TOP, self._window.height() // 8))

    @guard(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt's: the field keeps the focus, the list takes Up, Down, Enter; leaving it closes all."""
        if watched is not self.field:
            return False
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(event.key())
        if (
            isinstance(event, QFocusEvent)
            and event.type() == QEvent.Type.FocusOut
            and event.reason() != Qt.FocusReason.PopupFocusReason
        ):
            self._came_from = None
            self.hide()
        return False

    def _key(self, key: int) -> bool:
        rows = self.list.count()
        step = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: ROWS - 1,
            Qt.Key.Key_PageUp: 1 - ROWS,
        }.get(Qt.Key(key))
        if step is not None:
            if rows:
                row = self.list.currentRow() + step
                wraps = abs(step) == 1
                self.list.setCurrentRow(row % rows if wraps else max(0, min(row, rows - 1)))
            return True
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._run(self.list.currentItem())
            return True
        if key == Qt.Key.Key_Escape:
            self.leave()
            return True
        return False


def _item(offer: Offer) -> QListWidgetItem:
    item = QListWidgetItem(offer.title)
    item.setData(ID, offer.id)
    item.setData(BESIDE, offer.beside)
    item.setData(RIGHT, offer.right)
    item.setData(Qt.ItemDataRole.AccessibleTextRole, offer.said or offer.title)
    item.setToolTip(offer.tip)
    return item


class _Row(QStyledItemDelegate):
    """A choice in one line: title, a second voice beside it, a third at the right edge."""

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look
        self._title, self._beside, self._keys = sans(CONTROL), sans(SMALL), sans(KEY)

    @guard(QSize(100, ROW))
    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Qt's: all rows are as high."""
        return QSize(100, ROW)

    @guard(None)
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt's: paint one choice."""
        colours = self._look.colours
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area: QRect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.accent_soft))
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        inner = area.adjusted(SPACE_M, 0, -SPACE_M, 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        right = str(index.data(RIGHT))
        painter.setFont(self._keys)
        painter.setPen(QColor(colours.muted))
        painter.drawText(inner, middle | Qt.AlignmentFlag.AlignRight, right)
        room = inner.width() - painter.fontMetrics().horizontalAdvance(right) - SPACE_M
        inner.setWidth(room)
        painter.setFont(self._title)
        painter.setPen(QColor(colours.ink))
        title = painter.fontMetrics().elidedText(str(index.data()), ELIDE, room)
        painter.drawText(inner, middle, title)
        left = painter.fontMetrics().horizontalAdvance(title) + SPACE_S + SPACE_XS
        painter.setFont(self._beside)
        painter.setPen(QColor(colours.muted))
        beside = painter.fontMetrics().elidedText(str(index.data(BESIDE)), ELIDE, room - left)
        painter.drawText(inner.adjusted(left, 0, 0, 0), middle, beside)
        painter.restore()

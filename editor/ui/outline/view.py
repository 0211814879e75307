"""The list of headings: keys and drags that move about in the article and move its sections."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QDropEvent, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QWidget

from editor.core.text import text
from editor.ui.guard import guard
from editor.ui.look.look import Look
from editor.ui.outline.row import HeadingRow

ALT = Qt.KeyboardModifier.AltModifier
PLAIN = Qt.KeyboardModifier.NoModifier
_KEYS = {
    (Qt.Key.Key_Up, ALT): "up",
    (Qt.Key.Key_Down, ALT): "down",
    (Qt.Key.Key_Left, ALT): "promote",
    (Qt.Key.Key_Right, ALT): "demote",
    (Qt.Key.Key_Left, PLAIN): "fold",
    (Qt.Key.Key_Right, PLAIN): "unfold",
    (Qt.Key.Key_Return, PLAIN): "go",
    (Qt.Key.Key_Enter, PLAIN): "go",
    (Qt.Key.Key_Escape, PLAIN): "leave",
}


class HeadingList(QListWidget):
    """Says what is wanted of a heading, by its row."""

    wanted = Signal(str, int)
    """`go`, `up`, `down`, `promote`, `demote`, `fold`, `unfold`, `leave`; and the row."""
    dropped = Signal(int, int)
    """The row that was dragged, and the row before which it was let go; the count for the end."""
    left_alone = Signal()
    """The focus went: the row with the caret is the one to show."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.setProperty("role", "bare")
        self.setAccessibleName(text("outline.list"))
        self.setItemDelegate(HeadingRow(look, self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemClicked.connect(lambda item: self.wanted.emit("go", self.row(item)))

    def row_at(self, point: QPoint) -> int:
        """Return the row before which something let go at a point would stand."""
        index = self.indexAt(point)
        if not index.isValid():
            return self.count()
        below = point.y() > self.visualRect(index).center().y()
        return index.row() + (1 if below else 0)

    @guard(False)
    def event(self, event: QEvent) -> bool:
        """Qt's: keys that mean something here are not the window's."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and (Qt.Key(event.key()), event.modifiers()) in _KEYS
        ):
            event.accept()
            return True
        return super().event(event)

    @guard(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's: Enter goes there, Alt and an arrow moves the section, an arrow folds it."""
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        wish = _KEYS.get((Qt.Key(event.key()), modifiers))
        if wish is None:
            super().keyPressEvent(event)
        elif self.currentRow() >= 0 or wish == "leave":
            self.wanted.emit(wish, self.currentRow())

    @guard(None)
    def dropEvent(self, event: QDropEvent) -> None:
        """Qt's: the article is changed, and the list follows it."""
        row = self.currentRow()
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        if event.source() is self and row >= 0:
            self.dropped.emit(row, self.row_at(event.position().toPoint()))

    @guard(None)
    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Qt's: tell that the writer is elsewhere."""
        super().focusOutEvent(event)
        self.left_alone.emit()

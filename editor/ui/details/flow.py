"""A layout that sets its items in lines, as words stand in a paragraph."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem

from editor.ui.guard import guard

NO_ITEM: QLayoutItem | None = None


class FlowLayout(QLayout):
    """Items side by side, broken into lines by the width there is."""

    def __init__(self, space: int) -> None:
        """Take the space between items, in pixels."""
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._space = space
        self.setContentsMargins(0, 0, 0, 0)

    def clear(self) -> None:
        """Take all widgets out and end them."""
        while self._items:
            widget = self._items.pop().widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.invalidate()

    @guard(default=None)
    def addItem(self, item: QLayoutItem) -> None:
        """Take an item (Qt)."""
        self._items.append(item)

    @guard(default=0)
    def count(self) -> int:
        """Return how many items there are (Qt)."""
        return len(self._items)

    @guard(default=NO_ITEM)
    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return an item or None (Qt)."""
        return self._items[index] if 0 <= index < len(self._items) else None

    @guard(default=NO_ITEM)
    def takeAt(self, index: int) -> QLayoutItem | None:
        """Give an item back or None (Qt)."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    @guard(default=Qt.Orientation(0))
    def expandingDirections(self) -> Qt.Orientation:
        """Ask for no more room than needed (Qt)."""
        return Qt.Orientation(0)

    @guard(default=True)
    def hasHeightForWidth(self) -> bool:
        """Depend on the width (Qt)."""
        return True

    @guard(default=0)
    def heightForWidth(self, width: int) -> int:
        """Return the height that the lines need (Qt)."""
        return self._arrange(QRect(0, 0, width, 0), move=False)

    @guard(default=None)
    def setGeometry(self, rect: QRect) -> None:
        """Set the items into the room there is (Qt)."""
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    @guard(default=QSize())
    def sizeHint(self) -> QSize:
        """Return the least size (Qt)."""
        return self.minimumSize()

    @guard(default=QSize())
    def minimumSize(self) -> QSize:
        """Return the size of the largest item (Qt)."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return QSize(0, size.height())  # a long item must not widen what is around

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        x, y, tallest = rect.x(), rect.y(), 0
        for item in self._items:
            hint = item.sizeHint()
            if tallest and x + hint.width() > rect.right() + 1:
                x, y, tallest = rect.x(), y + tallest + self._space, 0
            if move:
                room = min(hint.width(), rect.width())
                item.setGeometry(QRect(QPoint(x, y), QSize(room, hint.height())))
            x += hint.width() + self._space
            tallest = max(tallest, hint.height())
        return y + tallest - rect.y()

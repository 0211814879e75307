"""The field that filters the draft list, with its shortcut at its end."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from editor.core.text import text
from editor.ui.guard import guard
from editor.ui.look.scale import SPACE_M

KEYS = "Ctrl+Shift+F"


class SearchField(QLineEdit):
    """Filters as one types; Down goes into the list, Escape clears and then leaves."""

    left = Signal()
    """The writer is done with the field: the focus belongs to the text."""
    down = Signal()
    """The writer goes on into the list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Build the field."""
        super().__init__(parent)
        self.setProperty("role", "search")
        self.setAccessibleName(text("ui.search"))
        keys = QKeySequence(KEYS).toString(QKeySequence.SequenceFormat.NativeText)
        self._hint = QLabel(keys, self)
        self._hint.setProperty("role", "key")
        self._hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        inside = QHBoxLayout(self)
        inside.setContentsMargins(0, 0, SPACE_M - 2, 0)
        inside.addStretch()
        inside.addWidget(self._hint)
        self.textChanged.connect(lambda words: self._hint.setVisible(not words))
        self.show_count(0)

    def show_count(self, count: int) -> None:
        """Say how many articles there are to search."""
        shown = QLocale().toString(count)
        counted = text("ui.search-count", count=count, shown=shown)
        self.setPlaceholderText(counted if count else text("ui.search"))

    @guard(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's: Down and Enter go on, Escape clears and then leaves."""
        if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.down.emit()
        elif event.key() == Qt.Key.Key_Escape:
            if self.text():
                self.clear()
            else:
                self.left.emit()
        else:
            super().keyPressEvent(event)

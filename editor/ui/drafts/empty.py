"""What stands in the list's place while there is nothing to show, with the next step."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from editor.core.text import text
from editor.ui.look.scale import SPACE_L, SPACE_S, SPACE_XL


class EmptyList(QWidget):
    """Says why nothing is shown and offers what helps."""

    clear_wanted = Signal()
    new_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        """Build the words and the button."""
        super().__init__(parent)
        self._query = ""
        self._words = QLabel(self)
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setProperty("role", "muted")
        self._button = QPushButton(self)
        self._button.clicked.connect(self._go)
        down = QVBoxLayout(self)
        down.setContentsMargins(SPACE_L, SPACE_XL, SPACE_L, SPACE_L)
        down.setSpacing(SPACE_S)
        down.addWidget(self._words)
        down.addWidget(self._button, alignment=Qt.AlignmentFlag.AlignLeft)
        down.addStretch()

    def say(self, query: str, *, reading: bool) -> None:
        """Say that nothing matches the filter, that the folder is being read, or that it is empty."""
        self._query = query
        self._button.setVisible(not reading)
        if reading:
            self._words.setText(text("ui.reading-library"))
        elif query:
            self._words.setText(text("ui.nothing-matches", query=query))
            self._button.setText(text("ui.clear-filter"))
        else:
            self._words.setText(text("ui.no-articles"))
            self._button.setText(text("ui.first-article"))

    def _go(self) -> None:
        if self._query:
            self.clear_wanted.emit()
        else:
            self.new_wanted.emit()

"""What stands in the list's place while there is nothing to show, with the next step."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from editor.core.text import text
from editor.ui.look.scale import SPACE_L, SPACE_S, SPACE_XL


class EmptyList(QWidget):
    """Says why nothing is shown and offers what helps."""

    clear_wanted = Signal()
    new_wanted = Signal()
    folder_wanted = Signal()
    meant = Signal(str)
    """What should be searched for instead."""

    def __init__(self, parent: QWidget) -> None:
        """Build the words and the button."""
        super().__init__(parent)
        self._go: Callable[[], None] = _nothing
        self._words = QLabel(self)
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setProperty("role", "muted")
        self._button = QPushButton(self)
        self._button.clicked.connect(self._clicked)
        down = QVBoxLayout(self)
        down.setContentsMargins(SPACE_L, SPACE_XL, SPACE_L, SPACE_L)
        down.setSpacing(SPACE_S)
        down.addWidget(self._words)
        down.addWidget(self._button, alignment=Qt.AlignmentFlag.AlignLeft)
        down.addStretch()

    def say_reading(self) -> None:
        """Say that the folder is being read."""
        self._show(text("ui.reading-library"), "", _nothing)

    def say_empty(self) -> None:
        """Say that there is no article yet."""
        self._show(text("ui.no-articles"), text("ui.first-article"), self.new_wanted.emit)

    def say_alone(self) -> None:
        """Say that no folder is open: what is written stands alone."""
        self._show(text("ui.no-library"), text("ui.open-a-folder"), self.folder_wanted.emit)

    def say_nothing_found(self, said: str, suggestion: str) -> None:
        """Say why there is no hit; offer what may have been meant, else all articles."""
        if suggestion:
            offer = text("ui.search-meant", query=suggestion)
            self._show(said, offer, lambda: self.meant.emit(suggestion))
        else:
            self._show(said, text("ui.clear-filter"), self.clear_wanted.emit)

    def _clicked(self) -> None:
        self._go()

    def _show(self, said: str, offer: str, go: Callable[[], None]) -> None:
        self._words.setText(said)
        self._button.setText(offer)
        self._button.setVisible(bool(offer))
        self._go = go


def _nothing() -> None:
    """There is no next step."""

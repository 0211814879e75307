"""The line in a dialog that says what came of it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget


class Outcome(QLabel):
    """Plain words, whatever stands in them, in the colour of their tone; hidden until told."""

    def __init__(self, parent: QWidget) -> None:
        """Stand empty and hidden."""
        super().__init__(parent)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.hide()

    def tell(self, said: str, tone: str = "") -> None:
        """Say something; `tone` is `good`, `warn`, `bad` or nothing, as the style sheet knows it."""
        self.setProperty("tone", tone)
        self.style().unpolish(self)
        self.style().polish(self)
        self.setText(said)
        self.show()

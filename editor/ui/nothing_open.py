"""What stands in the text's place while no article is in hand, with the next step."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from editor.core.text import text
from editor.ui.look.scale import SPACE_L, SPACE_XL


class NothingOpen(QWidget):
    """One sentence and one button."""

    new_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Build both."""
        super().__init__(parent)
        self.setProperty("role", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        words = self._words = QLabel(text("ui.nothing-open"), self)
        words.setProperty("role", "lede")
        words.setWordWrap(True)
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        button = QPushButton(text("ui.nothing-open-new"), self)
        button.clicked.connect(self.new_wanted)
        self.setFocusProxy(button)
        down = QVBoxLayout(self)
        down.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_XL)
        down.setSpacing(SPACE_L)
        down.addStretch(2)
        down.addWidget(words)
        down.addWidget(button, alignment=Qt.AlignmentFlag.AlignHCenter)
        down.addStretch(3)

    def say(self, *, empty: bool) -> None:
        """Say what the next step is where the library has articles to choose from, or none yet."""
        self._words.setText(text("ui.nothing-written" if empty else "ui.nothing-open"))

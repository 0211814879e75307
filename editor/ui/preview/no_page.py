"""What stands in the page's place while there is none, with what helps."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from editor.core.text import text
from editor.ui.look.scale import SPACE_M, SPACE_XL


class NoPage(QWidget):
    """Says that there is no page yet, or that this system cannot show one."""

    browser_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        """Build the words and the button."""
        super().__init__(parent)
        self._words = QLabel(self)
        self._words.setWordWrap(True)
        self._words.setProperty("role", "muted")
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._button = QPushButton(text("ui.preview-browser"), self)
        self._button.clicked.connect(self.browser_wanted)
        across = QHBoxLayout()
        across.addStretch()
        across.addWidget(self._button)
        across.addStretch()
        down = QVBoxLayout(self)
        down.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_XL)
        down.setSpacing(SPACE_M)
        down.addStretch()
        down.addWidget(self._words)
        down.addLayout(across)
        down.addStretch()
        self.say(missing=False)

    def say(self, *, missing: bool) -> None:
        """Say that there is no page yet, or why there will be none here."""
        self._words.setText(text("ui.preview-none" if missing else "ui.preview-empty"))
        self._button.setVisible(missing)

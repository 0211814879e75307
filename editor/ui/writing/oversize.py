"""What is too large to be written here: said in words, with a way to open it elsewhere."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from editor.core.text import text
from editor.ui.look.scale import SPACE_M, SPACE_S

LONGEST_LINE = 100_000
"""Code points; Qt lays a line out as a whole, 25 ms a key at this length."""
LARGEST_BODY = 16_000_000
"""Code points; some 2.5 million words."""


def is_too_large(body: str) -> bool:
    """Tell whether a body would make the window wait at each key."""
    if len(body) > LARGEST_BODY:
        return True
    if len(body) <= LONGEST_LINE:
        return False
    return any(len(line) > LONGEST_LINE for line in body.split("\n"))


class OversizeNotice(QWidget):
    """Stands in the place of the text."""

    opened = Signal(QUrl)
    """The writer opened the file elsewhere."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Build it."""
        super().__init__(parent)
        self._url = QUrl()
        title = QLabel(text("writing.oversize"), self)
        title.setProperty("role", "title")
        title.setWordWrap(True)
        why = QLabel(text("writing.oversize-why"), self)
        why.setProperty("role", "muted")
        why.setWordWrap(True)
        self.button = QPushButton(text("writing.open-elsewhere"), self)
        self.button.clicked.connect(self._open)
        row = QHBoxLayout()
        row.addWidget(self.button)
        row.addStretch()
        column = QVBoxLayout()
        column.setSpacing(SPACE_S)
        column.addStretch(2)
        column.addWidget(title)
        column.addWidget(why)
        column.addSpacing(SPACE_M)
        column.addLayout(row)
        column.addStretch(3)
        across = QHBoxLayout(self)
        across.addStretch(1)
        across.addLayout(column, 3)
        across.addStretch(1)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("role", "paper")

    def show_for(self, path: str) -> None:
        """Offer to open a file; without one there is nothing to open."""
        self._url = QUrl.fromLocalFile(path) if path else QUrl()
        self.button.setVisible(bool(path))

    def _open(self) -> None:
        QDesktopServices.openUrl(self._url)
        self.opened.emit(self._url)

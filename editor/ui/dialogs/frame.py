"""What dialogs have in common: a sentence on top, pages or a form, the ways out at the foot."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from editor.core.text import text
from editor.ui.look.scale import SPACE_L, SPACE_M, SPACE_S, SPACE_XL


class FramedDialog(QDialog):
    """A dialog with a title sentence, a middle and a row of buttons; Escape closes it."""

    def __init__(self, title: str, lead: str = "", parent: QWidget | None = None) -> None:
        """Take the sentence on top and a second one that explains."""
        super().__init__(parent)
        self.setWindowTitle(title)
        self.lead = QLabel(lead, self)
        self.lead.setProperty("role", "muted")
        self.lead.setWordWrap(True)
        self.lead.setVisible(bool(lead))
        self._title = QLabel(title, self)
        self._title.setProperty("role", "title")
        for said in (self._title, self.lead):
            # Titles of articles are words, whatever stands in them.
            said.setTextFormat(Qt.TextFormat.PlainText)
        self.middle = QVBoxLayout()
        self.middle.setSpacing(SPACE_M)
        self.foot = QHBoxLayout()
        self.foot.setSpacing(SPACE_S)
        self.foot.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_XL, SPACE_L, SPACE_XL, SPACE_L)
        layout.setSpacing(SPACE_M)
        layout.addWidget(self._title)
        layout.addWidget(self.lead)
        layout.addLayout(self.middle, 1)
        layout.addLayout(self.foot)

    def say(self, title: str, lead: str = "") -> None:
        """Say another sentence on top: what came of it."""
        self._title.setText(title)
        self.lead.setText(lead)
        self.lead.setVisible(bool(lead))

    def button(self, label: str, role: str = "quiet") -> QPushButton:
        """Add a way out at the foot; `go` for the one filled button."""
        made = QPushButton(label, self)
        made.setProperty("role", role)
        if role == "go":
            made.setDefault(True)
        else:
            made.setAutoDefault(False)
        self.foot.addWidget(made)
        return made

    def close_button(self) -> QPushButton:
        """Add the button that closes."""
        made = self.button(text("panels.close"))
        made.clicked.connect(self.reject)
        return made

"""What a card does without, one under the other, each with the way to what would mend it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from editor.core.findings import Gravity
from editor.core.text import text
from editor.export.cards.card import SITE, Lack
from editor.ui.findings.view import Dot, colour_of
from editor.ui.look.look import Look
from editor.ui.look.scale import SPACE_S


class LacksView(QWidget):
    """Rows of a dot, a sentence and a way there; they are made anew only where they differ."""

    def __init__(self, look: Look, go: Callable[[str], None], parent: QWidget) -> None:
        """Take what goes to a field, or to the site's settings by `SITE`."""
        super().__init__(parent)
        self._look = look
        self._go = go
        self._shown: tuple[Lack, ...] = ()
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        look.changed.connect(self._again)
        self.hide()

    def show_lacks(self, lacks: Sequence[Lack]) -> None:
        """Show these."""
        if self._shown != tuple(lacks):
            self._shown = tuple(lacks)
            self._again()

    def _again(self) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            row = item.widget()
            if row is not None:
                row.hide()
                row.deleteLater()
        for one in self._shown:
            self._rows.addWidget(self._row(one))
        self.setVisible(bool(self._shown))

    def _row(self, one: Lack) -> QWidget:
        row = QWidget(self)
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(SPACE_S)
        gravity = Gravity.WARNING if one.field and one.field != SITE else Gravity.HINT
        dot = Dot(colour_of(gravity, self._look.colours), row)
        across.addWidget(dot, 0, Qt.AlignmentFlag.AlignTop)
        said = QLabel(str(one.message), row)
        said.setProperty("role", "muted")
        said.setTextFormat(Qt.TextFormat.PlainText)
        said.setWordWrap(True)
        across.addWidget(said, 1)
        if one.field:
            label = text("cards.go-site" if one.field == SITE else "cards.go-there")
            way = QPushButton(label, row)
            way.setProperty("role", "link")
            way.setAccessibleName(f"{label}: {one.message}")
            way.setToolTip(label)
            way.clicked.connect(lambda _on=False, field=one.field: self._go(field))
            across.addWidget(way, 0, Qt.AlignmentFlag.AlignTop)
        return row

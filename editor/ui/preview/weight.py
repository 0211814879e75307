"""What the page weighs, as a reader's telephone feels it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from editor.core.errors import CopydeskError
from editor.core.text import text
from editor.export.snapshot import ICON, LOGO
from editor.ui.context import WindowContext
from editor.ui.look.scale import SPACE_L, SPACE_S, SPACE_XL
from editor.ui.preview.following import Following

if TYPE_CHECKING:
    from editor.export.weight import Piece, Weight

MOST = 40
"""Pieces that are named; the heaviest come first."""


class WeightView(QScrollArea):
    """Shows bytes, requests, waiting and reading time, and each piece that a browser asks for."""

    def __init__(self, context: WindowContext) -> None:
        """Begin with the words that stand where there is nothing yet."""
        super().__init__()
        self._context = context
        self._shown: Weight | None = None
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(text("ui.preview-weight"))
        inside = QWidget(self)
        inside.setProperty("role", "pane")
        self.said = _label(inside, "step")
        self._rows: list[tuple[QLabel, QLabel]] = []
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(SPACE_XL)
        self._grid.setVerticalSpacing(SPACE_S)
        self._grid.setColumnStretch(1, 1)
        down = QVBoxLayout(inside)
        down.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_L)
        down.setSpacing(SPACE_L)
        down.addWidget(self.said)
        down.addLayout(self._grid)
        down.addStretch()
        self.setWidget(inside)
        self._inside = inside
        self._following = Following(context, self)
        self._following.due.connect(self._ask)

    def rows(self) -> list[tuple[str, str]]:
        """Return what is shown, as label and value."""
        return [(name.text(), value.text()) for name, value in self._rows]

    def _ask(self) -> None:
        buffer = self._following.buffer
        if buffer is None:
            self._say(text("ui.weight-empty"))
            return

        def failed(problem: CopydeskError) -> None:
            if self._following.buffer is buffer:
                self._say(f"{problem.message} {problem.hint}")

        def done(found: Weight) -> None:
            if self._following.buffer is buffer and found != self._shown:
                self._show(found)

        self._context.desk.elsewhere.weight(buffer, done, failed)

    def _say(self, words: str) -> None:
        self._clear()
        self._shown = None
        self.said.setText(words)

    def _clear(self) -> None:
        for label in (label for row in self._rows for label in row):
            self._grid.removeWidget(label)
            label.hide()
            label.deleteLater()
        self._rows.clear()

    def _show(self, found: Weight) -> None:
        self._clear()
        self._shown = found
        seconds = QLocale().toString(found.seconds, "f", 1)
        self.said.setText(text("ui.weight-wait", size=_size(found.at_once), seconds=seconds))
        foreign = sum(1 for one in found.pieces if not one.is_own)
        self._add(text("ui.weight-whole"), _size(found.whole))
        self._add(
            text("ui.weight-page"),
            text("ui.weight-zipped", size=_size(found.html), zipped=_size(found.zipped)),
        )
        self._add(text("ui.weight-requests"), str(1 + len(found.pieces)))
        if foreign:
            self._add(text("ui.weight-foreign"), text("ui.weight-foreign-why", count=foreign))
        minutes = text("ui.weight-minutes", count=found.minutes, words=found.words)
        self._add(text("ui.weight-reading"), minutes)
        for piece in found.pieces[:MOST]:
            self._add(_name(piece), _said(piece))
        if len(found.pieces) > MOST:
            self._add("", text("ui.weight-more", count=len(found.pieces) - MOST))

    def _add(self, name: str, value: str) -> None:
        row = _label(self._inside, "muted", name), _label(self._inside, "", value)
        row[0].setWordWrap(False)
        for column, label in enumerate(row):
            self._grid.addWidget(label, len(self._rows), column, Qt.AlignmentFlag.AlignTop)
        self._rows.append(row)


def _name(piece: Piece) -> str:
    if piece.source in {ICON, LOGO}:
        return text("ui.weight-icon" if piece.source == ICON else "ui.weight-logo")
    return piece.source.rpartition("/")[2] or piece.source


def _said(piece: Piece) -> str:
    if not piece.is_own:
        return text("ui.weight-elsewhere")
    size = _size(piece.size) if piece.size else text("ui.weight-unknown")
    return text("ui.weight-late", size=size) if piece.is_late else size


def _size(count: int) -> str:
    return QLocale().formattedDataSize(count, 1, QLocale.DataSizeFormat.DataSizeSIFormat)


def _label(parent: QWidget, role: str, words: str = "") -> QLabel:
    label = QLabel(words, parent)
    label.setProperty("role", role)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label

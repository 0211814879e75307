"""A field of several values, each a chip: tags, byline, old addresses."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QToolButton, QVBoxLayout, QWidget

from editor.core.article import Article
from editor.core.text import text
from editor.ui.details.fields.field import Completion, Field
from editor.ui.details.flow import FlowLayout
from editor.ui.guard import guard
from editor.ui.look.scale import SPACE_XS

CHIP_PX = 190
"""A chip's words get so much room; the tooltip has them whole."""


class ChipsField(Field):
    """Values as chips with a line for the next one: Enter or a comma adds, Backspace takes back."""

    def __init__(
        self,
        key: str,
        value: Callable[[Article], Sequence[str]],
        completion: Completion,
        parent: QWidget | None = None,
    ) -> None:
        """Take the canonical key, how its values are read, and values to offer."""
        super().__init__(parent)
        self.keys = (key,)
        self._value = value
        self._completion = completion
        self._values: list[str] = []
        self._flow = FlowLayout(SPACE_XS)
        self.line = QLineEdit(self)
        self.line.setAccessibleName(text(f"panels.{key}"))
        self.line.setToolTip(text(f"panels.{key}-help"))
        self.line.setPlaceholderText(text(f"panels.{key}-empty"))
        self.line.returnPressed.connect(self._finish)
        self.line.editingFinished.connect(self._finish)
        self.line.textEdited.connect(self._comma)
        self.line.installEventFilter(self)
        self._offers = QStringListModel(self)
        completer = self._completer = QCompleter(self._offers, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        # Later than the line's own slot, which puts the offer into the line.
        completer.activated.connect(self._take_offer, Qt.ConnectionType.QueuedConnection)
        self.line.setCompleter(completer)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_XS)
        layout.addLayout(self._flow)
        layout.addWidget(self.line)
        self.setFocusProxy(self.line)

    def show_article(self, article: Article) -> None:
        """Show the article's values; what stands in the line and is not added yet stays."""
        values = list(self._value(article))
        if values != self._values:
            self._values = values
            self._build()
        self._offers.setStringList(
            [one for one in self._completion(self.keys[0]) if one not in values]
        )

    @guard(default=False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the last chip back by Backspace in an empty line."""
        if (
            watched is self.line
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Backspace
            and not self.line.text()
            and self._values
        ):
            self.line.setText(self._values[-1])
            self._set(self._values[:-1])
            return True
        return super().eventFilter(watched, event)

    def leave(self) -> None:
        """Add what is half typed."""
        self._add()

    def has_pending(self) -> bool:
        """Tell whether a value is typed and not added yet."""
        return bool(self.line.text())

    def _finish(self) -> None:
        popup = self._completer.popup()
        if popup is None:
            self._add()
            return
        if popup.isVisible() and popup.currentIndex().isValid():
            return  # the offer that is chosen comes by itself; what is typed is half of it
        popup.hide()
        self._add()

    def _take_offer(self, offer: str) -> None:
        if self.line.text() == offer:
            self._add()

    def _comma(self, written: str) -> None:
        if written.endswith((",", ";")):
            self.line.setText(written[:-1])
            self._add()

    def _add(self) -> None:
        value = self.line.text().strip()
        self.line.clear()
        if value and value not in self._values:
            self._set([*self._values, value])

    def _set(self, values: list[str]) -> None:
        self._values = values
        self._build()
        self.edited.emit({self.keys[0]: values or None})

    def _build(self) -> None:
        self._flow.clear()
        for value in self._values:
            chip = QToolButton(self)
            room = chip.fontMetrics()
            said = room.elidedText(value, Qt.TextElideMode.ElideRight, CHIP_PX)
            chip.setText(f"{said}  ×".replace("&", "&&"))
            chip.setProperty("role", "chip")
            chip.setToolTip(text("panels.chip-remove", value=value))
            chip.setAccessibleName(text("panels.chip-remove", value=value))
            chip.clicked.connect(self._remover(value))
            self._flow.addWidget(chip)
        self._flow.activate()
        self.updateGeometry()

    def _remover(self, value: str) -> Callable[[], None]:
        def remove() -> None:
            self._set([one for one in self._values if one != value])
            self.line.setFocus()

        return remove

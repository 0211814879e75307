"""A field of one line, with completion where the library has values for it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLineEdit, QWidget

from editor.core.article import Article
from editor.core.text import text
from editor.ui.details.fields.field import Completion, Field


class LineField(Field):
    """One line of text."""

    def __init__(
        self,
        key: str,
        value: Callable[[Article], str],
        completion: Completion,
        parent: QWidget | None = None,
    ) -> None:
        """Take the canonical key, how its value is read, and values to offer."""
        super().__init__(parent)
        self.keys = (key,)
        self._known: str | None = None
        self._value = value
        self._completion = completion
        self.line = QLineEdit(self)
        self.line.setAccessibleName(text(f"panels.{key}"))
        self.line.setPlaceholderText(text(f"panels.{key}-empty"))
        self.line.setToolTip(text(f"panels.{key}-help"))
        self.line.textEdited.connect(self._say)
        self._offers = QStringListModel(self)
        completer = QCompleter(self._offers, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.activated.connect(self._say)
        self.line.setCompleter(completer)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.line)
        self.setFocusProxy(self.line)

    def show_article(self, article: Article) -> None:
        """Show the article's value; a caret in the field stays where it is."""
        value = self._value(article)
        if value != self._known and self.line.text().strip() != value:
            caret = self.line.cursorPosition()
            self.line.setText(value)
            self.line.setCursorPosition(min(caret, len(value)) if self.line.hasFocus() else 0)
        self._known = value
        self._offers.setStringList(list(self._completion(self.keys[0])))

    def leave(self) -> None:
        """Take the next article's value whatever stands here."""
        self._known = None

    def _say(self, written: str) -> None:
        self.edited.emit({self.keys[0]: written.strip() or None})

"""A field of a few lines, with its length where a search result would cut it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from editor.core.article import Article
from editor.core.text import text
from editor.ui.details.fields.field import Field
from editor.ui.look.scale import SPACE_XS

LINE_PX = 19


class AreaField(Field):
    """A few lines of plain text; Tab goes on to the next field."""

    def __init__(
        self,
        key: str,
        value: Callable[[Article], str],
        *,
        lines: int = 2,
        shown: int = 0,
        instead: Callable[[Article], str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Take the key, how its value is read, its height, and how many characters are shown elsewhere.

        With `shown` of 0 no length is shown; an empty field counts what stands in its place.
        """
        super().__init__(parent)
        self.keys = (key,)
        self._value = value
        self._shown = shown
        self._instead = instead
        self._stand_in = ""
        self._known: str | None = None
        self.area = QPlainTextEdit(self)
        self.area.setTabChangesFocus(True)
        self.area.setFixedHeight(lines * LINE_PX + (18 if lines > 1 else 14))
        if lines == 1:
            self.area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self.area.document().setDocumentMargin(1)
        self.area.setAccessibleName(text(f"panels.{key}"))
        self.area.setPlaceholderText(text(f"panels.{key}-empty"))
        self.area.setToolTip(text(f"panels.{key}-help"))
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.textChanged.connect(self._say)
        self._length = QLabel(self)
        self._length.setProperty("role", "small")
        self._length.setVisible(shown > 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_XS)
        layout.addWidget(self.area)
        layout.addWidget(self._length)
        self.setFocusProxy(self.area)

    def show_article(self, article: Article) -> None:
        """Show the article's value unless the field shows it already."""
        value = self._value(article)
        if value != self._known and self._written() != value:
            self.area.blockSignals(True)
            self.area.setPlainText(value)
            self.area.blockSignals(False)
        self._known = value
        self._stand_in = self._instead(article) if self._instead else ""
        self._count()

    def leave(self) -> None:
        """Take the next article's value whatever stands here."""
        self._known = None

    def _written(self) -> str:
        return " ".join(self.area.toPlainText().split("\n")).strip()

    def _say(self) -> None:
        self._count()
        self.edited.emit({self.keys[0]: self._written() or None})

    def _count(self) -> None:
        if not self._shown:
            return
        length = len(self._written() or self._stand_in)
        name = "panels.length-over" if length > self._shown else "panels.length"
        self._length.setText(text(name, length=length, shown=self._shown))

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
        parent: QWidget | None = None,
    ) -> None:
        """Take the key, how its value is read, its height, and how many characters are shown elsewhere.

        With `shown` of 0 no length is shown.
        """
        super().__init__(parent)
        self.keys = (key,)
        self._value = value
        self._shown = shown
        self.area = QPlainTextEdit(self)
        self.area.setTabChangesFocus(True)
        self.area.setFixedHeight(lines * LINE_PX + 12)
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
        if self.area.toPlainText().strip() != value:
            self.area.blockSignals(True)
            self.area.setPlainText(value)
            self.area.blockSignals(False)
        self._count()

    def _say(self) -> None:
        self._count()
        written = " ".join(self.area.toPlainText().split("\n")).strip()
        self.edited.emit({self.keys[0]: written or None})

    def _count(self) -> None:
        if not self._shown:
            return
        length = len(self.area.toPlainText().strip())
        name = "panels.length-over" if length > self._shown else "panels.length"
        self._length.setText(text(name, length=length, shown=self._shown))

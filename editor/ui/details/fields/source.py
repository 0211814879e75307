"""Where the story comes from: a name and an address."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from editor.core.article import Article
from editor.core.text import text
from editor.markup.front_matter import FieldValue
from editor.ui.details.fields.field import Field
from editor.ui.look.scale import SPACE_XS


class SourceField(Field):
    """Two lines: the source's name and its address."""

    keys = ("source",)
    _known: tuple[str, str] | None = None

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make both lines."""
        super().__init__(parent)
        self.name = self._line("source-name")
        self.address = self._line("source-address")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_XS)
        layout.addWidget(self.name)
        layout.addWidget(self.address)
        self.setFocusProxy(self.name)

    def _line(self, name: str) -> QLineEdit:
        line = QLineEdit(self)
        line.setAccessibleName(text(f"panels.{name}"))
        line.setPlaceholderText(text(f"panels.{name}-empty"))
        line.setToolTip(text(f"panels.{name}-help"))
        line.textEdited.connect(self._say)
        return line

    def show_article(self, article: Article) -> None:
        """Show both parts."""
        source = article.metadata.source
        values = (source.name, source.url) if source else ("", "")
        if values == self._known:
            return
        self._known = values
        for line, value in zip((self.name, self.address), values, strict=True):
            if line.text().strip() != value:
                line.setText(value)
                line.setCursorPosition(0)

    def leave(self) -> None:
        """Take the next article's values whatever stands here."""
        self._known = None

    def take_focus(self, key: str) -> None:
        """Go to the address where only that is missing."""
        del key
        (self.address if self.name.text().strip() else self.name).setFocus()

    def _say(self) -> None:
        name, address = self.name.text().strip(), self.address.text().strip()
        both: FieldValue = {"name": name, "url": address}
        value = both if name and address else name or address or None
        self.edited.emit({"source": value})

"""A field with a few fixed values: stage, comments, language."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from editor.core.article import Article
from editor.core.text import text
from editor.markup.front_matter import FieldValue
from editor.ui.details.fields.field import Field
from editor.ui.still_wheel import keep_wheel_out


class ChoiceField(Field):
    """One of a few values, each with its name."""

    def __init__(
        self,
        key: str,
        choices: Sequence[tuple[FieldValue, str]],
        value: Callable[[Article], FieldValue],
        parent: QWidget | None = None,
    ) -> None:
        """Take the key, the values with their names, and how the article's own is read."""
        super().__init__(parent)
        self.keys = (key,)
        self._choices = tuple(choices)
        self._value = value
        self.box = QComboBox(self)
        self.box.setAccessibleName(text(f"panels.{key}"))
        self.box.setToolTip(text(f"panels.{key}-help"))
        for _, name in self._choices:
            self.box.addItem(name)
        self.box.activated.connect(self._say)
        keep_wheel_out(self.box)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.box, 1)
        self.setFocusProxy(self.box)

    def show_article(self, article: Article) -> None:
        """Show the article's value; one that is none of the choices shows as nothing chosen."""
        value = self._value(article)
        known = [one for one, _ in self._choices]
        self.box.setCurrentIndex(known.index(value) if value in known else -1)

    def _say(self, index: int) -> None:
        self.edited.emit({self.keys[0]: self._choices[index][0]})

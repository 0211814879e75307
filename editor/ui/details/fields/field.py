"""What the fields of the details have in common."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from editor.core.article import Article
from editor.markup.front_matter import FieldValue

Completion = Callable[[str], Sequence[str]]
"""Values of a canonical key that articles of the library have, for completion."""
Values = Mapping[str, FieldValue]


class Field(QWidget):
    """A labelled field, or a small group of them."""

    edited = Signal(object)
    """`{canonical key: value}` as the writer made it, with each change."""

    keys: tuple[str, ...] = ()
    """The canonical keys that it shows."""

    def show_article(self, article: Article) -> None:
        """Show the article's values without saying `edited`."""
        raise NotImplementedError

    def leave(self) -> None:
        """Say what is half typed: another article is about to be shown.

        What the writer typed belongs to the article it was typed in.
        """

    def has_pending(self) -> bool:
        """Tell whether something is typed that no article has yet."""
        return False

    def take_focus(self, key: str) -> None:
        """Set the focus to the part that shows this key."""
        del key
        self.setFocus()

"""The values of headline and standfirst, between the fields and the buffer's front matter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from editor.core.errors import FrontMatterError
from editor.core.events import Change

if TYPE_CHECKING:
    from editor.ui.writing.pane import WritingPane

HEADLINE_REACH = 1000
"""Code points of a body within which a headline that stands there ends."""


class FieldValues(QObject):
    """Shows what the article says, and writes what was typed; undo is the buffer's."""

    def __init__(self, pane: WritingPane) -> None:
        """Take the pane whose fields it fills."""
        super().__init__(pane)
        self._pane = pane
        self._fields = pane.fields
        self._fields.changed.connect(self._typed)
        self._fields.undo_wanted.connect(self._undo)
        self._fields.redo_wanted.connect(self._redo)

    def show(self) -> None:
        """Show the values of the article in hand; with a broken front matter they are to be read only."""
        buffer = self._pane.buffer
        if buffer is None:
            return
        article = buffer.article()
        written = article.headline_from != "stem"
        self._fields.headline.show_value(article.metadata.headline if written else "")
        self._fields.standfirst.show_value(article.metadata.standfirst)
        for field in (self._fields.headline, self._fields.standfirst):
            field.setReadOnly(article.fault is not None)
        self.show_picture()
        page = self._pane.body.page
        if page is not None:
            body = buffer.body
            blank = len(body) - len(body.lstrip("\n"))
            page.set_headline(blank if article.headline_from == "heading" else None)

    def show_picture(self) -> None:
        """Show the lead picture of the article in hand, in the column's width."""
        buffer = self._pane.buffer
        if buffer is not None and self._pane.document is not None:
            picture = buffer.article().metadata.picture
            self._fields.picture.show_picture(buffer, picture, self._fields.width())

    def may_change_by(self, change: Change) -> bool:
        """Tell whether typing in the body may have changed a value: the headline may stand there."""
        buffer = self._pane.buffer
        if buffer is None or buffer.head:
            return False
        return any(edit.start <= HEADLINE_REACH for edit in change.body_edits)

    def _typed(self, key: str, value: str) -> None:
        buffer = self._pane.buffer
        if buffer is None:
            return
        try:
            buffer.set_fields({key: value}, origin=self)
        except FrontMatterError as problem:
            self._pane.context.fault(problem)

    def _undo(self) -> None:
        if self._pane.buffer is not None:
            self._pane.buffer.undo_field(origin=self)
            self.show()

    def _redo(self) -> None:
        if self._pane.buffer is not None:
            self._pane.buffer.redo_field(origin=self)
            self.show()

"""All of an article selected for copying: headline, standfirst and picture together with the body."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from editor.markup.whole import whole_text

if TYPE_CHECKING:
    from editor.ui.writing.pane import WritingPane


class Whole(QObject):
    """Takes in what stands above the body when everything in a field is selected once more."""

    def __init__(self, pane: WritingPane) -> None:
        """Take the pane."""
        super().__init__(pane)
        self._pane = pane
        self._fields = (pane.fields.headline, pane.fields.standfirst)
        self._setting = False
        self.is_taken = False
        """Whether all three are selected."""
        pane.body.all_wanted.connect(self.take)
        pane.body.whole_text = self._text
        pane.body.selectionChanged.connect(self._drop)
        for field in self._fields:
            field.all_wanted.connect(self.take)
            field.selectionChanged.connect(self._drop)

    def take(self) -> None:
        """Select everything; the focus is in the body from now on, which has it copied."""
        if self._pane.document is None:
            return
        self._setting = True
        for field in self._fields:
            field.selectAll()
        self._pane.body.setFocus()
        self._pane.body.selectAll()
        self._setting = False
        self.is_taken = True

    def _drop(self) -> None:
        if self._setting or not self.is_taken:
            return
        self.is_taken = False
        self._setting = True
        for field in self._fields:
            cursor = field.textCursor()
            cursor.clearSelection()
            field.setTextCursor(cursor)
        self._setting = False

    def _text(self) -> str | None:
        """Return what is copied while everything is selected."""
        buffer = self._pane.buffer
        if not self.is_taken or buffer is None:
            return None
        article = buffer.article()
        in_body = article.headline_from != "title"
        return whole_text(article.metadata, buffer.body, headline_in_body=in_body)

"""Folding in the view: the caret passes over what is hidden, and opens it where it lands inside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, Signal
from PySide6.QtGui import QTextCursor

from editor.ui.writing.layout.chevrons import heading_at

if TYPE_CHECKING:
    from editor.ui.writing.body_edit import BodyEdit
    from editor.ui.writing.layout.layout import MarkdownLayout


class Folds(QObject):
    """Folds and unfolds sections of the body that is shown, by the number of the heading's block.

    Neither the text nor its undo knows of it.
    """

    changed = Signal()
    """Another section is folded or open."""

    def __init__(self, body: BodyEdit) -> None:
        """Take the edit."""
        super().__init__(body)
        self._body = body
        self._was = 0
        self._revision = -1
        """Of the document when a key came that only moves the caret, -1 where none is at work."""

    def folded(self) -> tuple[int, ...]:
        """Return the numbers of the folded headings' blocks, in order."""
        page = self._body.page
        return page.folding.folded() if page is not None else ()

    def is_folded(self, block_number: int) -> bool:
        """Tell whether the section of a heading is folded."""
        return block_number in self.folded()

    def can_fold(self, block_number: int) -> bool:
        """Tell whether a block is a heading that has something below it."""
        page = self._body.page
        return page is not None and page.folding.can_fold(block_number)

    def heading_around(self, block_number: int) -> int | None:
        """Return the heading of the section that a block is in, itself where it is one."""
        page = self._body.page
        while page is not None and block_number >= 0:
            if page.folding.can_fold(block_number):
                return block_number
            block_number -= 1
        return None

    def fold(self, block_number: int) -> bool:
        """Hide the section of a heading; a caret in it goes to the heading's end."""
        page = self._body.page
        if page is None or not page.folding.can_fold(block_number):
            return False
        start, end = page.folding.section(block_number)
        cursor = self._body.textCursor()
        document = self._body.document()
        ends = [
            document.findBlock(one).blockNumber() for one in (cursor.anchor(), cursor.position())
        ]
        if any(start <= one < end for one in ends):
            cursor.setPosition(_end_of(page, block_number))
            self._body.setTextCursor(cursor)
        return self._done(folded=page.folding.fold(block_number))

    def unfold(self, block_number: int) -> bool:
        """Show the section of a heading again."""
        page = self._body.page
        return page is not None and self._done(folded=page.folding.unfold(block_number))

    def toggle(self, block_number: int) -> bool:
        """Fold the section of a heading, or show it again."""
        is_folded = self.is_folded(block_number)
        return self.unfold(block_number) if is_folded else self.fold(block_number)

    def unfold_all(self) -> None:
        """Show everything."""
        for number in self.folded():
            self.unfold(number)

    def click(self, point: QPointF) -> bool:
        """Fold or unfold by a click on a heading's mark, at a point of the document."""
        page = self._body.page
        number = heading_at(page, point) if page is not None else None
        return number is not None and self.toggle(number)

    # The caret

    def key_begins(self) -> None:
        """Note that a key comes: where it moves the caret, that passes over what is hidden."""
        self._revision = self._body.document().revision()
        self._was = self._body.textCursor().position()

    def key_ends(self) -> None:
        """Take a caret out of what is hidden where the key moved it there.

        Only now: the cursor must not be set while Qt is in the middle of an edit with it.
        """
        revision, self._revision = self._revision, -1
        page = self._body.page
        number = self._body.textCursor().blockNumber()
        hidden = page.folding.hidden_around(number) if page is not None else None
        if page is None or hidden is None:
            return
        if revision == self._body.document().revision():
            self._pass_over(page, *hidden)
        else:
            self.follow_caret(page)

    def follow_caret(self, page: MarkdownLayout) -> None:
        """Unfold what hides the caret, unless a key is under way."""
        if self._revision < 0:
            self._done(folded=page.folding.reveal(self._body.textCursor().blockNumber()))

    def _pass_over(self, page: MarkdownLayout, start: int, end: int) -> None:
        document, cursor = self._body.document(), self._body.textCursor()
        forward = cursor.position() > self._was and end < document.blockCount()
        place = document.findBlockByNumber(end).position() if forward else _end_of(page, start - 1)
        how = QTextCursor.MoveMode.KeepAnchor if cursor.hasSelection() else _MOVE
        cursor.setPosition(place, how)
        self._body.setTextCursor(cursor)

    def _done(self, *, folded: bool) -> bool:
        if folded:
            self._body.viewport().update()
            self.changed.emit()
        return folded


_MOVE = QTextCursor.MoveMode.MoveAnchor


def _end_of(page: MarkdownLayout, number: int) -> int:
    block = page.document().findBlockByNumber(number)
    return block.position() + block.length() - 1

"""The writing pane as the other side sees it: lines, their heights, the caret's place."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPoint
from PySide6.QtGui import QTextBlock

from editor.core.edit import Selection

if TYPE_CHECKING:
    from editor.ui.writing.document import BodyDocument
    from editor.ui.writing.layout.layout import MarkdownLayout
    from editor.ui.writing.pane import WritingPane

TRIES = 4
"""How often a place is scrolled to: blocks are measured when they come near."""


class Stand(NamedTuple):
    """A place of the text, code points of the body, and its height in the view, pixels."""

    offset: int
    y: float


class TextSide:
    """Answers in code points of the body and pixels of its view."""

    def __init__(self, writing: WritingPane) -> None:
        """Take the writing pane."""
        self._writing = writing
        self._body = writing.body

    @property
    def shown(self) -> tuple[BodyDocument, MarkdownLayout] | None:
        """The body that is shown and its layout."""
        shown, page = self._writing.document, self._body.page
        return (shown, page) if shown is not None and page is not None else None

    def origin(self) -> QPoint:
        """Return where the view begins on the screen."""
        return self._body.viewport().mapToGlobal(QPoint(0, 0))

    def lines(self, top: int, bottom: int) -> tuple[list[str], int]:
        """Return the lines `[top, bottom)` of the body, from 1, and the offset of the first."""
        shown = self._writing.document
        if shown is None:
            return [], 0
        block = shown.document.findBlockByNumber(top - 1)
        start = shown.offset(block.position()) if block.isValid() else 0
        lines: list[str] = []
        while block.isValid() and len(lines) < bottom - top:
            lines.append(block.text())
            block = block.next()
        return lines, start

    def line_of(self, offset: int) -> int:
        """Return the line of an offset, from 1."""
        shown = self._writing.document
        if shown is None:
            return 1
        return shown.document.findBlock(shown.utf16(offset)).blockNumber() + 1

    def count(self) -> int:
        """Return how many lines there are."""
        shown = self._writing.document
        return shown.document.blockCount() if shown is not None else 0

    def caret(self) -> Stand | None:
        """Return the caret where it is seen, None where it is not."""
        rect = self._body.cursorRect()
        seen = 0 <= rect.center().y() < self._body.viewport().height()
        return Stand(self._writing.caret(), rect.top()) if seen else None

    def caret_offset(self) -> int | None:
        """Return where the caret is in the body, None where nothing is shown."""
        return self._writing.caret() if self._writing.document is not None else None

    def line_height(self) -> float:
        """Return the height of the caret's line."""
        return self._body.cursorRect().height()

    def has_field(self, key: str) -> bool:
        """Tell whether a field above the text is seen."""
        fields = self._writing.fields
        part = fields.field(key) or fields.picture
        return part.isVisible() and part.height() > 0

    def y(self, offset: int, *, foot: bool = False) -> float:
        """Return the height at which the line of an offset stands; its foot where that is meant."""
        if self.shown is None:
            return 0.0
        shown, page = self.shown
        position = shown.utf16(offset)
        block = shown.document.findBlock(position)
        rect = page.blockBoundingRect(block)
        scrolled = self._body.verticalScrollBar().value()
        if foot:
            return rect.bottom() - scrolled
        if page.folding.hides(block.blockNumber()):
            return rect.top() - scrolled
        line = block.layout().lineForTextPosition(position - block.position())
        return rect.top() + (line.y() if line.isValid() else 0.0) - scrolled

    def around(self, y: float) -> tuple[Stand, Stand] | None:
        """Return the lines around a height of the view; None above the text."""
        if self.shown is None:
            return None
        shown, page = self.shown
        height = y + self._body.verticalScrollBar().value()
        if height < page.top:
            return None
        block = shown.document.findBlockByNumber(page.block_at(height))
        tops = self._tops(page, block)
        at = max((one for one, (_, top) in enumerate(tops) if top <= height), default=0)
        scrolled = self._body.verticalScrollBar().value()
        found = [
            Stand(shown.offset(block.position() + start), top - scrolled) for start, top in tops
        ]
        if at + 1 < len(found):
            return found[at], found[at + 1]
        following = block.next()
        while following.isValid() and page.folding.hides(following.blockNumber()):
            following = following.next()
        foot = page.blockBoundingRect(block).bottom() - scrolled
        place = (
            following.position() if following.isValid() else block.position() + block.length() - 1
        )
        return found[at], Stand(shown.offset(place), foot)

    def _tops(self, page: MarkdownLayout, block: QTextBlock) -> list[tuple[int, float]]:
        rect = page.blockBoundingRect(block)
        lines = block.layout()
        count = lines.lineCount()
        tops = [
            (lines.lineAt(one).textStart(), rect.top() + lines.lineAt(one).y())
            for one in range(count)
        ]
        return tops or [(0, rect.top())]

    def field_y(self, key: str) -> float:
        """Return the height of the headline, the standfirst or the lead picture (`image`)."""
        fields = self._writing.fields
        part = fields.field(key) or fields.picture
        return part.mapTo(self._body.viewport(), QPoint(0, 0)).y()

    def text_top(self) -> float:
        """Return the height at which the text begins, under the fields."""
        if self.shown is None:
            return 0.0
        return self.shown[1].top - self._body.verticalScrollBar().value()

    def scrolled(self) -> int:
        """Return how far the text is scrolled."""
        return self._body.verticalScrollBar().value()

    def scroll_by(self, pixels: float) -> None:
        """Scroll the text."""
        bar = self._body.verticalScrollBar()
        bar.setValue(bar.value() + round(pixels))

    def place_caret(self, offset: int) -> None:
        """Set the caret into the text, which takes the keys from now on."""
        self._writing.select(Selection(offset, offset))
        self._body.setFocus()

    def place_in_field(self, key: str, offset: int) -> None:
        """Set the caret into the headline or the standfirst."""
        field = self._writing.fields.field(key)
        if field is None or self._writing.source.shown:
            return
        field.setFocus()
        cursor = field.textCursor()
        cursor.setPosition(min(offset, field.document().characterCount() - 1))
        field.setTextCursor(cursor)

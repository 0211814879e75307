"""Where the caret stands, as far as commands ask: in a table or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from editor.markup.spans import LineKind
from editor.markup.spans.lines import INDENTED

if TYPE_CHECKING:
    from editor.ui.writing.pane import WritingPane

_VERBATIM = frozenset({LineKind.CODE, LineKind.FENCE, LineKind.HTML, LineKind.COMMENT})
_TABLE = frozenset({LineKind.TABLE_ROW, LineKind.TABLE_RULE})


class CaretPlace(QObject):
    """Tells where the caret is; asks the layout only, which knows what each line is."""

    changed = Signal()
    """The caret went into a table or out of it: other commands apply."""

    def __init__(self, pane: WritingPane) -> None:
        """Take the pane whose caret is followed."""
        super().__init__(pane)
        self._body = pane.body
        self._in_table = False

    @property
    def kind(self) -> LineKind:
        """What the caret's line is."""
        page = self._body.page
        number = self._body.textCursor().blockNumber()
        if page is None or number >= len(page.records):
            return LineKind.PARAGRAPH
        return page.kind_at(number)

    @property
    def is_verbatim(self) -> bool:
        """Whether what is typed here stays as it is: code, HTML, comments."""
        return self.kind in _VERBATIM

    @property
    def ends_in_code(self) -> bool:
        """Whether caret or selection ends between fences, or in one."""
        page = self._body.page
        end = self._body.document().findBlock(self._body.textCursor().selectionEnd())
        if page is None or end.blockNumber() >= len(page.records):
            return False
        record = page.records[end.blockNumber()]
        fenced = record.kind is LineKind.CODE and record.state != INDENTED
        return fenced or record.kind is LineKind.FENCE

    @property
    def in_table(self) -> bool:
        """Whether the caret stands in a table."""
        page = self._body.page
        if page is None:
            return False
        number = self._body.textCursor().blockNumber()
        if self.kind in _TABLE:
            return True
        below = number + 1
        return below < len(page.records) and page.kind_at(below) is LineKind.TABLE_RULE

    def follow(self) -> None:
        """Look where the caret is now."""
        if self.in_table is not self._in_table:
            self._in_table = not self._in_table
            self.changed.emit()

"""What a screen reader is told beside the words: what the line is that the caret stands in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from editor.core.text import text
from editor.markup.spans import HEADINGS, LISTS, LineKind

if TYPE_CHECKING:
    from editor.ui.writing.pane import WritingPane

_SAID = {
    LineKind.QUOTE: "quote",
    LineKind.CODE: "code",
    LineKind.FENCE: "code",
    LineKind.TABLE_ROW: "table",
    LineKind.TABLE_RULE: "table",
    LineKind.NOTE: "footnote",
    LineKind.COMMENT: "comment",
    LineKind.RULE: "rule",
    LineKind.PICTURE: "picture",
}


class Speaking(QObject):
    """Says heading and level, list, quote, code where the caret comes into one.

    The words themselves, caret and selection are read from the text, its marks included: they are
    the text, also where they are concealed.
    """

    def __init__(self, pane: WritingPane) -> None:
        """Take the pane whose caret it follows."""
        super().__init__(pane)
        self._body = pane.body
        self._said = ""

    def follow(self) -> None:
        """Say what the caret's line is, where it is something else than before."""
        page = self._body.page
        number = self._body.textCursor().blockNumber()
        if page is None or number >= len(page.records):
            return
        kind = page.kind_at(number)
        below = page.kind_at(number + 1) if number + 1 < len(page.records) else LineKind.BLANK
        said = described(kind, below)
        if said == self._said:
            return
        self._said = said
        self._body.setAccessibleDescription(said)
        if said and QAccessible.isActive() and self._body.hasFocus():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._body, said))


def described(kind: LineKind, below: LineKind) -> str:
    """Return in words what a line is, given the kind of the one below; nothing for plain words."""
    if kind in HEADINGS:
        return text("writing.at-heading", level=kind - LineKind.HEADING_1 + 1)
    if kind is LineKind.PARAGRAPH and below in {LineKind.UNDERLINE_1, LineKind.UNDERLINE_2}:
        return text("writing.at-heading", level=1 if below is LineKind.UNDERLINE_1 else 2)
    if kind is LineKind.TASK:
        return text("writing.at-task")
    if kind in LISTS:
        return text("writing.at-list")
    return text(f"writing.at-{_SAID[kind]}") if kind in _SAID else ""

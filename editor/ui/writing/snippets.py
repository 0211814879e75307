"""Snippets in the text: put in by name and Tab, their fields filled in one after the other."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCursor

from editor.core.errors import CopydeskError
from editor.desk.patterns import SNIPPETS, patterns_of, values
from editor.markup.edits.snippet import insert_snippet, read_snippet

if TYPE_CHECKING:
    from editor.library.patterns import Pattern
    from editor.ui.writing.document import BodyDocument
    from editor.ui.writing.pane import WritingPane

_NAME = re.compile(r"(?<![\w-])[\w-]+$")
_KEEP = QTextCursor.MoveMode.KeepAnchor

Field = tuple[QTextCursor, QTextCursor]
"""Its two ends; Qt moves them with the text."""


class Snippets:
    """Knows the fields of the snippet that was put in last, until the caret has left it."""

    def __init__(self, pane: WritingPane) -> None:
        """Take the pane whose text they go into."""
        self._pane = pane
        self._document: BodyDocument | None = None
        self._fields: list[Field] = []
        self._at = 0

    def takes_tab(self, *, back: bool) -> bool:
        """Go to the next field, or put in the snippet whose name was typed; False where neither is."""
        if self._is_within():
            return self._step(-1 if back else 1)
        return not back and self._put_named()

    def put(self, pattern: Pattern, replaced: int = 0) -> None:
        """Put a snippet in the place of the selection; a notice says where it cannot be read."""
        pane = self._pane
        document = pane.document
        if document is None:
            return
        try:
            written = pattern.read()
        except CopydeskError as problem:
            pane.context.fault(problem)
            return
        chosen = pane.body.textCursor().selectedText().replace("\u2029", "\n")
        names = values(pane.context.desk, pane.buffer) | {"selection": chosen}
        snippet = read_snippet(written.rstrip("\n"), names)
        start = document.selection(pane.body.textCursor()).start - replaced
        pane.run(insert_snippet(snippet, replaced))
        self._document = document
        self._fields = [
            (self._cursor(document, start + low, keep=True), self._cursor(document, start + high))
            for low, high in snippet.fields
        ]
        self._at = 0
        if len(self._fields) == 1:
            self._fields = []

    def _put_named(self) -> bool:
        cursor = self._pane.body.textCursor()
        if cursor.hasSelection():
            return False
        named = _NAME.search(cursor.block().text()[: cursor.positionInBlock()])
        if named is None:
            return False
        desk = self._pane.context.desk
        for pattern in patterns_of(desk, SNIPPETS):
            if pattern.name == named[0]:
                self.put(pattern, len(named[0]))
                return True
        return False

    def _is_within(self) -> bool:
        """Tell whether the caret is still in the snippet; else its fields are forgotten."""
        if not self._fields or self._document is not self._pane.document:
            self._fields = []
            return False
        caret = self._pane.body.textCursor().position()
        low = min(start.position() for start, _ in self._fields)
        high = max(end.position() for _, end in self._fields)
        if not low <= caret <= high:
            self._fields = []
        return bool(self._fields)

    def _step(self, by: int) -> bool:
        at = self._at + by
        if at < 0:
            return True
        self._at = at
        start, end = self._fields[at]
        cursor = QTextCursor(start.document())  # a copy would stay where it is as one types
        cursor.setPosition(start.position())
        cursor.setPosition(max(start.position(), end.position()), _KEEP)
        if at == len(self._fields) - 1:
            self._fields = []
        self._pane.body.place_caret(cursor)
        return True

    @staticmethod
    def _cursor(document: BodyDocument, offset: int, *, keep: bool = False) -> QTextCursor:
        cursor = QTextCursor(document.document)
        cursor.setPosition(document.utf16(offset))
        cursor.setKeepPositionOnInsert(keep)
        return cursor

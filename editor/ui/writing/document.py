"""A buffer's body as a QTextDocument: the two say the same, edit by edit, in both directions."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextCursor, QTextDocument

from editor.core.edit import Edit, Selection
from editor.markup.edits.outcome import Outcome
from editor.markup.offsets import Offsets, utf16_length
from editor.ui.afterwards import Afterwards
from editor.ui.writing.layout.layout import MarkdownLayout
from editor.ui.writing.typography import Typography
from editor.ui.writing.undo_steps import UndoSteps

if TYPE_CHECKING:
    from editor.desk.buffer import Buffer

_BREAKS = re.compile("[\u2029\ufdd0\ufdd1\r]")
"""What Qt makes the end of a block; in a body they are ordinary characters and stay."""
_TO_END = QTextCursor.MoveOperation.EndOfBlock
_HALF = re.compile("[\ud800-\udfff]")


def as_shown(text: str) -> str:
    """Return a text as the document holds it: the same length, each block break a line feed."""
    return _BREAKS.sub("\n", text)


def as_typed(text: str) -> str:
    """Return what the document says as text of a body: halves of a character have no place there."""
    return _HALF.sub("\ufffd", _BREAKS.sub("\n", text))


Touched = tuple[int, int, int]
"""Where the document changed, how much was removed and how much added, in UTF-16."""


class BodyDocument(QObject):
    """Holds one buffer's body for editing, with its undo, as long as the buffer is open.

    The buffer is told of the writer's edit when it has been painted, or when somebody asks.
    """

    edited = Signal(object)
    """core.events.Change: the writer edited the body here."""

    def __init__(self, buffer: Buffer, typography: Typography) -> None:
        """Take the buffer's body as it is now; that is where undo ends."""
        super().__init__()
        self.buffer = buffer
        self.document = QTextDocument(self)
        self.document.setDefaultFont(typography.font())
        self.document.setDocumentMargin(0)
        self.layout = MarkdownLayout(self.document, typography)
        self.document.setDocumentLayout(self.layout)
        self.document.setUndoRedoEnabled(False)
        self.document.setPlainText(buffer.body)
        self.document.setUndoRedoEnabled(True)
        self.document.setModified(False)
        self._offsets = Offsets(buffer.body)
        self._touched: Touched | None = None
        self._afterwards = Afterwards(self.tell, self)
        self._following = False
        self.caret = Selection(0, 0)
        """Where the caret was when the article was last in hand, in UTF-16."""
        self.scroll = 0
        self.steps = UndoSteps(self.document, self)
        self.followers: list[Callable[[int, int, int], None]] = []
        """Told of each change before it is laid out: position, removed, added, in UTF-16."""
        self.document.contentsChange.connect(self._note)
        self.document.contentsChanged.connect(self._take)

    def set_typography(self, typography: Typography) -> None:
        """Set it anew in another font, size or colour."""
        self.document.setDefaultFont(typography.font())
        self.layout.set_typography(typography)

    # Positions

    def utf16(self, offset: int) -> int:
        """Return Qt's position of a code-point offset of the body."""
        self.tell()
        return self._offsets.utf16(offset)

    def offset(self, utf16: int) -> int:
        """Return the code-point offset of a position of Qt's."""
        self.tell()
        return self._offsets.points(utf16)

    def selection(self, cursor: QTextCursor) -> Selection:
        """Return a cursor's selection in code points."""
        return Selection(self.offset(cursor.anchor()), self.offset(cursor.position()))

    def cursor(self, selection: Selection) -> QTextCursor:
        """Return a cursor with a selection given in code points."""
        cursor = QTextCursor(self.document)
        cursor.setPosition(self.utf16(selection.anchor))
        cursor.setPosition(self.utf16(selection.caret), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    # The writer's edits

    def run(self, outcome: Outcome) -> QTextCursor:
        """Make the edits of an outcome as one step of undo; return a cursor with its selection."""
        if outcome.edits:
            self._write(outcome.edits)
        return self.cursor(outcome.selection)

    def _note(self, position: int, removed: int, added: int) -> None:
        # The layout hears of a change only after this signal; so the buffer is told at the next.
        self.steps.note(position, added)
        for follow in self.followers:
            follow(position, removed, added)
        change = (position, removed, added)
        self._touched = change if self._touched is None else _both(self._touched, change)

    def _take(self) -> None:
        self.steps.follow()
        if self._touched is None or self._following:
            self._touched = None
            return
        self.buffer.owe(self.tell)
        self._afterwards.ask()

    def tell(self) -> None:
        """Tell the buffer now what it has not been told yet."""
        if self._touched is None:
            return
        touched, self._touched = self._touched, None
        edit = self._edit(*touched)
        if edit is not None:
            self._offsets.replace(edit.start, edit.end, edit.text)
            self.edited.emit(self.buffer.replace([edit], origin=self))
        if self._offsets.utf16(self.buffer.length) != self.document.characterCount() - 1:
            self._drop_halves()

    def _drop_halves(self) -> None:
        """Take halves of characters out, which an input method may leave: no text holds them."""
        cursor = QTextCursor(self.document)
        self._following = True
        try:
            cursor.joinPreviousEditBlock()
            block = self.document.firstBlock()
            while block.isValid():
                text = block.text()
                if utf16_length(text) != block.length() - 1:
                    cursor.setPosition(block.position())
                    cursor.movePosition(_TO_END, QTextCursor.MoveMode.KeepAnchor)
                    cursor.insertText(text)
                block = block.next()
            cursor.endEditBlock()
        finally:
            self._following = False

    def _edit(self, position: int, removed: int, added: int) -> Edit | None:
        """Return the smallest edit of the buffer that a change of the document stands for.

        Qt may report more than was changed (a whole block where words were composed), and counts
        the document's last block break, which is no character of the text.
        """
        start = self.offset(position)
        end = self.offset(min(position + removed, self.utf16(self.buffer.length)))
        if self._offsets.splits_pair(position + removed):
            end += 1
        first = self.utf16(start)
        last = min(position + added, self.document.characterCount() - 1)
        shown = as_typed(self._between(first, self._whole_character(last)))
        old = self.buffer.between(start, end)
        return _difference(old, as_shown(old), shown, start)

    def _whole_character(self, utf16: int) -> int:
        char = self.document.characterAt(utf16)
        return utf16 + 1 if "\udc00" <= char <= "\udfff" else utf16

    def _between(self, start: int, end: int) -> str:
        cursor = QTextCursor(self.document)
        cursor.setPosition(start)
        cursor.setPosition(max(start, end), QTextCursor.MoveMode.KeepAnchor)
        return cursor.selectedText()

    # Edits from elsewhere

    def follow(self, edits: Iterable[Edit]) -> None:
        """Make edits that the buffer has already, as one step of undo."""
        self._following = True
        try:
            self._write(tuple(edits))
        finally:
            self._following = False
        self._offsets = Offsets(self.buffer.body)

    def reload(self) -> None:
        """Take the buffer's body anew by the one difference, where the edits are not known."""
        shown, wanted = self.text(), as_shown(self.buffer.body)
        self._offsets = Offsets(shown)
        edit = _difference(shown, shown, wanted, 0)
        if edit is not None:
            self.follow([edit])

    def _write(self, edits: tuple[Edit, ...]) -> None:
        cursor = QTextCursor(self.document)
        cursor.beginEditBlock()
        for edit in sorted(edits, key=lambda one: (one.start, one.end), reverse=True):
            cursor.setPosition(self.utf16(edit.start))
            cursor.setPosition(self.utf16(edit.end), QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(edit.text)
        cursor.endEditBlock()

    def text(self) -> str:
        """Return what the document holds, each block break a line feed."""
        return as_typed(self.document.toRawText())


def _both(first: Touched, second: Touched) -> Touched:
    """Return the one change that two make, the second in positions behind the first."""
    start = min(first[0], second[0])
    end = max(first[0] + first[2], second[0] + second[1])
    return start, end - start - first[2] + first[1], end - start - second[1] + second[2]


def _difference(old: str, shown: str, new: str, start: int) -> Edit | None:
    """Return the edit between two texts of the document, for a body that reads `old` there."""
    if shown == new:
        return None
    head = _common(shown, new)
    tail = _common_tail(shown, new, min(len(shown), len(new)) - head)
    return Edit(start + head, start + len(old) - tail, new[head : len(new) - tail])


def _common(one: str, other: str) -> int:
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[:middle] == other[:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _common_tail(one: str, other: str, most: int) -> int:
    low, high = 0, most
    while low < high:
        middle = (low + high + 1) // 2
        if one[len(one) - middle :] == other[len(other) - middle :]:
            low = middle
        else:
            high = middle - 1
    return low

"""What is known of the spelling of one document, block by block, kept in step with its edits."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextBlock

from editor.desk.spelling import Reader
from editor.markup.paragraph_language import FARTHEST
from editor.markup.spans import LineKind
from editor.ui.writing.document import BodyDocument
from editor.ui.writing.layout.blocks import LONG_LINE
from editor.ui.writing.spelling.blocks import Blocks

Of = tuple[LineKind, int, tuple[Reader, ...]]
"""What a verdict hangs on besides the words: the line's kind, its mark, and who reads it."""


class Mark(NamedTuple):
    """A word that is wrong, or that nothing is known of yet."""

    start: int
    end: int
    """UTF-16 within the block."""
    word: str
    language: str
    """Of its own or of its paragraph; empty: the article's."""


class Entry(NamedTuple):
    """One block."""

    of: Of | None = None
    """None: to be judged; the marks are what is left of the ones before."""
    marks: tuple[Mark, ...] = ()
    open: tuple[Mark, ...] = ()
    """Words without a verdict yet."""


NOTHING = Entry()


class Sheet(QObject):
    """Entries of all blocks of a body, those to be judged, and those that wait for a verdict."""

    edited = Signal(object)
    """The QTextDocument: its text is another."""

    def __init__(self, shown: BodyDocument) -> None:
        """Take a body; everything of it is to be judged."""
        super().__init__(shown)
        self.document = shown.document
        self.pending = Blocks()
        self.waiting = Blocks()
        """Blocks with words that were asked for."""
        self.settling = Blocks()
        """Blocks whose words may have been answered."""
        self._entries: list[Entry] = [NOTHING] * self.document.blockCount()
        self.judge_all()
        shown.followers.append(self._follow)

    def __getitem__(self, index: int) -> Entry:
        """Return a block's entry; an empty one where there is no such block yet."""
        return self._entries[index] if index < len(self._entries) else NOTHING

    def put(self, index: int, entry: Entry) -> bool:
        """Take what was found out of a block; tell whether other words are wrong than before."""
        before = self._entries[index].marks
        self._entries[index] = entry
        if entry.open:
            self.waiting.add(index, index + 1)
        return before != entry.marks

    def answered(self) -> None:
        """Have the blocks that wait looked at again: there are verdicts."""
        self.settling.update(self.waiting)

    def judge_all(self) -> None:
        """Have everything looked at again; what hangs on nothing that changed stays."""
        self.pending.add(0, len(self._entries))

    def from_block(self, index: int, step: int) -> Iterator[tuple[int, Entry]]:
        """Yield all entries once, from a block on, upwards where `step` is -1, and round."""
        count = len(self._entries)
        for away in range(count + 1):
            at = (index + away * step) % count
            yield at, self._entries[at]

    def _follow(self, position: int, removed: int, added: int) -> None:
        self._take(position, removed, added)
        self.edited.emit(self.document)

    def _take(self, position: int, removed: int, added: int) -> None:
        document = self.document
        first_block = document.findBlock(position)
        last_block = document.findBlock(position + added)
        if not last_block.isValid():
            last_block = document.lastBlock()
        first, last = first_block.blockNumber(), last_block.blockNumber()
        grown = document.blockCount() - len(self._entries)
        old_last = last - grown
        if not 0 <= first <= old_last < len(self._entries):
            self._entries = [NOTHING] * document.blockCount()
            for blocks in (self.pending, self.waiting, self.settling):
                blocks.clear()
            self.judge_all()
            return
        before = self._entries[first : old_last + 1]
        at = position - first_block.position()
        head = tuple(one for one in before[0].marks if one.end <= at)
        tail: tuple[Mark, ...] = ()
        if first == old_last:
            shift = position + added - last_block.position() - at - removed
            tail = tuple(_moved(one, shift) for one in before[0].marks if one.start >= at + removed)
        new = [Entry(None, head + tail)] if first == last else [Entry(None, head)]
        if first != last:
            new += [NOTHING] * (last - first - 1) + [Entry(None, tail)]
        self._entries[first : old_last + 1] = new
        for blocks in (self.pending, self.waiting, self.settling):
            blocks.follow(first, old_last + 1, last + 1)
        self.pending.add(first, last + 1)
        if grown or _may_name_language(before, last_block):
            self.pending.add(max(0, first - FARTHEST), first)


def _moved(mark: Mark, shift: int) -> Mark:
    return mark._replace(start=mark.start + shift, end=mark.end + shift) if shift else mark


def _may_name_language(before: list[Entry], block: QTextBlock) -> bool:
    named = any(one.of is not None and one.of[0] is LineKind.ATTRIBUTES for one in before)
    return named or (block.length() <= LONG_LINE and "{" in block.text())

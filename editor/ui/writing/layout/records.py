"""What is known of each block: scanned at once, laid out when it is looked at."""

from __future__ import annotations

import time
from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtGui import QTextBlock, QTextDocument

from editor.markup.spans import START, LineKind, Span, State, scan_line
from editor.ui.writing.layout.reveal import Key

if TYPE_CHECKING:
    from editor.ui.writing.layout.stands import Stand
    from editor.ui.writing.layout.tints import Tints

SLICE_LINES = 500
"""Lines that one edit scans at once; the rest follows in idle time."""


class Record:
    """One block of the document."""

    __slots__ = (
        "can_stand", "indent", "key", "kind", "laid", "mark", "shown_as", "spans", "stand", "state",
        "tints", "turned",
    )  # fmt: skip

    def __init__(
        self, kind: LineKind = LineKind.PARAGRAPH, mark: int = 0, state: State = START
    ) -> None:
        """Take what the scanner said of the line."""
        self.kind = kind
        self.mark = mark
        self.state = state
        self.laid = False
        self.indent = 0.0
        """Pixels by which it stands to the right of the column's edge."""
        self.spans: list[Span] = []
        """What stands in it, as it was laid out."""
        self.shown_as = kind
        """What it looks like: the line below may make it a heading."""
        self.key: Key = None
        """Which of its marks are shown, as it was laid out."""
        self.can_stand = False
        """Whether something else stands in its place while the caret is not in it or its group."""
        self.stand: Stand | None = None
        """What stands in its place, as it was laid out."""
        self.tints: Tints = ()
        """The colours of a line of code, found in idle time."""
        self.turned = False
        """Whether it is written from right to left."""


class Records:
    """The records of all blocks of a document, kept in step with it edit by edit.

    Where an edit changes the state of more lines than are scanned at once (a fence that nothing
    closes), the rest is remembered as a break: the line from which kinds may be out of date.
    """

    def __init__(self, document: QTextDocument) -> None:
        """Take the document; scanned by `scan_all`."""
        self._document = document
        self._records: list[Record] = []
        self._breaks: list[int] = []

    def __len__(self) -> int:
        """Return how many blocks are known."""
        return len(self._records)

    def __getitem__(self, index: int) -> Record:
        """Return the record of a block."""
        return self._records[index]

    def __iter__(self) -> Iterator[Record]:
        """Yield the records in the order of the blocks."""
        return iter(self._records)

    @property
    def pending(self) -> bool:
        """Whether there are lines still to be scanned."""
        return bool(self._breaks)

    def scan_all(self, lines: list[str]) -> None:
        """Begin anew with the lines of a whole text."""
        state = START
        records = []
        for line in lines:
            kind, mark, state = scan_line(line, state)
            records.append(Record(kind, mark, state))
        self._records = records
        self._breaks = []

    def forget_layouts(self) -> None:
        """Remember that every block has to be laid out again."""
        for record in self._records:
            record.laid = False

    def next_to_lay(self, start: int) -> int | None:
        """Return the first block from `start` on that is not laid out, None when all are."""
        records = self._records
        return next((at for at in range(start, len(records)) if not records[at].laid), None)

    def change(self, first: int, last: int) -> int:
        """Follow an edit of the blocks `[first, last]`, counted after it.

        Returns the last block that has another kind or text now.
        """
        records = self._records
        grown = self._document.blockCount() - len(records)
        old_last = last - grown
        left = records[old_last].state if old_last >= first else self._state_above(first)
        if grown:
            records[first : old_last + 1] = [Record() for _ in range(last - first + 1)]
            self._breaks = [at + grown if at > old_last else at for at in self._breaks]
            self._breaks = sorted({at for at in self._breaks if 0 < at < len(records)})
        return self._scan(first, last, left)

    def _state_above(self, index: int) -> State:
        return self._records[index - 1].state if index else START

    def _scan(self, first: int, last: int, left: State) -> int:
        """Scan from `first` until the state that `last` leaves is the one it left before."""
        records = self._records
        state = self._state_above(first)
        block = self._document.findBlockByNumber(first)
        index = first
        stop = last + SLICE_LINES
        while block.isValid():
            record = records[index]
            before = left if index == last else record.state
            kind, mark, state = scan_line(block.text(), state)
            if index <= last:
                record.laid = False
            elif record.kind != kind:
                self._forget_around(index)
            record.kind, record.mark, record.state = kind, mark, state
            if index >= last and before == state:
                break
            block = block.next()
            index += 1
            if index > stop:
                self._passed(first, index)
                if block.isValid():
                    self._breaks = sorted({*self._breaks, index})
                return index - 1
        self._passed(first, index)
        return min(index, len(records) - 1)

    def _forget_around(self, index: int) -> None:
        """Have a block and its neighbours laid out again: how they look hangs on each other."""
        for record in self._records[max(0, index - 1) : index + 2]:
            record.laid = False

    def _passed(self, first: int, last: int) -> None:
        self._breaks = [at for at in self._breaks if not first < at <= last]

    def catch_up(self, wanted: int) -> tuple[int, int] | None:
        """Scan what is pending up to a block; return the blocks that were looked at, if any."""
        low = high = -1
        while self._breaks and self._breaks[0] <= wanted:
            first = self._breaks.pop(0)
            last = self._continue(first, wanted, None)
            low, high = (first if low < 0 else low), last
        return (low, high) if low >= 0 else None

    def scan_on(self, budget_s: float) -> tuple[int, int] | None:
        """Scan what is pending for a slice of time; return the blocks that were looked at, if any."""
        if not self._breaks:
            return None
        first = self._breaks.pop(0)
        last = self._continue(first, len(self._records), time.perf_counter() + budget_s)
        return first, last

    def _continue(self, first: int, wanted: int, until: float | None) -> int:
        records = self._records
        state = self._state_above(first)
        block: QTextBlock = self._document.findBlockByNumber(first)
        index = first
        while block.isValid():
            record = records[index]
            before = record.state
            kind, mark, state = scan_line(block.text(), state)
            if record.kind != kind:
                self._forget_around(index)
            record.kind, record.mark, record.state = kind, mark, state
            if before == state:
                break
            block = block.next()
            index += 1
            late = until is not None and not index % 64 and time.perf_counter() > until
            if index > wanted or late:
                self._passed(first, index)
                if block.isValid():
                    self._breaks.insert(bisect_left(self._breaks, index), index)
                return index - 1
        self._passed(first, index)
        return min(index, len(records) - 1)

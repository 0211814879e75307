"""How far the caret reaches: its block, and the lines that show their source together with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from editor.markup.spans import LineKind, Range
from editor.ui.writing.layout.groups import Group
from editor.ui.writing.layout.reveal import IN_LINE

if TYPE_CHECKING:
    from editor.ui.writing.layout.layout import MarkdownLayout

NOWHERE = Group(-1, -1, LineKind.BLANK)
MANY = 60
"""Blocks from which it is not asked of each whether its marks change."""
TO_ITS_END = 1 << 30


class Chosen(NamedTuple):
    """What caret and selection cover: from a place in block `first` to one in block `last`."""

    first: int
    start: int
    last: int
    end: int

    def of(self, index: int) -> Range | None:
        """Return what is covered of a block, None where nothing is."""
        if not self.first <= index <= self.last:
            return None
        start = self.start if index == self.first else 0
        return start, self.end if index == self.last else TO_ITS_END


class Reach:
    """Where caret and selection are, kept in step with the edits; positions in a block are UTF-16."""

    def __init__(self, layout: MarkdownLayout) -> None:
        """Begin nowhere."""
        self._layout = layout
        self._block = -1
        self._chosen = Chosen(-1, 0, -1, 0)
        self._group = NOWHERE

    def touch(self, index: int) -> Range | None:
        """Return what caret and selection cover of a block, None if it is not theirs."""
        return self._chosen.of(index)

    def opens(self, index: int) -> bool:
        """Tell whether a block shows its source because the caret is in it or in its group."""
        return self._group.has(index)

    def move(self, index: int, chosen: Chosen) -> list[int]:
        """Put caret and selection elsewhere; return the blocks that look different for it."""
        held, before = self._group, self._chosen
        self._block, self._chosen = index, chosen
        self._group = self._layout.groups.around(index)
        numbers = {before.first, before.last, chosen.first, chosen.last}
        numbers.update(_apart((before.first, before.last + 1), (chosen.first, chosen.last + 1)))
        if held != self._group:
            numbers.update(range(held.first, held.last + 1))
            numbers.update(range(self._group.first, self._group.last + 1))
        is_stale = self._is_stale if len(numbers) <= MANY else self._may_be_stale
        return sorted(one for one in numbers if is_stale(one))

    def follow(self, low: int, high: int, grown: int, looked: int) -> None:
        """Follow an edit of the blocks `[low, high]`, counted behind it; kinds to `looked` changed.

        Lines that stand together hang on each other: they are laid out again with those edited.
        """
        layout = self._layout
        layout.groups.forget()
        layout.stands.forget()
        if not grown and looked <= high and self._is_alone(low, high):
            return
        count = len(layout.records)
        old_high = high - grown
        held = (_moved(one, low, old_high, grown) for one in (self._group.first, self._group.last))
        first, last = held
        if self._block >= 0:
            self._block = min(_moved(self._block, low, old_high, grown), count - 1)
            begin, start, end_block, end = self._chosen
            begin = min(_moved(begin, low, old_high, grown), count - 1)
            end_block = min(_moved(end_block, low, old_high, grown), count - 1)
            self._chosen = Chosen(begin, start, end_block, end)
            self._group = layout.groups.around(self._block)
        numbers = {*range(first, last + 1), *range(self._group.first, self._group.last + 1)}
        for one in sorted(numbers):
            if self._is_stale(one):
                layout.records[one].laid = False
        for edge in {low - 1, low, high, high + 1, looked, looked + 1}:
            if 0 <= edge < count:
                self._forget_stands(layout.groups.around(edge))

    def _is_alone(self, low: int, high: int) -> bool:
        """Tell whether an edit was made in one line that stood for itself, and still does."""
        held = self._group
        if not low == high == held.first == held.last:
            return False
        self._group = self._layout.groups.around(low)
        return self._group.first == self._group.last

    def _forget_stands(self, group: Group) -> None:
        if group.first == group.last:
            return
        for one in range(group.first, group.last + 1):
            record = self._layout.records[one]
            if record.stand is not None and not record.stand.is_open:
                record.laid = False

    def _is_stale(self, number: int) -> bool:
        """Tell whether a block that is laid out shows other marks than it should."""
        layout = self._layout
        if not 0 <= number < len(layout.records) or not layout.records[number].laid:
            return False
        record = layout.records[number]
        if record.can_stand:
            is_open = record.stand is None or record.stand.is_open
            if is_open != self.opens(number):
                return True
        block = layout.document().findBlockByNumber(number)
        return record.key != layout.setter.key(block, record, self.touch(number))

    def _may_be_stale(self, number: int) -> bool:
        layout = self._layout
        if not 0 <= number < len(layout.records) or not layout.records[number].laid:
            return False
        record = layout.records[number]
        return bool(record.spans) or record.can_stand or record.shown_as in IN_LINE


def _apart(one: Range, other: Range) -> list[int]:
    """Return the numbers that are in one of two ranges and not in both."""
    low, high = max(one[0], other[0]), min(one[1], other[1])
    if low >= high:
        return [*range(*one), *range(*other)]
    least, most = min(one[0], other[0]), max(one[1], other[1])
    return [*range(least, low), *range(high, most)]


def _moved(number: int, low: int, old_high: int, grown: int) -> int:
    if number > old_high:
        return number + grown
    return number if number < low else max(low, min(number, old_high + grown))

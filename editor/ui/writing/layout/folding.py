"""Sections folded in place: their blocks take no room, the text stays what it is."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextBlock

from editor.markup.spans import LineKind, Range
from editor.ui.writing.layout.heights import FAR
from editor.ui.writing.layout.styles import heading_level

if TYPE_CHECKING:
    from editor.ui.writing.layout.layout import MarkdownLayout

_UNDERLINES = {LineKind.UNDERLINE_1: 1, LineKind.UNDERLINE_2: 2}


class Folding:
    """Knows which headings are folded and which blocks they hide; all positions are block numbers.

    Where nothing is folded an edit costs nothing here; else what its change of headings moves.
    """

    def __init__(self, layout: MarkdownLayout) -> None:
        """Begin with nothing folded."""
        self._layout = layout
        self._folded: set[int] = set()
        self._hidden: list[Range] = []
        """Blocks `[start, end)` that are hidden, in order, never touching."""

    def folded(self) -> tuple[int, ...]:
        """Return the headings that are folded, also those that others hide."""
        return tuple(sorted(self._folded))

    def is_folded(self, number: int) -> bool:
        """Tell whether the section of a heading is folded."""
        return number in self._folded

    def can_fold(self, number: int) -> bool:
        """Tell whether a block is a heading with something below it."""
        level = self._level(number)
        below = number + 1
        return (
            bool(level)
            and below < len(self._layout.records)
            and not (0 < self._level(below) <= level)
        )

    def section(self, number: int) -> Range:
        """Return the blocks `[start, end)` that folding a heading would hide; none for others."""
        level = self._level(number)
        count = len(self._layout.records)
        if not level:
            return number + 1, number + 1
        start = end = number + 1
        while end < count and not 0 < self._level(end) <= level:
            end += 1
        return start, end

    def hides(self, number: int) -> bool:
        """Tell whether a block is hidden."""
        return bool(self._hidden) and self.hidden_around(number) is not None

    def hides_any(self, low: int, high: int) -> bool:
        """Tell whether any of the blocks `[low, high]` is hidden."""
        return any(start <= high and low < end for start, end in self._hidden)

    def hidden_around(self, number: int) -> Range | None:
        """Return the hidden blocks `[start, end)` among which a block is, None where it is seen."""
        if not self._hidden:
            return None
        return _around(self._hidden, number)

    def fold(self, number: int) -> bool:
        """Hide the section of a heading; False where there is none or it is hidden already."""
        if number in self._folded or not self.can_fold(number):
            return False
        self._folded.add(number)
        self.refresh()
        return True

    def unfold(self, number: int) -> bool:
        """Show the section of a heading again; False where it was not folded."""
        if number not in self._folded:
            return False
        self._folded.discard(number)
        self.refresh()
        return True

    def reveal(self, number: int) -> bool:
        """Unfold whatever hides a block; False where it is seen already."""
        if not self.hides(number):
            return False
        self._folded -= self._holding(number, number)
        self.refresh()
        return True

    def _holding(self, low: int, high: int) -> set[int]:
        """Return the folded headings whose sections have any of the blocks `[low, high]`."""
        return {one for one in self._folded if one < high and low < self.section(one)[1]}

    # What the layout says

    def follow(self, low: int, old_high: int, grown: int) -> None:
        """Follow an edit of the blocks `[low, old_high]`, counted before it, which added `grown`.

        What it touched is shown: an edit is never made where nobody sees it.
        """
        if not self._folded:
            return
        touched = [one for one in self._hidden if one[0] <= old_high and low < one[1]]
        gone = {
            one
            for one in self._folded
            if (grown and low <= one <= old_high)
            or any(start <= one + 1 < end for start, end in touched)
            or any(start <= one < end for start, end in touched)
        }
        kept = self._folded - gone
        self._folded = {one + grown if one > old_high else one for one in kept}
        self._hidden = [
            (_moved(start, low, old_high, grown), _moved(end - 1, low, old_high, grown) + 1)
            for start, end in self._hidden
        ]
        high = old_high + grown
        self._folded -= self._holding(low, high)
        self.refresh()
        self._mark_seen(low, high)

    def _mark_seen(self, low: int, high: int) -> None:
        """Tell Qt that the blocks `[low, high]` are seen, whatever it gave those that it joined."""
        block = self._layout.document().findBlockByNumber(low)
        for _ in range(low, high + 1):
            block.setVisible(True)
            block = block.next()

    def forget(self) -> None:
        """Unfold everything: the text is another."""
        if self._hidden or self._folded:
            self._folded.clear()
            self._hidden.clear()
            block = self._layout.document().firstBlock()
            while block.isValid():
                block.setVisible(True)
                block = block.next()

    def refresh(self) -> None:
        """Hide what is in a folded section now, and show what no longer is."""
        layout = self._layout
        before = self._hidden
        self._folded = {one for one in self._folded if self.can_fold(one)}
        self._hidden = list(_joined(self.section(one) for one in sorted(self._folded)))
        if not before and not self._hidden:
            return
        count = len(layout.records)
        for start, end in _apart(before, self._hidden):
            block = layout.document().findBlockByNumber(start)
            is_seen = not self.hides(start)
            for number in range(start, min(end, count)):
                block.setVisible(is_seen)
                layout.records[number].laid = False
                layout.heights.set(number, self._estimated(block) if is_seen else 0.0)
                block = block.next()
        first = max(0, min(one[0] for one in (*before, *self._hidden)) - 1)
        layout.update_view(QRectF(0, layout.block_top(first), FAR, FAR))
        layout.size_changed()

    def _estimated(self, block: QTextBlock) -> float:
        layout = self._layout
        kind = layout.kind_at(block.blockNumber())
        return layout.setter.estimate(kind, block.length(), layout.column.width)

    def again(self) -> None:
        """Take the room from hidden blocks again: all heights were estimated anew."""
        for start, end in self._hidden:
            for number in range(start, end):
                self._layout.heights.set(number, 0.0)

    def _level(self, number: int) -> int:
        layout = self._layout
        if not 0 <= number < len(layout.records) or number == layout.headline:
            return 0
        kind = layout.kind_at(number)
        if kind is LineKind.PARAGRAPH and number + 1 < len(layout.records):
            return _UNDERLINES.get(layout.kind_at(number + 1), 0)
        return heading_level(kind)


def _moved(number: int, low: int, old_high: int, grown: int) -> int:
    if number > old_high:
        return number + grown
    return number if number < low else max(low, min(number, old_high + grown))


def _around(ranges: list[Range], number: int) -> Range | None:
    """Return the range that holds a number; they are in order and never touch."""
    at = bisect_right(ranges, number, key=_start) - 1
    return ranges[at] if at >= 0 and number < ranges[at][1] else None


def _start(one: Range) -> int:
    return one[0]


def _apart(before: list[Range], now: list[Range]) -> Iterator[Range]:
    """Yield what is in one of two lists of ranges and not in the other."""
    edges = sorted({edge for one in (*before, *now) for edge in one})
    for low, high in pairwise(edges):
        if (_around(before, low) is None) != (_around(now, low) is None):
            yield low, high


def _joined(ranges: Iterator[Range] | list[Range]) -> Iterator[Range]:
    """Join ranges that overlap or touch; they come in order of their starts."""
    held: Range | None = None
    for start, end in ranges:
        if held is not None and start <= held[1]:
            held = (held[0], max(held[1], end))
            continue
        if held is not None:
            yield held
        held = (start, end)
    if held is not None:
        yield held

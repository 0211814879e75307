"""A set of block numbers that moves along with the text."""

from __future__ import annotations

from bisect import bisect_left, insort


class Blocks:
    """Rising ranges of block numbers; an edit shifts those below it."""

    __slots__ = ("_ranges",)

    def __init__(self) -> None:
        """Begin with none."""
        self._ranges: list[tuple[int, int]] = []

    def __bool__(self) -> bool:
        """Tell whether there is any."""
        return bool(self._ranges)

    def __len__(self) -> int:
        """Return how many there are."""
        return sum(end - start for start, end in self._ranges)

    def add(self, start: int, end: int) -> None:
        """Add the blocks `[start, end)`."""
        if start >= end:
            return
        at = bisect_left(self._ranges, (start, start))
        if at and self._ranges[at - 1][1] >= start:
            at -= 1
        last = at
        while last < len(self._ranges) and self._ranges[last][0] <= end:
            low, high = self._ranges[last]
            start, end = min(start, low), max(end, high)
            last += 1
        del self._ranges[at:last]
        insort(self._ranges, (start, end))

    def follow(self, start: int, old_end: int, end: int) -> None:
        """Follow an edit by which the blocks `[start, old_end)` became `[start, end)`, none of them in it."""
        grown = end - old_end
        before, self._ranges = self._ranges, []
        for low, high in before:
            self.add(low, min(high, start))
            self.add(max(low, old_end) + grown, high + grown)

    def update(self, other: Blocks) -> None:
        """Take all blocks of another set in, and out of there."""
        for start, end in other._ranges:
            self.add(start, end)
        other.clear()

    def take(self, wanted: int) -> int | None:
        """Take out the first block from `wanted` on, else the first of all; None where there is none."""
        if not self._ranges:
            return None
        at = bisect_left(self._ranges, (wanted, wanted))
        if at and self._ranges[at - 1][1] > wanted:
            at -= 1
        if at == len(self._ranges):
            at, wanted = 0, 0
        low, high = self._ranges[at]
        taken = max(low, wanted)
        self._ranges[at : at + 1] = [
            one for one in ((low, taken), (taken + 1, high)) if one[0] < one[1]
        ]
        return taken

    def clear(self) -> None:
        """Take all out."""
        self._ranges.clear()

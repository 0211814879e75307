"""Where the lines of the draft list stand: two heights, so that no line has to be asked for its own."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence


class Geometry:
    """Line number to place and back, in a time that does not grow with the list."""

    def __init__(self, head: int, entry: int) -> None:
        """Take the height of a stage's line and of an entry, px."""
        self._head = head
        self._entry = entry
        self._heads: list[int] = []
        self._lines = 0

    def set(self, heads: Sequence[int], lines: int) -> None:
        """Take the numbers of the lines that are stages', in order, and how many lines there are."""
        self._heads = list(heads)
        self._lines = lines

    @property
    def height(self) -> int:
        """Height of all lines, px."""
        return self.top(self._lines)

    def top(self, line: int) -> int:
        """Return where a line begins, px from the top of the list."""
        heads = bisect_left(self._heads, line)
        return heads * self._head + (line - heads) * self._entry

    def height_of(self, line: int) -> int:
        """Return the height of a line."""
        at = bisect_left(self._heads, line)
        is_head = at < len(self._heads) and self._heads[at] == line
        return self._head if is_head else self._entry

    def line_at(self, y: int) -> int:
        """Return the number of the line at a place, -1 where there is none."""
        if y < 0 or y >= self.height:
            return -1
        low, high = 0, self._lines - 1
        while low < high:
            middle = (low + high + 1) // 2
            if self.top(middle) <= y:
                low = middle
            else:
                high = middle - 1
        return low

"""How high each block is, and so which block stands where: fast for a hundred thousand of them."""

from __future__ import annotations

from collections.abc import Sequence

FAR = 1e7
"""Pixels that no text reaches: to its end, whatever that is."""
_BUCKET = 128
"""Blocks whose heights are summed together."""


class Heights:
    """Heights of all blocks in pixels, with sums per bucket so that a look-up costs little."""

    __slots__ = ("_clean", "_heights", "_known", "_sums", "_total")

    def __init__(self, heights: Sequence[float] = ()) -> None:
        """Take the heights of all blocks."""
        self._heights = list(heights)
        self._sums: list[float] = []
        self._clean = 0
        """Buckets whose sums hold; those behind are summed again when somebody asks."""
        self._total = 0.0
        self._known: tuple[int, float] = (0, 0.0)
        """A block and where it begins: a key asks for the same one several times."""

    def __len__(self) -> int:
        """Return how many blocks there are."""
        return len(self._heights)

    def __getitem__(self, index: int) -> float:
        """Return the height of a block."""
        return self._heights[index]

    def replace(self, start: int, end: int, heights: Sequence[float]) -> None:
        """Put the heights of new blocks in the place of `[start, end)`."""
        self._heights[start:end] = heights
        self._clean = min(self._clean, start // _BUCKET)
        self._forget_behind(start)

    def set(self, index: int, height: float) -> float:
        """Give a block another height; return by how much it grew."""
        grown = height - self._heights[index]
        if grown:
            self._heights[index] = height
            self._forget_behind(index)
            bucket = index // _BUCKET
            if bucket < self._clean:
                self._sums[bucket] += grown
                self._total += grown
        return grown

    @property
    def total(self) -> float:
        """The height of all blocks."""
        self._sum_up()
        return self._total

    def top(self, index: int) -> float:
        """Return where a block begins, from the top of the first."""
        known, top = self._known
        if known != index:
            self._sum_up()
            bucket = index // _BUCKET
            top = sum(self._sums[:bucket]) + sum(self._heights[bucket * _BUCKET : index])
            self._known = (index, top)
        return top

    def _forget_behind(self, index: int) -> None:
        if self._known[0] > index:
            self._known = (0, 0.0)

    def at(self, y: float) -> int:
        """Return the block at a height; the first above all, the last below all."""
        self._sum_up()
        index, top = self._known
        if index < len(self._heights) and top <= y < top + self._heights[index]:
            return index
        bucket = 0
        while bucket < len(self._sums) - 1 and y >= self._sums[bucket]:
            y -= self._sums[bucket]
            bucket += 1
        index = bucket * _BUCKET
        last = len(self._heights) - 1
        while index < last and y >= self._heights[index]:
            y -= self._heights[index]
            index += 1
        return max(0, index)

    def _sum_up(self) -> None:
        buckets = -(-len(self._heights) // _BUCKET)
        if self._clean == buckets == len(self._sums):
            return
        del self._sums[self._clean :]
        for start in range(self._clean * _BUCKET, len(self._heights), _BUCKET):
            self._sums.append(sum(self._heights[start : start + _BUCKET]))
        self._clean = buckets
        self._total = sum(self._sums)

"""UTF-16 and code points: the one place in which positions of Qt become positions of ours."""

from __future__ import annotations

import re
from bisect import bisect_left

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


def utf16_length(text: str) -> int:
    """Return how many UTF-16 units a text has."""
    if text.isascii():
        return len(text)
    return len(text) + len(_ASTRAL.findall(text))


class Offsets:
    """Turns positions of one text into each other; kept up to date edit by edit.

    It holds the places of the characters that take two UTF-16 units, which most articles have
    few of: a look-up costs the logarithm of their number, an edit a shift of those behind it.
    """

    __slots__ = ("_pairs", "_units")

    def __init__(self, text: str = "") -> None:
        """Take the text as it is now."""
        self._pairs: list[int] = []
        self._units: list[int] = []
        if not text.isascii():
            self._pairs = [found.start() for found in _ASTRAL.finditer(text)]
        self._count()

    def _count(self) -> None:
        self._units = [at + number for number, at in enumerate(self._pairs)]

    def utf16(self, offset: int) -> int:
        """Return the UTF-16 position of a code-point offset."""
        if not self._pairs:
            return offset
        return offset + bisect_left(self._pairs, offset)

    def points(self, utf16: int) -> int:
        """Return the code-point offset of a UTF-16 position; inside a pair it is the pair's start."""
        if not self._pairs:
            return utf16
        before = bisect_left(self._units, utf16)
        if before and self._units[before - 1] == utf16 - 1:
            return self._pairs[before - 1]
        return utf16 - before

    def splits_pair(self, utf16: int) -> bool:
        """Tell whether a UTF-16 position lies between the two halves of one character."""
        if not self._pairs:
            return False
        at = bisect_left(self._units, utf16 - 1)
        return at < len(self._units) and self._units[at] == utf16 - 1

    def replace(self, start: int, end: int, text: str) -> None:
        """Follow an edit: `[start, end)` in code points became `text`."""
        new = [] if text.isascii() else [start + one.start() for one in _ASTRAL.finditer(text)]
        if not self._pairs and not new:
            return
        first, last = bisect_left(self._pairs, start), bisect_left(self._pairs, end)
        shift = len(text) - (end - start)
        behind = self._pairs[last:]
        self._pairs[first:] = new + ([at + shift for at in behind] if shift else behind)
        self._count()

"""Where the blocks of a text stand: they come in order, and are known by their first words."""

from __future__ import annotations

import re

WINDOW = 20_000
"""Characters in which the place of a block is looked for; beyond, the last known one is given."""
_BLANK = re.compile(r"\n[ \t]*\n\s*")


class BlockPlaces:
    """Finds one block after the other in the text that was given to Python-Markdown."""

    def __init__(self, text: str) -> None:
        """Begin at the top of the text."""
        self._text = text
        self._at = 0
        self._first = True

    def find(self, block: str) -> int:
        """Return the code-point offset at which a block begins."""
        first = block.strip("\n").split("\n", 1)[0].strip()[:80]
        found = self._text.find(first, self._at, self._at + WINDOW) if first else -1
        if found < 0:
            # Code is put aside as HTML, which the text does not hold: it is the next block.
            blank = _BLANK.search(self._text, self._at, self._at + WINDOW)
            found = blank.end() if blank and not self._first else self._at
        self._at = found
        self._first = False
        return found

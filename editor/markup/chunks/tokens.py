"""Private characters that stand for what only the whole document knows, until assembly."""

from __future__ import annotations

import re

OPEN, CLOSE = "\ue0f2", "\ue0f3"
REFERENCE = re.compile(f"{OPEN}r([0-9]+){CLOSE}")
"""In the id of a reference to a footnote: which of all references to that note this one is."""
NUMBER = re.compile(f"{OPEN}n([0-9]+){CLOSE}")
"""The number of a footnote in its way back; counted in the chunk."""
NUMBER_FORM = f"{OPEN}n{{}}{CLOSE}"


def reference(index: int) -> str:
    """Return the token of a chunk's reference to a footnote, counted in the chunk."""
    return f"{OPEN}r{index}{CLOSE}"

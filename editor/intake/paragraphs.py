"""The paragraphs of plain text: which line ends mean something."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

WRAPPED_AT = (40, 100)
"""Characters between which a text is broken into lines; a longer line is a paragraph by itself."""
BREAK = "  "
"""Markdown's mark of a line end that stays."""


def line_ends(block: Sequence[str]) -> list[str]:
    r"""Return what is to stand behind each line of a block of lines without blank lines between.

    In a text that was broken at some width a line end is a blank: `\n`. Where lines are longer than
    that, each is a paragraph: `\n\n`. Short lines, as in a verse or an address, stay lines.
    """
    longest = max(len(line) for line in block)
    if longest > WRAPPED_AT[1]:
        ends = ["\n\n"] * len(block)
    elif _is_wrapped(block, longest):
        ends = ["\n"] * len(block)
    else:
        ends = [f"{BREAK}\n"] * len(block)
    ends[-1] = "\n"
    return ends


def _is_wrapped(block: Sequence[str], longest: int) -> bool:
    """Tell whether every line ends only because the next word did not fit."""
    return longest >= WRAPPED_AT[0] and all(
        len(line.rstrip()) + 1 + len(following.split()[0]) > longest
        for line, following in pairwise(block)
    )

r"""Lines of a text by offset; all offsets are code points, a line ends behind its `\\n`."""

from __future__ import annotations


def line_start(text: str, at: int) -> int:
    """Return where the line begins that holds `at`."""
    return text.rfind("\n", 0, at) + 1


def line_end(text: str, at: int) -> int:
    r"""Return where the line's words end: before its `\\n`, or at the end of the text."""
    end = text.find("\n", at)
    return len(text) if end < 0 else end


def next_line(text: str, at: int) -> int:
    """Return where the line behind the one that holds `at` begins."""
    return min(line_end(text, at) + 1, len(text))


def column(text: str, at: int) -> int:
    """Return how many characters stand before `at` on its line."""
    return at - line_start(text, at)


def alone(text: str, at: int) -> bool:
    """Tell whether only blanks stand before `at` on its line."""
    return not text[line_start(text, at) : at].strip(" \t")

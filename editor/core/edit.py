"""Edits of a text as values: pure, in code points."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace `[start, end)` of a text, in code points, with `text`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Selection:
    """A selection in code points; an empty one is a caret."""

    anchor: int
    caret: int

    @property
    def start(self) -> int:
        """The lower end."""
        return min(self.anchor, self.caret)

    @property
    def end(self) -> int:
        """The upper end."""
        return max(self.anchor, self.caret)


def apply(text: str, edits: Iterable[Edit]) -> str:
    """Return the text with all edits made; positions are those of the text before any of them.

    Raises ValueError where two edits overlap or one lies outside the text.
    """
    out: list[str] = []
    at = 0
    for edit in sorted(edits, key=lambda one: (one.start, one.end)):
        if edit.start < at or edit.end < edit.start or edit.end > len(text):
            raise ValueError(f"edit {edit.start}:{edit.end} does not fit")
        out += (text[at : edit.start], edit.text)
        at = edit.end
    out.append(text[at:])
    return "".join(out)


def difference(before: str, after: str) -> Edit:
    """Return the one smallest edit that turns `before` into `after`."""
    start = _alike(len(before), len(after), lambda low, high: before[low:high] == after[low:high])
    ends = (len(before), len(after))
    tail = _alike(
        ends[0] - start,
        ends[1] - start,
        lambda low, high: (
            before[ends[0] - high : ends[0] - low] == after[ends[1] - high : ends[1] - low]
        ),
    )
    return Edit(start, len(before) - tail, after[start : len(after) - tail])


def _alike(one: int, other: int, same: Callable[[int, int], bool]) -> int:
    """Return how many characters are the same from an end on, by comparing halves: texts are long."""
    low, high = 0, min(one, other)
    while low < high:
        middle = (low + high + 1) // 2
        if same(low, middle):
            low = middle
        else:
            high = middle - 1
    return low

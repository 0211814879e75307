"""Edits of a text as values: pure, in code points."""

from __future__ import annotations

from collections.abc import Iterable
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
    most = min(len(before), len(after))
    start = 0
    while start < most and before[start] == after[start]:
        start += 1
    tail = 0
    while tail < most - start and before[-1 - tail] == after[-1 - tail]:
        tail += 1
    return Edit(start, len(before) - tail, after[start : len(after) - tail])

"""The headings of a text that is being written: only lines that changed are looked at again."""

from __future__ import annotations

import time
from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass

from editor.markup.counts import plain_text
from editor.markup.spans import HEADINGS, START, LineKind, State, scan_line

LineText = Callable[[int], str]
"""Returns the text of a line, from 0."""

_UNKNOWN = -1
_UNDERLINES = {LineKind.UNDERLINE_1: 1, LineKind.UNDERLINE_2: 2}
_NOTES = frozenset({LineKind.NOTE, LineKind.REFERENCE})
_LOOKED_AT_ONCE = 64
"""Lines between two looks at the clock."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading and where its section ends."""

    line: int
    """From 0, in the body."""
    level: int
    """1 to 6."""
    title: str
    """Its words without marks."""
    end: int
    """The line behind its section: the next heading of its level or a higher one, or the text's end.

    Notes and references at the end are in no section.
    """


class Outline:
    """The headings of a text in order, kept in step with it by lines; lines are counted from 0."""

    def __init__(self, lines: int) -> None:
        """Begin with a text of so many lines, of which nothing is known yet."""
        self._kinds = [_UNKNOWN] * lines
        self._states: list[State | None] = [None] * lines
        self._marked: list[int] = []
        """Lines that are headings, or make the line above one."""
        self._titles: dict[str, str] = {}
        """Lines with a heading, and what each says: only a new one is read."""
        self._found: tuple[Heading, ...] | None = None
        self._end = lines
        self.scanned = 0
        """Lines that were looked at so far."""

    def __len__(self) -> int:
        """Return how many lines are known."""
        return len(self._kinds)

    def replace(self, first: int, end: int, lines: int) -> None:
        """Follow an edit that put so many lines in the place of `[first, end)`."""
        self._kinds[first:end] = [_UNKNOWN] * lines
        self._states[first:end] = [None] * lines
        behind = first + lines
        if behind < len(self._kinds):
            self._kinds[behind] = _UNKNOWN
        low, high = bisect_left(self._marked, first), bisect_left(self._marked, end)
        shift = lines - (end - first)
        if shift:
            self._marked[low:] = [one + shift for one in self._marked[high:]]
        elif low < high:
            del self._marked[low:high]
        if shift or low < high:
            self._found = None

    def work(self, text_of: LineText, budget_s: float = 1e9) -> bool:
        """Look at what changed, for a slice of time; True when all is known."""
        until = time.perf_counter() + budget_s
        at = 0
        while at < len(self._kinds):
            try:
                at = self._kinds.index(_UNKNOWN, at)
            except ValueError:
                break
            self._scan(at, text_of)
            at += 1
            if not self.scanned % _LOOKED_AT_ONCE and time.perf_counter() > until:
                return False
        return True

    def headings(self, text_of: LineText) -> tuple[Heading, ...]:
        """Return the headings with their words, as far as the text is known.

        As long as none of them changed or moved it is the same tuple.
        """
        last = self._last(text_of)
        if self._found is None or last != self._end:
            self._end = last
            self._found = self._find(text_of)
        return self._found

    def _last(self, text_of: LineText) -> int:
        """Return the line behind the last section: notes and references at the end belong to none."""
        last = at = len(self._kinds)
        while at:
            if self._kinds[at - 1] in _NOTES:
                last = at - 1
            elif self._kinds[at - 1] != LineKind.BLANK and text_of(at - 1)[:1] not in {" ", "\t"}:
                break
            at -= 1
        return last

    def _find(self, text_of: LineText) -> tuple[Heading, ...]:
        found: list[tuple[int, int]] = []
        for line in self._marked:
            if self._kinds[line] in HEADINGS:
                # One that is indented is part of a list, not of the article's order.
                if text_of(line)[:1] == "#":
                    found.append((line, self._kinds[line] - LineKind.HEADING_1 + 1))
            elif line and self._kinds[line - 1] == LineKind.PARAGRAPH:
                found.append((line - 1, _UNDERLINES[LineKind(self._kinds[line])]))
        ends = _ends(found, self._end)
        known, self._titles = self._titles, {}
        headings = []
        for (line, level), end in zip(found, ends, strict=True):
            text = text_of(line)
            title = known.get(text)
            self._titles[text] = _title(text) if title is None else title
            headings.append(Heading(line, level, self._titles[text], end))
        return tuple(headings)

    def _scan(self, line: int, text_of: LineText) -> None:
        above = self._states[line - 1] if line else START
        kind, _mark, state = scan_line(text_of(line), above or START)
        self.scanned += 1
        self._kinds[line] = kind
        place = bisect_left(self._marked, line)
        is_known = place < len(self._marked) and self._marked[place] == line
        is_mark = kind in HEADINGS or kind in _UNDERLINES
        if is_mark or is_known:
            self._found = None
        if is_mark and not is_known:
            self._marked.insert(place, line)
        elif is_known and not is_mark:
            del self._marked[place]
        if self._states[line] != state:
            self._states[line] = state
            if line + 1 < len(self._kinds):
                self._kinds[line + 1] = _UNKNOWN


def heading_at(headings: tuple[Heading, ...], line: int) -> int | None:
    """Return the number of the innermost section that a line stands in; None above the first."""
    place = bisect_left(headings, line + 1, key=lambda one: one.line)
    return place - 1 if place else None


def _ends(found: list[tuple[int, int]], last: int) -> list[int]:
    ends = [last] * len(found)
    open_ones: list[int] = []
    for number, (line, level) in enumerate(found):
        while open_ones and found[open_ones[-1]][1] >= level:
            ends[open_ones.pop()] = line
        open_ones.append(number)
    return [max(end, line + 1) for end, (line, _level) in zip(ends, found, strict=True)]


def _title(line: str) -> str:
    return " ".join(plain_text(line).split())

"""The cells of a table's row, and how wide its columns come."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from editor.markup.spans import Range, Span, SpanKind

MOST_COLUMNS = 60


class Cell(NamedTuple):
    """A cell of a row; code points of the line."""

    start: int
    """The first character of its words."""
    end: int
    """Behind the last one."""
    behind: int
    """Where the next cell's words begin: bars and blanks between belong to this one."""


def cells_of(line: str, spans: list[Span]) -> list[Cell]:
    """Return the cells of a row; bars in code and behind a backslash part nothing."""
    bars = _bars(line, spans)
    bare = line.strip()
    if not bare:
        return []
    edges = [-1, *bars, len(line)]
    if bars and not line[: bars[0]].strip():
        del edges[0]
    if len(edges) > 2 and not line[edges[-2] + 1 :].strip():
        del edges[-1]
    found: list[Range] = []
    for left, right in pairwise(edges):
        found.append(_trimmed(line, left + 1, right))
    found = found[:MOST_COLUMNS]
    starts = [start for start, _ in found]
    ends = [*starts[1:], len(line)]
    return [Cell(start, end, behind) for (start, end), behind in zip(found, ends, strict=True)]


def _trimmed(line: str, start: int, end: int) -> Range:
    words = line[start:end]
    bare = words.strip()
    if not bare:
        return min(start + 1, end), min(start + 1, end)
    first = start + len(words) - len(words.lstrip())
    return first, first + len(bare)


def _bars(line: str, spans: list[Span]) -> list[int]:
    code = [(one.start, one.end) for one in spans if one.kind is SpanKind.CODE]
    bars = []
    at = line.find("|")
    while at >= 0:
        escaped = (at - len(line[:at].rstrip("\\"))) % 2
        if not escaped and not any(start <= at < end for start, end in code):
            bars.append(at)
        at = line.find("|", at + 1)
    return bars


def fitted(natural: list[float], room: float) -> list[float]:
    """Return the widths of columns that together take at most the room.

    Columns that need less than their share keep what they need; the others share what is left.
    """
    if sum(natural) <= room:
        return natural
    widths = list(natural)
    open_ones = set(range(len(natural)))
    left = room
    while open_ones:
        share = left / len(open_ones)
        small = {one for one in open_ones if natural[one] <= share}
        if not small:
            for one in open_ones:
                widths[one] = max(1.0, share)
            break
        left -= sum(natural[one] for one in small)
        open_ones -= small
    return widths

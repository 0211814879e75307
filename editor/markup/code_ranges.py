"""Where code stands in a body: what is written there is literal, marks and shortcodes too."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

_FENCE = re.compile(r"[ \t>]*(?:(?:[*+-]|\d+\.)[ \t]+)*(`{3,}|~{3,})([^\n]*)")
_RUN = re.compile(r"(?<!\\)`+")
_RAW = re.compile(r"<(pre|code|script|style)\b[^<>]{0,500}>", re.IGNORECASE)
_BLANK = re.compile(r"\n[ \t]*\n")
_OPENS_LIST = re.compile(r" {0,3}(?:[*+-][ \t]|\d+\.[ \t]|\[\^|:[ \t])")


@dataclass(frozen=True, slots=True)
class CodeRanges:
    """The code of one text, as rising ranges that do not overlap."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def __contains__(self, offset: object) -> bool:
        """Tell whether a code-point offset lies in code."""
        return isinstance(offset, int) and self.end_of(offset) > offset

    def end_of(self, offset: int) -> int:
        """Return the end of the code that holds `offset`, or `offset` itself outside of code."""
        index = bisect_right(self.starts, offset) - 1
        return max(self.ends[index], offset) if index >= 0 else offset


def code_ranges(text: str) -> CodeRanges:
    """Return fences, code spans, indented blocks and raw `<pre>`, `<code>` of a body.

    One pass in linear time: each search forward is remembered where it finds nothing.
    """
    found: list[tuple[int, int]] = []
    at = 0
    for start, end in _fences(text):
        found += _outside_fences(text, at, start)
        found.append((start, end))
        at = end
    found += _outside_fences(text, at, len(text))
    merged: list[tuple[int, int]] = []
    for start, end in sorted(found):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return CodeRanges(tuple(one for one, _ in merged), tuple(one for _, one in merged))


def _fences(text: str) -> Iterator[tuple[int, int]]:
    if "```" not in text and "~~~" not in text:
        return
    without_end: set[str] = set()
    at = 0
    while at < len(text):
        line_end = text.find("\n", at)
        line_end = len(text) if line_end < 0 else line_end
        opened = _FENCE.match(text, at, line_end)
        if opened and opened[1] not in without_end and "`" not in opened[2]:
            close = re.compile(rf"^[ \t>]*{opened[1]}[ \t]*$", re.MULTILINE).search(text, line_end)
            if close:
                yield at, close.end()
                at = close.end() + 1
                continue
            without_end.add(opened[1])
        at = line_end + 1


def _outside_fences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    in_list = False
    at = start
    while at < end:
        blank = _BLANK.search(text, at, end)
        stop = blank.start() if blank else end
        first = text[at : at + 4]
        if first == "    " or first[:1] == "\t":
            if not in_list:
                yield at, stop
        elif first.strip():
            in_list = bool(_OPENS_LIST.match(text, at, stop)) or (in_list and first[:1] in " \t")
        yield from _spans(text, at, stop)
        yield from _raw(text, at, stop)
        at = blank.end() if blank else end


def _spans(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    if text.find("`", start, end) < 0:
        return
    runs = [(run.start(), run.end()) for run in _RUN.finditer(text, start, end)]
    later: dict[int, list[int]] = {}
    for index in range(len(runs) - 1, -1, -1):
        later.setdefault(runs[index][1] - runs[index][0], []).append(index)
    index = 0
    while index < len(runs):
        same = later[runs[index][1] - runs[index][0]]
        while same and same[-1] <= index:
            same.pop()
        if same:
            yield runs[index][0], runs[same[-1]][1]
            index = same[-1]
        index += 1


def _raw(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    if text.find("<", start, end) < 0:
        return
    at = start
    while opened := _RAW.search(text, at, end):
        close = text.lower().find(f"</{opened[1].lower()}", opened.end()) if opened else -1
        if close < 0:
            return
        yield opened.start(), close
        at = max(close, opened.end())

"""Headings of a level, on and off."""

from __future__ import annotations

import re

from editor.core.edit import Edit, Selection
from editor.markup.edits.lines import TextLine, lead_of, text_lines, touched
from editor.markup.edits.outcome import EditFunction, Outcome, followed
from editor.markup.spans import HEADINGS, LineKind

_MARK = re.compile(r"(#{1,6})[ \t]*")
_UNDERLINES = {LineKind.UNDERLINE_1: 1, LineKind.UNDERLINE_2: 2}
_LEFT_ALONE = frozenset(
    {LineKind.CODE, LineKind.FENCE, LineKind.TABLE_ROW, LineKind.TABLE_RULE, *_UNDERLINES}
)


def set_heading(level: int) -> EditFunction:
    """Return the edit that makes the selected lines headings of a level (2 to 6, 0: plain text).

    Lines that all are of that level already become plain.
    """

    def edit(text: str, selection: Selection) -> Outcome:
        lines = text_lines(text)
        chosen = [one for one in touched(lines, selection) if one.kind not in _LEFT_ALONE]
        if len(chosen) > 1:
            chosen = [one for one in chosen if not one.blank]
        levels = {_level(one, lines) for one in chosen}
        wanted = 0 if levels == {level} else level
        edits = [made for one in chosen for made in set_level(one, lines, wanted)]
        return followed(selection, edits)

    return edit


def _below(line: TextLine, lines: list[TextLine]) -> TextLine | None:
    return lines[line.number + 1] if line.number + 1 < len(lines) else None


def _level(line: TextLine, lines: list[TextLine]) -> int:
    if line.kind in HEADINGS:
        return line.kind - LineKind.HEADING_1 + 1
    below = _below(line, lines)
    return _UNDERLINES.get(below.kind, 0) if below else 0


def set_level(line: TextLine, lines: list[TextLine], level: int) -> list[Edit]:
    """Return the edits that make a line a heading of a level, 0: plain text."""
    lead = lead_of(line.text)
    start = line.start + len(lead.quote)
    end = line.start + lead.length
    found = _MARK.match(line.text, lead.length) if line.kind in HEADINGS else None
    if found:
        end = line.start + found.end()
    elif not level:
        end = start
    mark = "#" * level + " " if level else ""
    edits = [Edit(start, end, mark)] if text_differs(line, start, end, mark) else []
    below = _below(line, lines)
    if below is not None and below.kind in _UNDERLINES and line.kind not in HEADINGS:
        edits.append(Edit(line.end, below.end, ""))
    return edits


def text_differs(line: TextLine, start: int, end: int, mark: str) -> bool:
    """Tell whether a range of a line says something other than a mark."""
    return line.text[start - line.start : end - line.start] != mark

"""Sections: a heading with all that stands under it, moved, raised and lowered as a whole."""

from __future__ import annotations

from dataclasses import dataclass

from editor.core.edit import Edit, Selection
from editor.markup.edits.headings import set_level
from editor.markup.edits.lines import TextLine, line_at, text_lines
from editor.markup.edits.outcome import Outcome, caret_at, followed, nothing
from editor.markup.spans import HEADINGS, LineKind

HIGHEST, LOWEST = 2, 6
"""Levels of headings that a body may have; the first is the headline's."""
_UNDERLINES = {LineKind.UNDERLINE_1: 1, LineKind.UNDERLINE_2: 2}
_NOTES = frozenset({LineKind.NOTE, LineKind.REFERENCE})


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what belongs to it; lines are counted from 0, `end` is the first behind it."""

    line: int
    end: int
    level: int


def sections(text: str) -> list[Section]:
    """Return all sections of a body in the order of their headings, inner ones too."""
    return _sections(text_lines(text))


def move_section(text: str, heading_line: int, before_line: int) -> Outcome:
    """Put the section whose heading is in a line before another line, with the caret in its heading.

    Lines are those of the body, from 0; a line behind the last puts it to the end, before the notes
    there. Nothing changes where no heading stands in the line or the section would go into itself.
    """
    return _moved(text, text_lines(text), heading_line, before_line, None)


def promote(text: str, heading_line: int) -> Outcome:
    """Raise a heading and those under it by one level, unless it is of the second already."""
    return _shifted(text, heading_line, -1, None)


def demote(text: str, heading_line: int) -> Outcome:
    """Lower a heading and those under it by one level, unless one of them is of the sixth already."""
    return _shifted(text, heading_line, 1, None)


def move_section_up(text: str, selection: Selection) -> Outcome:
    """Move the caret's section above the one before of its level, within the section around both."""
    found, here = _at(text, selection)
    above = [one for one in found[:here] if one.level <= found[here].level] if found else []
    if not above or above[-1].level < found[here].level:
        return nothing(selection)
    return _moved(text, text_lines(text), found[here].line, above[-1].line, selection)


def move_section_down(text: str, selection: Selection) -> Outcome:
    """Move the caret's section below the next of its level, within the section around both."""
    found, here = _at(text, selection)
    below = [one for one in found[here:] if one.line == found[here].end] if found else []
    if not below or below[0].level < found[here].level:
        return nothing(selection)
    return _moved(text, text_lines(text), found[here].line, below[0].end, selection)


def promote_section(text: str, selection: Selection) -> Outcome:
    """Raise the caret's section by one level."""
    found, here = _at(text, selection)
    return _shifted(text, found[here].line, -1, selection) if found else nothing(selection)


def demote_section(text: str, selection: Selection) -> Outcome:
    """Lower the caret's section by one level."""
    found, here = _at(text, selection)
    return _shifted(text, found[here].line, 1, selection) if found else nothing(selection)


def _sections(lines: list[TextLine]) -> list[Section]:
    heads = [(line.number, level) for line in lines if (level := _level(line, lines))]
    last = _end(lines)
    found = []
    for at, (number, level) in enumerate(heads):
        end = next((line for line, other in heads[at + 1 :] if other <= level), last)
        found.append(Section(number, max(end, number + 1), level))
    return found


def _level(line: TextLine, lines: list[TextLine]) -> int:
    if line.kind in HEADINGS:
        # One that is indented is part of a list, not of the article's order.
        return line.kind - LineKind.HEADING_1 + 1 if line.text[0] == "#" else 0
    below = lines[line.number + 1].kind if line.number + 1 < len(lines) else LineKind.BLANK
    return _UNDERLINES.get(below, 0)


def _end(lines: list[TextLine]) -> int:
    """Return the line behind the last section: notes and references at the end belong to none."""
    end = at = len(lines)
    while at:
        line = lines[at - 1]
        if line.kind in _NOTES:
            end = line.number
        elif not line.blank and line.text[0] not in " \t":
            break
        at -= 1
    return end


def _at(text: str, selection: Selection) -> tuple[list[Section], int]:
    """Return all sections and the place of the innermost that the caret stands in; none: no sections."""
    lines = text_lines(text)
    number = line_at(lines, selection.caret).number
    found = _sections(lines)
    if number and lines[number].kind in _UNDERLINES:
        number -= 1
    around = [at for at, one in enumerate(found) if one.line <= number < one.end]
    return (found, around[-1]) if around else ([], 0)


def _shifted(text: str, heading_line: int, by: int, selection: Selection | None) -> Outcome:
    lines = text_lines(text)
    found = _sections(lines)
    own = next((one for one in found if one.line == heading_line), None)
    if own is None:
        return nothing(selection or _no_selection(lines, heading_line))
    chosen = [one for one in found if own.line <= one.line < own.end]
    fits = own.level + by >= HIGHEST and all(one.level + by <= LOWEST for one in chosen)
    if not fits:
        return nothing(selection or _no_selection(lines, heading_line))
    edits = [edit for one in chosen for edit in set_level(lines[one.line], lines, one.level + by)]
    if selection is None:
        return caret_at(edits, lines[heading_line].start)
    return followed(selection, edits)


def _no_selection(lines: list[TextLine], number: int) -> Selection:
    start = lines[min(max(number, 0), len(lines) - 1)].start
    return Selection(start, start)


def _moved(
    text: str, lines: list[TextLine], heading_line: int, before_line: int, kept: Selection | None
) -> Outcome:
    own = next((one for one in _sections(lines) if one.line == heading_line), None)
    before = min(max(before_line, 0), _end(lines))
    if own is None or own.line <= before <= own.end:
        return nothing(kept or _no_selection(lines, heading_line))
    upwards = before < own.line
    first, middle, last = (before, own.line, own.end) if upwards else (own.line, own.end, before)
    upper = _filled(lines, first, middle)
    lower = _filled(lines, middle, last)
    gap = text[upper[1] : lower[0]]
    gap = gap if gap.count("\n") > 1 else "\n\n"
    if upwards:
        words = text[lower[0] : lower[1]]
        edits = (Edit(upper[0], upper[0], words + gap), Edit(upper[1], lower[1], ""))
        shift = upper[0] - lower[0]
        low, high = lower
    else:
        words = text[upper[0] : upper[1]]
        edits = (Edit(upper[0], lower[0], ""), Edit(lower[1], lower[1], gap + words))
        shift = lower[1] - lower[0] + len(gap)
        low, high = upper
    if kept is None:
        return caret_at(edits, low + shift)
    ends = (min(max(one, low), high) + shift for one in (kept.anchor, kept.caret))
    return Outcome(edits, Selection(*ends))


def _filled(lines: list[TextLine], first: int, last: int) -> tuple[int, int]:
    """Return the offsets of lines without the blank ones at their end."""
    while last > first + 1 and lines[last - 1].blank:
        last -= 1
    return lines[first].start, lines[last - 1].end

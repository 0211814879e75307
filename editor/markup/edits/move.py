"""Paragraphs and items of lists, moved up and down, joined, cut, doubled, deleted."""

from __future__ import annotations

from editor.core.edit import Edit, Selection
from editor.markup.edits.lines import TextLine, lead_of, line_bounds, text_lines, touched
from editor.markup.edits.outcome import EditFunction, Outcome, caret_at, nothing
from editor.markup.edits.table_rows import move_row_down, move_row_up
from editor.markup.edits.table_text import table_at
from editor.markup.spans import LISTS, LineKind

_TOGETHER = frozenset({LineKind.CODE, LineKind.FENCE, LineKind.HTML, LineKind.COMMENT})
"""Kinds whose blank lines do not end a block."""

Block = tuple[int, int]
"""First and last line."""


def move_up(text: str, selection: Selection) -> Outcome:
    """Move the selected paragraphs above the one before; in a list, the items, in a table, the caret's row."""
    return _move(-1)(text, selection)


def move_down(text: str, selection: Selection) -> Outcome:
    """Move the selected paragraphs below the one behind; in a list, the items, in a table, the caret's row."""
    return _move(1)(text, selection)


def _move(step: int) -> EditFunction:
    def edit(text: str, selection: Selection) -> Outcome:
        within_line = "\n" not in text[selection.start : selection.end]
        if within_line and table_at(text, selection.caret) is not None:
            return (move_row_up if step < 0 else move_row_down)(text, selection)
        lines = text_lines(text)
        chosen = touched(lines, selection)
        units = _units(lines, chosen)
        mine = [
            at
            for at, (first, last) in enumerate(units)
            if last >= chosen[0].number and first <= chosen[-1].number
        ]
        if not mine:
            return nothing(selection)
        other = (mine[0] - 1) if step < 0 else (mine[-1] + 1)
        if not 0 <= other < len(units):
            return nothing(selection)
        moved = (units[mine[0]][0], units[mine[-1]][1])
        return _swap(text, lines, moved, units[other], selection)

    return edit


def _units(lines: list[TextLine], chosen: list[TextLine]) -> list[Block]:
    """Return what can change places: items of the list the selection is in, else paragraphs."""
    blocks = _blocks(lines)
    within = [one for one in blocks if one[0] <= chosen[0].number and chosen[-1].number <= one[1]]
    if within and _is_item(lines[within[0][0]]):
        items = _items(lines, within[0], chosen)
        if items:
            return items
    return blocks


def _is_item(line: TextLine) -> bool:
    if line.kind is LineKind.QUOTE:
        lead = lead_of(line.text)
        return bool(lead.mark) and not lead.quote
    return line.kind in LISTS


def block_around(lines: list[TextLine], selection: Selection) -> Block | None:
    """Return first and last line of the paragraph, or the block of code, that holds a selection."""
    chosen = touched(lines, selection)
    within = [
        one for one in _blocks(lines) if one[0] <= chosen[0].number and chosen[-1].number <= one[1]
    ]
    return within[0] if within else None


def _blocks(lines: list[TextLine]) -> list[Block]:
    found: list[Block] = []
    for line in lines:
        if line.blank and line.kind not in _TOGETHER:
            continue
        glued = (
            bool(found)
            and found[-1][1] == line.number - 1
            and (lines[line.number - 1].kind in _TOGETHER) == (line.kind in _TOGETHER)
        )
        if glued:
            found[-1] = (found[-1][0], line.number)
        else:
            found.append((line.number, line.number))
    return found


def _items(lines: list[TextLine], block: Block, chosen: list[TextLine]) -> list[Block]:
    heads = [one for one in chosen if lead_of(one.text).mark]
    depth = min((len(lead_of(one.text).indent) for one in heads), default=0)
    first = chosen[0].number
    last = chosen[-1].number
    while first > block[0] and _depth(lines[first - 1]) >= depth:
        first -= 1
    while last < block[1] and _depth(lines[last + 1]) >= depth:
        last += 1
    found: list[Block] = []
    for line in lines[first : last + 1]:
        lead = lead_of(line.text)
        if lead.mark and len(lead.indent) == depth:
            found.append((line.number, line.number))
        elif found:
            found[-1] = (found[-1][0], line.number)
    return found


def _depth(line: TextLine) -> int:
    return len(lead_of(line.text).indent)


def _swap(
    text: str, lines: list[TextLine], moved: Block, other: Block, selection: Selection
) -> Outcome:
    upper, lower = sorted((moved, other))
    above = text[lines[upper[0]].start : lines[upper[1]].end]
    below = text[lines[lower[0]].start : lines[lower[1]].end]
    between = text[lines[upper[1]].end : lines[lower[0]].start]
    start, end = lines[upper[0]].start, lines[lower[1]].end
    edit = Edit(start, end, below + between + above)
    shift = len(below) + len(between)
    if moved == lower:
        shift = -(len(above) + len(between))
    low, high = lines[moved[0]].start, lines[moved[1]].end
    anchor = min(max(selection.anchor, low), high) + shift
    caret = min(max(selection.caret, low), high) + shift
    return Outcome((edit,), Selection(anchor, caret))


def join(text: str, selection: Selection) -> Outcome:
    """Join the selected lines, or the caret's line and the next paragraph, into one."""
    lines = text_lines(text)
    chosen = touched(lines, selection)
    last = chosen[-1].number
    if len(chosen) == 1:
        last += 1
        while last < len(lines) and lines[last].blank:
            last += 1
    if last >= len(lines):
        return nothing(selection)
    edits = []
    end = len(chosen[0].text.rstrip()) + chosen[0].start
    caret = end
    for line in lines[chosen[0].number + 1 : last + 1]:
        if line.blank:
            continue
        begin = line.start + lead_of(line.text).length
        edits.append(Edit(end, begin, " "))
        end = max(begin, line.start + len(line.text.rstrip()))
    return caret_at(edits, caret)


def duplicate(text: str, selection: Selection) -> Outcome:
    """Double the selected words behind them; without any, the caret's line below it."""
    if selection.start < selection.end:
        words = text[selection.start : selection.end]
        edit = Edit(selection.end, selection.end, words)
        return Outcome((edit,), Selection(selection.end, selection.end + len(words)))
    line = touched(text_lines(text), selection)[0]
    edit = Edit(line.end, line.end, "\n" + line.text)
    return caret_at([edit], selection.caret + len(line.text) + 1)


def split(text: str, selection: Selection) -> Outcome:
    """Cut the paragraph at the caret in two; in a list the item."""
    start, end = line_bounds(text, selection.start)
    lead = lead_of(text[start:end])
    at = selection.start
    low = start + len(text[start:at].rstrip())
    high = at + len(text[at:]) - len(text[at:].lstrip(" \t"))
    if lead.mark:
        box = "[ ] " if lead.box else ""
        mark = lead.mark if lead.number is None else f"{lead.number + 1}."
        put = f"\n{lead.quote}{lead.indent}{mark}{lead.gap}{box}"
        low = max(low, start + lead.length)
    else:
        put = f"\n{lead.quote.rstrip()}\n{lead.quote}"
    return caret_at([Edit(low, max(low, high), put)], low + len(put))


def delete_lines(text: str, selection: Selection) -> Outcome:
    """Delete the caret's line, or all that are selected."""
    chosen = touched(text_lines(text), selection)
    start, end = chosen[0].start, chosen[-1].end
    if end < len(text):
        end += 1
    elif start:
        start -= 1
    return caret_at([Edit(start, end, "")], min(start, len(text) - (end - start)))

"""Footnotes: the mark in the text, the note at its end, and the way between them."""

from __future__ import annotations

import re

from editor.core.edit import Edit, Selection
from editor.markup.edits.lines import line_bounds
from editor.markup.edits.outcome import Outcome, caret_at

_MARK = re.compile(r"\[\^([^\]\s]+)\](:?)")


def insert_footnote(text: str, selection: Selection) -> Outcome:
    """Put a mark behind the caret and a note at the end of the text, with the caret in the note.

    On a mark or a note that is there already the caret goes to its other half.
    """
    other = _other_half(text, selection.caret)
    if other is not None:
        return caret_at([], other)
    used = {int(found[1]) for found in _MARK.finditer(text) if found[1].isdecimal()}
    number = next(one for one in range(1, len(used) + 2) if one not in used)
    mark, note = f"[^{number}]", f"[^{number}]: "
    end = len(text.rstrip("\n"))
    start, _ = line_bounds(text, end)
    among_notes = _MARK.match(text[start:end])
    gap = "\n" if among_notes and among_notes[2] else "\n\n"
    edits = [Edit(selection.end, selection.end, mark), Edit(end, len(text), f"{gap}{note}\n")]
    if selection.end >= end:
        edits = [Edit(end, len(text), f"{text[end : selection.end].rstrip()}{mark}{gap}{note}\n")]
    return caret_at(edits, end + len(mark) + len(gap) + len(note))


def _other_half(text: str, caret: int) -> int | None:
    start, end = line_bounds(text, caret)
    for found in _MARK.finditer(text, start, end):
        is_note = found.start() == start and bool(found[2])
        if not (found.start() < caret <= found.end() or is_note):
            continue
        if is_note:
            there = re.search(rf"\[\^{re.escape(found[1])}\](?!:)", text)
            return there.end() if there else None
        note = re.search(rf"^\[\^{re.escape(found[1])}\]:[ \t]*", text, re.MULTILINE)
        return note.end() if note else None
    return None

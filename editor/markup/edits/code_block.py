"""Blocks of code, on and off."""

from __future__ import annotations

import re

from editor.core.edit import Edit, Selection
from editor.markup.edits.blocks import put_block
from editor.markup.edits.lines import TextLine, line_at, text_lines, touched
from editor.markup.edits.outcome import Outcome, followed
from editor.markup.spans import LineKind

_RUN = re.compile(r"^[ \t]*(`{3,})", re.MULTILINE)


def toggle_code_block(text: str, selection: Selection) -> Outcome:
    """Put fences around the selected lines; in a block of code take them away.

    Without words there is an empty block to type into.
    """
    lines = text_lines(text)
    here = line_at(lines, selection.start)
    if here.kind in {LineKind.CODE, LineKind.FENCE}:
        first, last = here.number, here.number
        while first > 0 and lines[first].kind is LineKind.CODE:
            first -= 1
        while last + 1 < len(lines) and lines[last].kind is LineKind.CODE:
            last += 1
        fences = [lines[one] for one in (first, last) if lines[one].kind is LineKind.FENCE]
        if fences and first != last:
            edits = [_removed(one, text) for one in fences]
            return followed(selection, edits)
        return Outcome((), selection)
    chosen = touched(lines, selection)
    if all(one.blank for one in chosen):
        return put_block(text, selection, "```\n\n```", Selection(4, 4))
    words = text[chosen[0].start : chosen[-1].end]
    longest = max((len(run) for run in _RUN.findall(words)), default=2)
    fence = "`" * (longest + 1)
    edits = [
        Edit(chosen[0].start, chosen[0].start, fence + "\n"),
        Edit(chosen[-1].end, chosen[-1].end, "\n" + fence),
    ]
    return followed(selection, edits)


def _removed(fence: TextLine, text: str) -> Edit:
    if fence.end < len(text):
        return Edit(fence.start, fence.end + 1, "")
    return Edit(max(0, fence.start - 1), fence.end, "")


def edit_language(text: str, selection: Selection) -> Outcome:
    """Select the language of the block of code that the caret is in, to be typed."""
    lines = text_lines(text)
    here = line_at(lines, selection.start)
    first = here.number
    if here.kind is LineKind.FENCE and (not first or lines[first - 1].kind is not LineKind.CODE):
        opening = here
    elif here.kind in {LineKind.CODE, LineKind.FENCE}:
        while first > 0 and lines[first - 1].kind in {LineKind.CODE, LineKind.FENCE}:
            first -= 1
            if lines[first].kind is LineKind.FENCE:
                break
        opening = lines[first]
    else:
        return Outcome((), selection)
    found = re.match(r"[ \t]*(?:`{3,}|~{3,})[ \t]*", opening.text)
    if found is None:
        return Outcome((), selection)
    return Outcome((), Selection(opening.start + found.end(), opening.end))

"""Terms and what they mean."""

from __future__ import annotations

import re

from editor.core.edit import Edit, Selection
from editor.markup.edits.lines import text_lines, touched
from editor.markup.edits.outcome import Outcome, caret_at, followed

MARK = ":   "
_MARKED = re.compile(r" {0,3}:[ \t]+")


def toggle_definition(text: str, selection: Selection) -> Outcome:
    """Make the first selected line a term and the others its meanings, or plain lines again.

    One line alone gets an empty meaning below it; a meaning alone becomes a plain line.
    """
    chosen = [one for one in touched(text_lines(text), selection) if not one.blank]
    if not chosen:
        return followed(selection, ())
    if len(chosen) == 1:
        line = chosen[0]
        found = _MARKED.match(line.text)
        if found:
            return followed(selection, [Edit(line.start, line.start + found.end(), "")])
        put = f"\n{MARK}"
        return caret_at([Edit(line.end, line.end, put)], line.end + len(put))
    meanings = chosen[1:]
    marks = [_MARKED.match(one.text) for one in meanings]
    if all(marks):
        edits = [
            Edit(one.start, one.start + found.end(), "")
            for one, found in zip(meanings, marks, strict=True)
            if found
        ]
    else:
        edits = [
            Edit(one.start, one.start, MARK)
            for one, found in zip(meanings, marks, strict=True)
            if not found
        ]
    return followed(selection, edits)

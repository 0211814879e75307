"""Attribute lists: class, id and language of a block."""

from __future__ import annotations

import re

from editor.core.edit import Edit, Selection
from editor.markup.edits.lines import line_at, text_lines
from editor.markup.edits.outcome import Outcome, caret_at, nothing
from editor.markup.spans import HEADINGS, LineKind

_LIST = re.compile(r"\{:?[ \t]*([^{}\n]*?)[ \t]*\}[ \t]*$")
_NONE = frozenset({LineKind.CODE, LineKind.FENCE, LineKind.BLANK, LineKind.COMMENT, LineKind.HTML})


def edit_attributes(text: str, selection: Selection) -> Outcome:
    """Go into the attribute list of the caret's block, or begin one: behind a heading, else below."""
    lines = text_lines(text)
    line = line_at(lines, selection.caret)
    if line.kind in _NONE:
        return nothing(selection)
    last = line
    if line.kind not in HEADINGS:
        while last.number + 1 < len(lines) and not lines[last.number + 1].blank:
            last = lines[last.number + 1]
    found = _LIST.search(last.text)
    if found:
        return Outcome((), Selection(last.start + found.start(1), last.start + found.end(1)))
    put = " {: }" if line.kind in HEADINGS else "\n{: }"
    return caret_at([Edit(last.end, last.end, put)], last.end + len(put) - 1)

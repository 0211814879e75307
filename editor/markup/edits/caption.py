"""The caption of a picture in the text."""

from __future__ import annotations

import re

from editor.core.edit import Edit, Selection
from editor.markup.edits.lines import line_bounds
from editor.markup.edits.link import link_at
from editor.markup.edits.outcome import Outcome, caret_at, nothing
from editor.markup.spans import SpanKind

_TITLE = re.compile(r"[ \t](?:\"([^\n]*)\"|'([^\n]*)')\)$")


def edit_caption(text: str, selection: Selection) -> Outcome:
    """Select the caption of the picture at the caret, or begin one; the first of its line will do."""
    start, end = line_bounds(text, selection.caret)
    picture = link_at(text, selection.caret)
    if picture is None or picture.kind is not SpanKind.PICTURE:
        there = text.find("![", start, end)
        picture = link_at(text, there + 1) if there >= 0 else None
    if picture is None or picture.kind is not SpanKind.PICTURE or text[picture.end - 1] != ")":
        return nothing(selection)
    found = _TITLE.search(text[picture.start : picture.end])
    if found:
        low, high = found.span(1 if found[1] is not None else 2)
        return Outcome((), Selection(picture.start + low, picture.start + high))
    at = picture.end - 1
    return caret_at([Edit(at, at, ' ""')], at + 2)

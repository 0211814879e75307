"""Items of lists, deeper and less deep."""

from __future__ import annotations

from editor.core.edit import Edit, Selection
from editor.markup.edits.lines import TextLine, lead_of, text_lines, touched
from editor.markup.edits.outcome import Outcome, followed, nothing

STEP = 4
"""Blanks that make an item belong to the one above; fewer are not enough on the page."""


def indent(text: str, selection: Selection) -> Outcome:
    """Move the selected items, and what hangs on them, one level deeper."""
    lines = text_lines(text)
    chosen = _items(lines, touched(lines, selection))
    if not chosen:
        return nothing(selection)
    edits = [_deeper(one) for one in chosen]
    return followed(selection, edits)


def outdent(text: str, selection: Selection) -> Outcome:
    """Move the selected items, and what hangs on them, one level up."""
    lines = text_lines(text)
    chosen = _items(lines, touched(lines, selection))
    edits = []
    for one in chosen:
        lead = lead_of(one.text)
        at = one.start + len(lead.quote)
        width = 1 if lead.indent.startswith("\t") else min(STEP, len(lead.indent))
        if width:
            edits.append(Edit(at, at + width, ""))
    return followed(selection, edits)


def _deeper(line: TextLine) -> Edit:
    at = line.start + len(lead_of(line.text).quote)
    return Edit(at, at, " " * STEP)


def _items(lines: list[TextLine], chosen: list[TextLine]) -> list[TextLine]:
    """Return the chosen items with the lines below them that hang on them."""
    heads = [one for one in chosen if lead_of(one.text).mark]
    if not heads or not lead_of(chosen[0].text).mark:
        return heads
    depth = min(len(lead_of(one.text).indent) for one in heads)
    found = list(chosen)
    for line in lines[chosen[-1].number + 1 :]:
        lead = lead_of(line.text)
        if not line.blank and len(lead.indent) <= depth:
            break
        found.append(line)
    return [one for one in found if not one.blank]

"""Enter and Shift+Enter: lists and quotes go on, and end where an item is empty."""

from __future__ import annotations

from editor.core.edit import Edit, Selection
from editor.markup.edits.indent import STEP
from editor.markup.edits.lines import Lead, lead_of, line_bounds
from editor.markup.edits.numbering import counts_up, renumbered
from editor.markup.edits.outcome import Outcome, caret_at

BREAK = "  \n"
"""Two blanks at the end of a line break it on the page."""


def continue_line(text: str, selection: Selection) -> Outcome:
    """Begin a new line; in a list a new item, in a quote a new line of it.

    In an item without words the list ends, one level at a time.
    """
    start, end = line_bounds(text, selection.start)
    lead = lead_of(text[start:end])
    goes_on = bool(lead.mark or lead.quote.strip())
    if not goes_on or selection.start < start + lead.length:
        return _replaced(selection, "\n")
    empty = not text[start + lead.length : end].strip()
    if empty and selection.end <= end:
        return _ended(text, start, end, lead)
    number = lead.number
    mark = lead.mark
    edits: list[Edit] = []
    if number is not None and counts_up(text, start, lead):
        mark = f"{number + 1}."
        edits = _following(text, selection.end, lead, number + 2)
    box = "[ ] " if lead.box else ""
    made = _replaced(selection, f"\n{lead.quote}{lead.indent}{mark}{lead.gap}{box}")
    return Outcome((*made.edits, *edits), made.selection)


def plain_line(text: str, selection: Selection) -> Outcome:  # noqa: ARG001 - an EditFunction
    """Begin a new line and nothing else, as in code."""
    return _replaced(selection, "\n")


def break_line(text: str, selection: Selection) -> Outcome:
    """Break the line within its paragraph, as an address or a poem needs it."""
    start, end = line_bounds(text, selection.start)
    lead = lead_of(text[start:end])
    hang = " " * (len(lead.indent) + len(lead.mark) + len(lead.gap))
    if not text[start : selection.start].strip():
        return _replaced(selection, "\n")
    kept = len(text[start : selection.start].rstrip(" \t"))
    return _replaced(
        Selection(start + kept, selection.end), f"{BREAK}{lead.quote}{hang if lead.mark else ''}"
    )


def _replaced(selection: Selection, put: str) -> Outcome:
    edit = Edit(selection.start, selection.end, put)
    return caret_at([edit], selection.start + len(put))


def _following(text: str, offset: int, lead: Lead, number: int) -> list[Edit]:
    end = text.find("\n", offset)
    return renumbered(text, end + 1, lead, number) if end >= 0 else []


def _ended(text: str, start: int, end: int, lead: Lead) -> Outcome:
    if lead.mark and lead.indent:
        at = start + len(lead.quote)
        shallower = lead.indent[: max(0, len(lead.indent) - STEP)]
        edits = [Edit(at, at + len(lead.indent), shallower)]
        return caret_at(edits, start + lead.length - (len(lead.indent) - len(shallower)))
    kept = lead.quote if lead.mark else ""
    edits = [Edit(start, end, kept)]
    if lead.number is not None:
        edits += _following(text, end, lead, lead.number)
    return caret_at(edits, start + len(kept))

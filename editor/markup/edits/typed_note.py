"""A footnote by typing `[^`."""

from __future__ import annotations

from editor.core.edit import Edit, Selection, apply
from editor.markup.edits.footnote import insert_footnote
from editor.markup.edits.lines import line_bounds
from editor.markup.edits.outcome import Outcome, caret_at


def type_note(text: str, selection: Selection) -> Outcome:
    """Type `^`; behind a bracket that opens it becomes a footnote, with the caret in its note.

    At the beginning of a line it stays what it is: there a note itself is written.
    """
    made = typed_note(text, selection)
    if made is not None:
        return made
    return caret_at([Edit(selection.start, selection.end, "^")], selection.start + 1)


def typed_note(text: str, selection: Selection) -> Outcome | None:
    """Return the edit that makes a footnote of a bracket and `^`; None where there is none to make."""
    at = selection.caret
    start, _ = line_bounds(text, at)
    before = text[start:at]
    is_bracket = before.endswith("[") and not before.endswith(("\\[", "[["))
    if selection.start < selection.end or not is_bracket or not before[:-1].strip():
        return None
    low, high = at - 1, at + (text[at : at + 1] == "]")
    bare = apply(text, [Edit(low, high, "")])
    made = insert_footnote(bare, Selection(low, low))
    gone = high - low
    edits = [
        Edit(
            one.start if one.start <= low else one.start + gone,
            one.end if one.end < low else one.end + gone,
            one.text,
        )
        for one in made.edits
    ]
    return Outcome(tuple(edits), made.selection) if edits else None

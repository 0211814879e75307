"""Small lowered letters, on and off."""

from __future__ import annotations

from editor.core.edit import Selection
from editor.markup.edits.outcome import Outcome, nothing
from editor.markup.edits.toggle import Style, toggle
from editor.markup.spans import SpanKind

STYLE = Style(SpanKind.SUBSCRIPT, "~")


def toggle_subscript(text: str, selection: Selection) -> Outcome:
    """Lower the selected letters, or not any more if all of them are; the mark holds no blanks."""
    words = text[selection.start : selection.end].strip()
    if any(char.isspace() for char in words):
        return nothing(selection)
    return toggle(text, selection, STYLE)

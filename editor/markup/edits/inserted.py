"""Words that were put in later, on and off: readers see them as such."""

from __future__ import annotations

from editor.core.edit import Selection
from editor.markup.edits.outcome import Outcome
from editor.markup.edits.toggle import Style, toggle
from editor.markup.spans import SpanKind

STYLE = Style(SpanKind.INSERTED, "^^")


def toggle_inserted(text: str, selection: Selection) -> Outcome:
    """Mark the selected words as put in later, or not any more if all of them are."""
    return toggle(text, selection, STYLE)

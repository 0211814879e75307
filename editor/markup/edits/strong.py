"""Bold, on and off."""

from __future__ import annotations

from editor.core.edit import Selection
from editor.markup.edits.outcome import Outcome
from editor.markup.edits.toggle import Style, toggle
from editor.markup.spans import SpanKind

STYLE = Style(SpanKind.STRONG, "**")


def toggle_strong(text: str, selection: Selection) -> Outcome:
    """Make the selected words bold, or plain if all of them are."""
    return toggle(text, selection, STYLE)

"""Words that stay in the file and never reach a page: HTML comments."""

from __future__ import annotations

from editor.core.edit import Edit, Selection
from editor.markup.edits.outcome import Outcome, caret_at, followed, nothing

OPENING, CLOSING = "<!-- ", " -->"


def toggle_hidden(text: str, selection: Selection) -> Outcome:
    """Hide the selected words from readers, or show them again; without words type some there."""
    start = text.rfind("<!--", 0, selection.end + len(OPENING))
    end = text.find("-->", start) if start >= 0 else -1
    if 0 <= start <= selection.start and end >= 0 and selection.end <= end + len("-->"):
        inner = text[start + len("<!--") : end]
        low = start + len("<!--") + (1 if inner.startswith(" ") else 0)
        high = end - (1 if inner.endswith(" ") and len(inner) > 1 else 0)
        return followed(selection, [Edit(start, low, ""), Edit(high, end + len("-->"), "")])
    words = text[selection.start : selection.end]
    if "-->" in words or "<!--" in words:
        return nothing(selection)
    if not words:
        at = selection.caret
        return caret_at([Edit(at, at, OPENING + CLOSING)], at + len(OPENING))
    edits = [
        Edit(selection.start, selection.start, OPENING),
        Edit(selection.end, selection.end, CLOSING),
    ]
    return followed(selection, edits)

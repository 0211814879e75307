"""What stands as a block of its own: room around it, and where it may begin."""

from __future__ import annotations

from editor.core.edit import Edit, Selection
from editor.markup.edits.lines import line_bounds
from editor.markup.edits.outcome import Outcome


def put_block(text: str, selection: Selection, block: str, chosen: Selection) -> Outcome:
    """Put a block behind the caret's line, or into it where it is blank, with blank lines around.

    `chosen` is the selection afterwards, in offsets of the block.
    """
    start, end = line_bounds(text, selection.end)
    if text[start:end].strip():
        start = end
    before = _missing(text[:start])
    after = "" if not text[end:].strip("\n") else _missing(text[end:][::-1])
    if end == len(text) and not after:
        after = "\n"
    at = start + len(before)
    edit = Edit(start, end, before + block + after)
    return Outcome((edit,), Selection(at + chosen.anchor, at + chosen.caret))


def _missing(text: str) -> str:
    """Return the line breaks that are missing at the end of a text before a block may begin."""
    if not text.strip("\n"):
        return ""
    return "\n" * max(0, 2 - (len(text) - len(text.rstrip("\n"))))

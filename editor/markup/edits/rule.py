"""A rule: the break between two parts of a story."""

from __future__ import annotations

from editor.core.edit import Selection
from editor.markup.edits.blocks import put_block
from editor.markup.edits.outcome import Outcome

RULE = "---"


def insert_rule(text: str, selection: Selection) -> Outcome:
    """Put a rule below the caret's paragraph, with the caret behind it."""
    return put_block(text, selection, f"{RULE}\n\n", Selection(5, 5))

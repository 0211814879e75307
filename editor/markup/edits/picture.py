"""Pictures in the text."""

from __future__ import annotations

import re

from editor.core.edit import Selection
from editor.markup.edits.blocks import put_block
from editor.markup.edits.outcome import EditFunction, Outcome


def insert_picture(reference: str, alt: str = "") -> EditFunction:
    """Return the edit that puts a picture below the caret's paragraph, its alt text selected."""
    return insert_pictures([reference], alt)


def insert_pictures(references: list[str], alt: str = "") -> EditFunction:
    """Return the edit that puts pictures below the caret's paragraph, one under the other."""

    def edit(text: str, selection: Selection) -> Outcome:
        said = re.sub(r"[\[\]\n]", " ", alt).strip()
        block = "\n\n".join(f"![{said}]({_target(one)})" for one in references)
        return put_block(text, selection, block, Selection(2, 2 + len(said)))

    return edit


def _target(reference: str) -> str:
    return re.sub(r"[\s()<>]", lambda found: f"%{ord(found[0]):02X}", reference)

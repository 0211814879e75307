"""Shortcodes, as site generators have them."""

from __future__ import annotations

from editor.core.edit import Selection
from editor.markup.edits.blocks import put_block
from editor.markup.edits.outcome import Outcome


def insert_shortcode(text: str, selection: Selection) -> Outcome:
    """Put an empty shortcode below the caret's paragraph, with the caret where its name goes."""
    return put_block(text, selection, "{{<  >}}", Selection(4, 4))

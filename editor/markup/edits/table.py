"""A new table."""

from __future__ import annotations

from editor.core.edit import Selection
from editor.markup.edits.blocks import put_block
from editor.markup.edits.outcome import EditFunction, Outcome

WIDTH = 9
"""Blanks of an empty cell, so that a new table looks like one in the text as well."""


def insert_table(columns: int, rows: int) -> EditFunction:
    """Return the edit that puts an empty table below the caret's paragraph, its first cell selected."""

    def edit(text: str, selection: Selection) -> Outcome:
        head = [f" {'':{WIDTH}} "] * columns
        lines = [head, ["-" * (WIDTH + 2)] * columns, *[head] * rows]
        block = "\n".join("|" + "|".join(cells) + "|" for cells in lines)
        return put_block(text, selection, block, Selection(2, 2))

    return edit

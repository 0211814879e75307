"""A new table: empty, or of cells that were copied elsewhere."""

from __future__ import annotations

from editor.core.edit import Selection
from editor.markup.edits.blocks import put_block
from editor.markup.edits.outcome import EditFunction, Outcome
from editor.markup.edits.table_text import Rows, Table, cell_text, rewritten, table_at, written

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


def cells_of(said: str) -> list[list[str]] | None:
    """Return the cells of a text as spreadsheets copy it, by tabs; None where it is no table."""
    lines = said.replace("\r\n", "\n").strip("\n").split("\n")
    rows = [line.split("\t") for line in lines]
    width = len(rows[0])
    indented = any(line.startswith("\t") and line.strip() for line in lines)
    if width < 2 or any(len(row) != width for row in rows):
        return None
    if indented and all(not any(row[:-1]) for row in rows):
        return None  # lines set in by tabs
    return [[cell.strip() for cell in row] for row in rows]


def paste_cells(cells: Rows, alignments: tuple[str, ...] = ()) -> EditFunction:
    """Return the edit that makes cells a table; in a table they fill it from the caret's cell on."""
    rows = [[cell_text(one) for one in row] for row in cells]
    width = max(map(len, rows))

    def edit(text: str, selection: Selection) -> Outcome:
        table = table_at(text, selection.caret)
        if table is not None:
            return _filled(table, text, selection, rows)
        block = written(rows, (*alignments, *[""] * width)[:width])
        end = len(block)
        return put_block(text, selection, block, Selection(end, end))

    return edit


def _filled(table: Table, text: str, selection: Selection, cells: Rows) -> Outcome:
    row, column = table.cell_at(selection.caret)
    width = max(table.width, column + max(map(len, cells)))
    rows = [[*one, *[""] * (width - len(one))] for one in table.rows]
    rows += [[""] * width for _ in range(row + len(cells) - len(rows))]
    for down, line in enumerate(cells):
        for across, cell in enumerate(line):
            rows[row + down][column + across] = cell
    wanted = (*table.alignments, *[""] * (width - table.width))
    return rewritten(table, text, rows, wanted, (row, column))

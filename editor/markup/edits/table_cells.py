"""The way through a table: the next cell, the one before, the one below, a break within one."""

from __future__ import annotations

from editor.core.edit import Edit, Selection
from editor.markup.edits.lines import line_bounds
from editor.markup.edits.outcome import Outcome, caret_at, nothing
from editor.markup.edits.table_text import BREAK, Table, rewritten, table_at


def next_cell(text: str, selection: Selection) -> Outcome:
    """Select the next cell; behind the last there is a new row."""
    table = table_at(text, selection.caret)
    if table is None:
        return nothing(selection)
    row, column = table.cell_at(selection.caret)
    if column + 1 < table.width:
        return _chosen(table, row, column + 1)
    if row + 1 < len(table.rows):
        return _chosen(table, row + 1, 0)
    return _new_row(table, text, 0)


def previous_cell(text: str, selection: Selection) -> Outcome:
    """Select the cell before; the first one stays."""
    table = table_at(text, selection.caret)
    if table is None:
        return nothing(selection)
    row, column = table.cell_at(selection.caret)
    if column:
        return _chosen(table, row, column - 1)
    return _chosen(table, row - 1, table.width - 1) if row else _chosen(table, 0, 0)


def cell_below(text: str, selection: Selection) -> Outcome:
    """Select the cell below; below the last row there is a new one, and from an empty one a way out."""
    table = table_at(text, selection.caret)
    if table is None:
        return nothing(selection)
    row, column = table.cell_at(selection.caret)
    if row + 1 < len(table.rows):
        return _chosen(table, row + 1, column)
    if row and not any(table.rows[row]):
        return _left(table, text)
    return _new_row(table, text, column)


def break_cell(text: str, selection: Selection) -> Outcome:
    """Break the line within a cell."""
    if table_at(text, selection.caret) is None:
        return nothing(selection)
    edit = Edit(selection.start, selection.end, BREAK)
    return caret_at([edit], selection.start + len(BREAK))


def _chosen(table: Table, row: int, column: int) -> Outcome:
    return Outcome((), Selection(*table.places[row][column]))


def _new_row(table: Table, text: str, column: int) -> Outcome:
    return rewritten(table, text, [*table.rows, [""]], cell=(len(table.rows), column))


def _left(table: Table, text: str) -> Outcome:
    """Take the empty last row away and go below the table."""
    start, end = line_bounds(text, table.places[-1][0][0])
    behind = text[end:]
    if behind.startswith("\n\n"):
        edit = Edit(start, end, "")
        return caret_at([edit], start)
    return caret_at([Edit(start, end, "\n")], start + 1)

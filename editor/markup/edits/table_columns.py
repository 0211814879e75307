"""Columns of a table: put in, taken out, moved, aligned."""

from __future__ import annotations

from editor.core.edit import Selection
from editor.markup.edits.outcome import EditFunction, Outcome, nothing
from editor.markup.edits.table_text import Table, rewritten, table_at


def insert_column_before(text: str, selection: Selection) -> Outcome:
    """Put an empty column before the caret's."""
    return _inserted(text, selection, 0)


def insert_column_behind(text: str, selection: Selection) -> Outcome:
    """Put an empty column behind the caret's."""
    return _inserted(text, selection, 1)


def delete_column(text: str, selection: Selection) -> Outcome:
    """Take the caret's column out; with the last one the table goes."""
    table = table_at(text, selection.caret)
    if table is None:
        return nothing(selection)
    row, column = table.cell_at(selection.caret)
    order = [at for at in range(table.width) if at != column]
    return _ordered(table, text, order, (row, min(column, len(order) - 1)))


def move_column_left(text: str, selection: Selection) -> Outcome:
    """Move the caret's column before the one on its left."""
    return _moved(text, selection, -1)


def move_column_right(text: str, selection: Selection) -> Outcome:
    """Move the caret's column behind the one on its right."""
    return _moved(text, selection, 1)


def align_column(alignment: str) -> EditFunction:
    """Return the edit that aligns the caret's column (`left`, `centre`, `right`), or no more."""

    def edit(text: str, selection: Selection) -> Outcome:
        table = table_at(text, selection.caret)
        if table is None:
            return nothing(selection)
        row, column = table.cell_at(selection.caret)
        wanted = list(table.alignments)
        wanted[column] = "" if wanted[column] == alignment else alignment
        return rewritten(table, text, table.rows, wanted, (row, column))

    return edit


def _inserted(text: str, selection: Selection, behind: int) -> Outcome:
    table = table_at(text, selection.caret)
    if table is None:
        return nothing(selection)
    row, column = table.cell_at(selection.caret)
    at = column + behind
    rows = [(*one[:at], "", *one[at:]) for one in table.rows]
    wanted = (*table.alignments[:at], "", *table.alignments[at:])
    return rewritten(table, text, rows, wanted, (row, at))


def _moved(text: str, selection: Selection, step: int) -> Outcome:
    table = table_at(text, selection.caret)
    if table is None:
        return nothing(selection)
    row, column = table.cell_at(selection.caret)
    other = column + step
    if not 0 <= other < table.width:
        return nothing(selection)
    order = list(range(table.width))
    order[column], order[other] = order[other], order[column]
    return _ordered(table, text, order, (row, other))


def _ordered(table: Table, text: str, order: list[int], cell: tuple[int, int]) -> Outcome:
    rows = [tuple(one[at] for at in order) for one in table.rows]
    return rewritten(table, text, rows, [table.alignments[at] for at in order], cell)

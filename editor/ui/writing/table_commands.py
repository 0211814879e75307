"""The commands of tables; they apply where the caret is in one."""

from __future__ import annotations

from editor.core.commands import Command
from editor.markup.edits import EditFunction
from editor.markup.edits.table_columns import (
    align_column,
    delete_column,
    insert_column_before,
    insert_column_behind,
    move_column_left,
    move_column_right,
)
from editor.markup.edits.table_rows import (
    delete_row,
    insert_row_above,
    insert_row_below,
    move_row_down,
    move_row_up,
    sort_rows,
    sort_rows_backwards,
    tidy_table,
)
from editor.ui.context import WindowContext
from editor.ui.writing.declaring import edits, in_table


def _edit(
    id: str, edit: EditFunction, group: int, keys: tuple[str, ...] = ()
) -> Command[WindowContext]:
    return edits(id, edit, keys, group, "table", in_table)


TABLE: tuple[Command[WindowContext], ...] = (
    _edit("row-above", insert_row_above, 0, ("Ctrl+Alt+Shift+R",)),
    _edit("row-below", insert_row_below, 0, ("Ctrl+Alt+R",)),
    _edit("row-up", move_row_up, 0),
    _edit("row-down", move_row_down, 0),
    _edit("row-delete", delete_row, 0),
    _edit("column-before", insert_column_before, 1, ("Ctrl+Alt+Shift+L",)),
    _edit("column-behind", insert_column_behind, 1, ("Ctrl+Alt+L",)),
    _edit("column-left", move_column_left, 1),
    _edit("column-right", move_column_right, 1),
    _edit("column-delete", delete_column, 1),
    _edit("align-left", align_column("left"), 2),
    _edit("align-centre", align_column("centre"), 2),
    _edit("align-right", align_column("right"), 2),
    _edit("sort-rows", sort_rows, 3),
    _edit("sort-rows-backwards", sort_rows_backwards, 3),
    _edit("tidy-table", tidy_table, 3),
)
"""In the order of the menu."""

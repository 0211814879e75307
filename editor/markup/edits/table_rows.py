"""Rows of a table: put in, taken out, moved, sorted, tidied."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

from editor.core.edit import Selection
from editor.markup.edits.outcome import EditFunction, Outcome, nothing
from editor.markup.edits.table_text import Rows, Table, rewritten, table_at

_NUMBER = re.compile(r"[-+−–]?\d[\d\s.,'’\u00a0\u202f]*")
_DIGITS = re.compile(r"(\d+)")
_MARKS = re.compile(r"[*_`~=\[\]]")


def insert_row_above(text: str, selection: Selection) -> Outcome:
    """Put an empty row above the caret's; above the head it goes below it."""
    return _changed(text, selection, lambda rows, row: (_with_row(rows, max(row, 1)), max(row, 1)))


def insert_row_below(text: str, selection: Selection) -> Outcome:
    """Put an empty row below the caret's."""
    return _changed(text, selection, lambda rows, row: (_with_row(rows, row + 1), row + 1))


def delete_row(text: str, selection: Selection) -> Outcome:
    """Take the caret's row out; below the head the next becomes one, with the last the table goes."""
    return _changed(
        text,
        selection,
        lambda rows, row: ([*rows[:row], *rows[row + 1 :]], min(row, len(rows) - 2)),
    )


def move_row_up(text: str, selection: Selection) -> Outcome:
    """Move the caret's row above the one before."""
    return _moved(text, selection, -1)


def move_row_down(text: str, selection: Selection) -> Outcome:
    """Move the caret's row below the next."""
    return _moved(text, selection, 1)


def sort_rows(text: str, selection: Selection) -> Outcome:
    """Sort the rows below the head by the caret's column: numbers by size, else words, blanks last."""
    return _sorted(backwards=False)(text, selection)


def sort_rows_backwards(text: str, selection: Selection) -> Outcome:
    """Sort the rows below the head by the caret's column from the end, blanks last all the same."""
    return _sorted(backwards=True)(text, selection)


def tidy_table(text: str, selection: Selection) -> Outcome:
    """Write the caret's table with its pipes under each other."""
    return _changed(text, selection, lambda rows, row: (rows, row))


Change = Callable[[list[tuple[str, ...]], int], tuple[Rows, int]]
"""Takes all rows and the caret's; returns the rows afterwards and the caret's then."""


def _changed(text: str, selection: Selection, change: Change) -> Outcome:
    table = table_at(text, selection.caret)
    if table is None:
        return nothing(selection)
    row, column = table.cell_at(selection.caret)
    rows, there = change(list(table.rows), row)
    return rewritten(table, text, rows, cell=(there, column))


def _with_row(rows: list[tuple[str, ...]], at: int) -> Rows:
    return [*rows[:at], ("",) * len(rows[0]), *rows[at:]]


def _moved(text: str, selection: Selection, step: int) -> Outcome:
    table = table_at(text, selection.caret)
    if table is None:
        return nothing(selection)
    row, column = table.cell_at(selection.caret)
    other = row + step
    if not 0 <= other < len(table.rows):
        return nothing(selection)
    rows = list(table.rows)
    rows[row], rows[other] = rows[other], rows[row]
    return rewritten(table, text, rows, cell=(other, column))


def _sorted(*, backwards: bool) -> EditFunction:
    def edit(text: str, selection: Selection) -> Outcome:
        table = table_at(text, selection.caret)
        if table is None:
            return nothing(selection)
        row, column = table.cell_at(selection.caret)
        rows = _in_order(table, column, backwards=backwards)
        there = rows.index(table.rows[row])
        return rewritten(table, text, rows, cell=(there, column))

    return edit


def _in_order(table: Table, column: int, *, backwards: bool) -> list[tuple[str, ...]]:
    head, *others = table.rows
    filled = [one for one in others if one[column]]
    numbers = [_number(one[column]) for one in filled]
    if all(one is not None for one in numbers):
        filled.sort(key=lambda row: _number(row[column]) or 0, reverse=backwards)
    else:
        filled.sort(key=lambda row: _as_sorted(row[column]), reverse=backwards)
    return [head, *filled, *(one for one in others if not one[column])]


def _number(cell: str) -> float | None:
    """Return what a cell says as a number, whichever way thousands and decimals are written."""
    found = _NUMBER.search(cell)
    rest = cell[: found.start()] + cell[found.end() :] if found else cell
    if found is None or any(char.isalpha() for char in rest):
        return None
    said = re.sub(r"[\s'’\u00a0\u202f]", "", found[0]).rstrip(".,")
    sign = -1 if said[0] in "-−–" else 1
    said = said.lstrip("-+−–")
    last = max(said.rfind("."), said.rfind(","))
    is_group = last >= 0 and (said.count(said[last]) > 1 or len(said) - last == 4)
    if last >= 0 and not is_group:
        said = re.sub(r"[.,]", "", said[:last]) + "." + said[last + 1 :]
    else:
        said = re.sub(r"[.,]", "", said)
    return sign * float(said)


def _as_sorted(cell: str) -> list[tuple[int, int, str]]:
    """Return what words are sorted by: no marks, no accents, no case, numbers in them by size."""
    bare = unicodedata.normalize("NFKD", _MARKS.sub("", cell)).casefold()
    bare = "".join(char for char in bare if not unicodedata.combining(char))
    return [
        (0, int(part), "") if part.isdecimal() else (1, 0, part)
        for part in _DIGITS.split(bare)
        if part
    ]

"""Cells that were copied elsewhere, and what holds of every table."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.core.edit import Selection, apply
from editor.markup.edits.table import cells_of, paste_cells
from editor.markup.edits.table_columns import move_column_left, move_column_right
from editor.markup.edits.table_rows import move_row_down, move_row_up, tidy_table
from editor.markup.edits.table_text import cell_text, columns_of, table_at


def test_lines_with_tabs_are_a_table():
    assert cells_of("Line\tStops\r\nA\t12\r\n") == [["Line", "Stops"], ["A", "12"]]


def test_lines_that_differ_in_tabs_or_are_set_in_by_them_are_none():
    assert cells_of("one\ttwo\nthree") is None
    assert cells_of("\tset in\n\tas well") is None
    assert cells_of("no tab") is None


def test_a_cell_has_no_bare_pipe_and_no_line_end():
    assert cell_text(" a|b\n c \\| d ") == "a\\|b<br>c \\| d"


def test_pasted_cells_are_a_table_below_the_paragraph():
    made = paste_cells([["Line", "Stops"], ["A", "1|2"]])("One", Selection(2, 2))
    assert apply("One", made.edits) == (
        "One\n\n| Line | Stops |\n|------|-------|\n| A    | 1\\|2  |\n"
    )


def test_in_a_table_they_fill_it_from_the_caret_s_cell_on():
    text = "| a | b |\n|---|---|\n| c | d |\n"
    made = paste_cells([["1", "2"], ["3", "4"]])(text, Selection(*[text.index("d")] * 2))
    assert apply(text, made.edits) == (
        "| a   | b   |     |\n|-----|-----|-----|\n| c   | 1   | 2   |\n|     | 3   | 4   |\n"
    )


@pytest.mark.parametrize(
    ("text", "columns"),
    [("abc", 3), ("名前", 4), ("e\u0301", 1), ("🚋", 2), ("👩🏽\u200d🚒", 2), ("ｱ", 1), ("ア", 2)],
)
def test_a_text_takes_the_columns_that_it_has_on_a_screen(text, columns):
    assert columns_of(text) == columns


CELLS = st.lists(st.sampled_from(("a", "|", "\\", "`", " ", "名", "é", "🚋", "**")), max_size=5)
TABLES = st.integers(2, 4).flatmap(
    lambda width: st.lists(
        st.lists(CELLS.map("".join).map(cell_text), min_size=width, max_size=width),
        min_size=1,
        max_size=4,
    )
)


@given(rows=TABLES)
def test_a_tidy_table_stays_as_it_is(rows):
    made = paste_cells(rows)("", Selection(0, 0))
    text = apply("", made.edits)
    once = apply(text, tidy_table(text, Selection(2, 2)).edits)
    again = apply(once, tidy_table(once, Selection(2, 2)).edits)
    assert again == once
    assert table_at(once, 2) is not None


@given(rows=TABLES, data=st.data())
def test_moved_there_and_back_it_says_the_same(rows, data):
    text = apply("", paste_cells(rows)("", Selection(0, 0)).edits)
    text = apply(text, tidy_table(text, Selection(2, 2)).edits)
    table = table_at(text, 2)
    row = data.draw(st.integers(0, len(table.rows) - 1))
    column = data.draw(st.integers(0, table.width - 1))
    at = table.places[row][column][0]
    for there, back in ((move_row_up, move_row_down), (move_column_left, move_column_right)):
        made = there(text, Selection(at, at))
        moved = apply(text, made.edits)
        if made.edits:
            assert apply(moved, back(moved, made.selection).edits) == text

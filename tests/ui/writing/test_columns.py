"""A table stands in columns while the caret is elsewhere."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor.ui.writing.layout.cells import cells_of, fitted
from editor.ui.writing.layout.tables import RowStand, row_of

STORY = """Above.

| Bridge | Opened | Length |
|:-------|:------:|-------:|
| **Harbour** | 1931 | 1,204 |
| Old [mill](https://a.example) | 1764 | 86 |
| `a|b` | | 🚋 |

Below.
"""


@pytest.fixture
def shown(writer):
    writer.take(STORY)
    writer.caret(0)
    writer.pane.body.setFocus()
    QApplication.processEvents()
    return writer


def block_with(writer, words):
    block = writer.pane.body.document().firstBlock()
    while words not in block.text():
        block = block.next()
    writer.pane.body.page.ensure(block)
    return block


def left_of(writer, words, part):
    block = block_with(writer, words)
    at = block.text().index(part)
    return block.layout().lineForTextPosition(at).cursorToX(at)[0]


def right_of(writer, words, part):
    block = block_with(writer, words)
    at = block.text().index(part)
    line = block.layout().lineForTextPosition(at)
    return line.cursorToX(at + len(part))[0]


@pytest.mark.parametrize(
    ("line", "cells"),
    [
        ("| a | b |", ["a", "b"]), ("a | b", ["a", "b"]), ("|a||c|", ["a", "", "c"]),
        (r"| a \| b | c |", [r"a \| b", "c"]), ("| `a|b` | c |", ["`a|b`", "c"]), ("| a", ["a"]),
        ("|  |", [""]), ("", []), ("a |", ["a"]),
    ],
)  # fmt: skip
def test_a_row_has_the_cells_that_the_page_has(line, cells):
    found = row_of(line).cells
    assert [line[cell.start : cell.end] for cell in found] == cells


def test_cells_hold_every_character_of_the_line_between_them():
    line = "  | a |  | **b** |  "
    cells = cells_of(line, [])
    assert [cell.behind for cell in cells[:-1]] == [cell.start for cell in cells[1:]]
    assert cells[-1].behind == len(line)


def test_columns_that_need_little_keep_it_and_the_others_share():
    assert fitted([10.0, 20.0], 100) == [10.0, 20.0]
    assert fitted([10.0, 200.0, 300.0], 110) == [10.0, 50.0, 50.0]


def test_columns_begin_at_one_place(shown):
    lefts = {left_of(shown, row, word) for row, word in
             (("Bridge", "Bridge"), ("Harbour", "Harbour"), ("mill", "Old"), ("a|b", "a|b"))}  # fmt: skip
    assert len(lefts) == 1


def test_a_column_to_the_right_ends_at_one_place(shown):
    rights = [right_of(shown, row, word) for row, word in
              (("Bridge", "Length"), ("Harbour", "1,204"), ("mill", "86"))]  # fmt: skip
    assert max(rights) - min(rights) < 0.6


def test_a_column_in_the_middle_is_centred(shown):
    middles = [
        (left_of(shown, row, word) + right_of(shown, row, word)) / 2
        for row, word in (("Bridge", "Opened"), ("Harbour", "1931"))
    ]
    assert abs(middles[0] - middles[1]) < 1


def test_bars_and_marks_take_no_room(shown):
    assert right_of(shown, "Harbour", "| **") == left_of(shown, "Harbour", "Harbour")


def test_the_source_is_seen_while_the_caret_is_in_the_table(shown):
    shown.caret(STORY.index("1764"))
    assert all(
        not isinstance(shown.pane.body.page.ensure(block_with(shown, words)).stand, RowStand)
        for words in ("Bridge", "Harbour", "a|b")
    )
    shown.caret(0)
    assert isinstance(shown.pane.body.page.ensure(block_with(shown, "Bridge")).stand, RowStand)


def test_a_long_cell_wraps_within_its_column(shown):
    long = "many words " * 30
    shown.take(f"Above.\n\n| a | b |\n|---|---|\n| {long}| short |\n\nBelow.\n")
    shown.caret(0)
    block = block_with(shown, "many")
    page = shown.pane.body.page
    assert block.layout().lineCount() > 3
    assert block.layout().lineAt(block.layout().lineCount() - 1).y() < 20, (
        "the last cell stands at the top"
    )
    rights = [
        block.layout().lineAt(number).position().x()
        + block.layout().lineAt(number).naturalTextWidth()
        for number in range(block.layout().lineCount())
    ]
    assert max(rights) <= page.column.width + 1


def test_a_click_into_a_cell_finds_its_letter(shown):
    body = shown.pane.body
    block = block_with(shown, "mill")
    for word in ("Old", "mill", "1764", "86"):
        shown.caret(0)
        at = block.text().index(word) + 1
        page = body.page
        page.ensure(block)
        line = block.layout().lineForTextPosition(at)
        area = page.blockBoundingRect(block)
        there = QPoint(
            round(area.left() + line.cursorToX(at)[0]),
            round(area.top() + line.y() + line.height() / 2) - body.verticalScrollBar().value(),
        )
        assert body.cursorForPosition(there).positionInBlock() == at, word
        QTest.mouseClick(body.viewport(), Qt.MouseButton.LeftButton, pos=there)
        assert body.textCursor().positionInBlock() == at, word


def test_a_row_that_is_edited_from_outside_moves_all_columns(shown):
    from editor.core.edit import Edit

    before = left_of(shown, "Bridge", "Opened")
    at = shown.pane.buffer.body.index("Old")
    shown.pane.buffer.replace([Edit(at, at + 3, "Old and very much longer")], origin=shown)
    assert left_of(shown, "Bridge", "Opened") > before
    assert left_of(shown, "mill", "1764") > before

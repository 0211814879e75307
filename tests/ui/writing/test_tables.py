"""Tables under the keys: from cell to cell, rows and columns by command."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from editor.ui.commands.actions import Actions
from editor.ui.commands.declared import window_commands
from editor.ui.writing.menu import make_menu

TABLE = "| Line | Stops |\n|------|-------|\n| A    | 12    |\n"


def test_tab_goes_from_cell_to_cell_and_begins_a_row_behind_the_last(writer):
    buffer = writer.take(TABLE)
    writer.caret(2)
    QTest.keyClick(writer.pane.body, Qt.Key.Key_Tab)
    QTest.keyClicks(writer.pane.body, "Halts")
    assert buffer.body.startswith("| Line | Halts |")
    for _ in range(3):
        QTest.keyClick(writer.pane.body, Qt.Key.Key_Tab)
    QTest.keyClicks(writer.pane.body, "B")
    assert buffer.body.endswith("| A    | 12    |\n| B     |       |\n")
    QTest.keyClick(writer.pane.body, Qt.Key.Key_Backtab)
    assert writer.pane.body.textCursor().selectedText() == "12"


def test_enter_goes_down_and_out_below_an_empty_row(writer):
    buffer = writer.take(TABLE)
    writer.caret(9)
    QTest.keyClick(writer.pane.body, Qt.Key.Key_Return)
    assert writer.pane.body.textCursor().selectedText() == "12"
    QTest.keyClick(writer.pane.body, Qt.Key.Key_Return)
    assert buffer.body == TABLE + "|      |       |\n"
    QTest.keyClick(writer.pane.body, Qt.Key.Key_Return)
    QTest.keyClicks(writer.pane.body, "Words")
    assert buffer.body == TABLE + "\nWords\n"


def test_shift_and_enter_break_within_a_cell(writer):
    buffer = writer.take(TABLE)
    writer.caret(6)
    QTest.keyClick(writer.pane.body, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert buffer.body.startswith("| Line<br> |")


def test_commands_of_tables_apply_in_a_table_alone(writer, qtbot):
    actions = Actions(window_commands(), writer.context, writer.pane)
    writer.take("Words\n\n" + TABLE)
    writer.caret(0)
    actions.refresh()
    assert not actions["row-below"].isEnabled()
    with qtbot.waitSignal(actions.refreshed):
        writer.caret(9)
    assert actions["row-below"].isEnabled()
    with qtbot.waitSignal(actions.refreshed):
        writer.caret(1)
    assert not actions["row-below"].isEnabled()


def test_a_command_of_a_table_is_one_step_of_undo(writer):
    buffer = writer.take(TABLE)
    writer.caret(2)
    window_commands()["column-delete"].run(writer.context)
    assert buffer.body == "| Stops |\n|-------|\n| 12    |\n"
    writer.pane.body.undo()
    assert buffer.body == TABLE


def test_the_menu_at_the_right_button_has_them_too(writer):
    writer.take("Words\n\n" + TABLE)
    writer.caret(9)
    menus = [action.menu() for action in make_menu(writer.pane).actions() if action.menu()]
    assert [menu.title() for menu in menus] == ["Table"]
    titles = [action.text() for action in menus[0].actions()]
    assert "Sort rows" in titles
    next(one for one in menus[0].actions() if one.text() == "Row below").trigger()
    assert writer.shown.startswith("Words\n\n| Line | Stops |\n|------|-------|\n|      |       |")
    writer.caret(0)
    assert not [one for one in make_menu(writer.pane).actions() if one.menu()]

"""Any command by a few letters, by keyboard alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from editor.ui.palette.fuzzy import score
from tests.ui.conftest import focused


@pytest.mark.parametrize(
    ("letters", "better", "worse"),
    [
        ("exp", "Export…", "Next pane"),
        ("np", "Next pane", "Open page in browser"),
        ("look", "Look of the system", "Bulleted list, or look again"),
        ("trash", "Move to trash", "The rest as it has been"),
        ("ü", "Überschrift", "Bold unit"),
    ],
)
def test_the_better_match_comes_first(letters, better, worse):
    assert (score(letters, better) or 0) > (score(letters, worse) or 0)


@pytest.mark.parametrize(("letters", "name"), [("xyz", "Export"), ("tropxe", "Export")])
def test_letters_that_do_not_occur_in_order_name_nothing(letters, name):
    assert score(letters, name) is None


def test_nothing_typed_names_everything():
    assert score("", "Export") == 0


def test_a_command_is_found_and_run_by_keys(newsroom):
    newsroom.open("kitchens.md")
    newsroom.window.writing.body.setFocus()
    newsroom.run("palette")
    QTest.keyClicks(focused(), "articles")
    assert newsroom.window.panes.shown("list")
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert not newsroom.window.panes.shown("list")
    assert focused() is newsroom.window.writing.body


def test_escape_leaves_and_gives_the_focus_back(newsroom):
    newsroom.open("kitchens.md")
    newsroom.window.writing.body.setFocus()
    newsroom.run("palette")
    field = focused()
    assert field is not newsroom.window.writing.body
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert not field.isVisible()
    assert focused() is newsroom.window.writing.body

"""F1: the help at the page on what has the focus."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from editor.desk.help import PAGES
from editor.ui.dialogs.preferences import PreferencesDialog
from editor.ui.help.reader import HelpReader
from editor.ui.help.topic import HELP
from tests.ui.conftest import focused
from tests.ui.waiting import until

# The screenless platform has no window manager to ask.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def reader() -> HelpReader:
    return next(one for one in QApplication.topLevelWidgets() if isinstance(one, HelpReader))


@pytest.mark.parametrize(
    ("place", "page"), [("list", "files"), ("body", "writing"), ("details", "details")]
)
def test_f1_opens_the_page_on_the_pane_that_has_the_focus(newsroom, place, page):
    newsroom.open("kitchens.md")
    if place == "body":
        newsroom.context.focus_field("body")
    else:
        newsroom.window.panes.focus(place)
    QTest.keyClick(focused(), Qt.Key.Key_F1)
    assert reader().name == page
    assert reader().isVisible()


def test_f1_in_a_dialog_opens_the_page_on_it(newsroom):
    newsroom.context.doors["preferences"]()
    dialog = newsroom.window.findChildren(PreferencesDialog)[-1]
    assert until(dialog.isActiveWindow)
    QTest.keyClick(dialog, Qt.Key.Key_F1)
    assert reader().name == "options"
    dialog.reject()


def test_the_help_goes_with_the_window_and_does_not_keep_the_program(newsroom):
    newsroom.run("help")
    assert not reader().testAttribute(Qt.WidgetAttribute.WA_QuitOnClose)


def test_every_place_that_names_a_page_names_one_that_is_there(newsroom):
    newsroom.open("kitchens.md")
    newsroom.window.panes.focus("details")
    named = [one.property(HELP) for one in newsroom.window.findChildren(QWidget)]
    pages = {page for page in named if page}
    assert len(pages) >= 4
    assert pages <= set(PAGES)

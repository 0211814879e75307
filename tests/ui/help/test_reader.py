"""The help to read: pages, links between them, words to look for."""

import re

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from editor.desk.help import PAGES
from editor.ui.commands.declared import window_commands
from editor.ui.help.reader import HelpReader
from editor.ui.help.sheet import page_html
from editor.ui.help.topic import HELP, topic_of
from editor.ui.look.look import Look

# The screenless platform has no window manager to ask.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def reader(qtbot):
    look = Look(QApplication.instance(), "light")
    reader = HelpReader(window_commands(), look)
    qtbot.addWidget(reader)
    reader.open_at("start")
    yield reader
    look.deleteLater()


def shown(reader) -> list[str]:
    rows = (reader.list.item(row) for row in range(reader.list.count()))
    return [item.data(Qt.ItemDataRole.UserRole) for item in rows if not item.isHidden()]


@pytest.mark.parametrize("name", PAGES)
def test_each_page_is_shown_with_its_words(reader, name):
    reader.show_page(name)
    tables = re.findall(r"^\|(?:-+\|)+$", reader._pages[name].replace(" ", ""), re.MULTILINE)
    assert len(reader.page.toPlainText()) > 100
    assert page_html(reader._pages[name]).count("<table") == len(tables)
    assert reader.list.currentItem().data(Qt.ItemDataRole.UserRole) == name


def test_a_table_is_a_table(reader):
    reader.show_page("shortcuts")
    words = reader.page.toPlainText()
    assert all(str(command.title) in words for command in window_commands())


def test_a_link_leads_to_its_page_and_back_leads_back(reader):
    reader.follow(QUrl("files.md"))
    assert reader.name == "files"
    QTest.keyClick(reader, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert reader.name == "start"
    assert reader.list.currentItem().text() == "First steps"


def test_a_link_into_a_page_goes_to_its_heading(reader):
    reader.follow(QUrl("command-line.md#doctor"))
    assert reader.name == "command-line"
    assert reader.page.verticalScrollBar().value() > 0


def test_a_link_out_of_the_help_is_left_to_the_browser(reader, monkeypatch):
    opened = []
    monkeypatch.setattr(
        "editor.ui.help.reader.QDesktopServices.openUrl", lambda url: opened.append(url.host())
    )
    reader.follow(QUrl("https://example.org/"))
    assert opened == ["example.org"]
    assert reader.name == "start"


def test_words_leave_the_pages_that_hold_all_of_them_and_mark_them(reader):
    QTest.keyClicks(reader.search, "Canonical alias")
    assert shown(reader) == ["files"]
    assert reader.name == "files"
    marked = {mark.cursor.selectedText().casefold() for mark in reader.page.extraSelections()}
    assert marked == {"canonical", "alias"}


def test_back_goes_past_the_pages_that_came_up_while_words_were_typed(reader):
    begun = reader.name
    for words in ("canonical", "readerror", "ctrl+k"):
        reader.search.setText(words)
    assert reader.name != begun
    reader.back()
    assert reader.name == begun


def test_enter_goes_from_hit_to_hit_and_round(reader):
    QTest.keyClicks(reader.search, "ReadError")
    places = set()
    for _ in range(3):
        QTest.keyClick(reader.search, Qt.Key.Key_Return)
        assert reader.page.textCursor().selectedText() == "ReadError"
        places.add(reader.page.textCursor().position())
    assert len(places) == 1


def test_words_that_no_page_holds_are_said(reader):
    QTest.keyClicks(reader.search, "xyzzy")
    assert shown(reader) == []
    assert "xyzzy" in reader.nothing.text()
    assert reader.nothing.isVisible()


def test_escape_closes_the_help(reader):
    QTest.keyClick(reader.search, Qt.Key.Key_Escape)
    assert not reader.isVisible()


def test_the_page_of_the_nearest_place_is_meant(qtbot):
    outer = QWidget()
    qtbot.addWidget(outer)
    inner = QWidget(QWidget(outer))
    assert topic_of(inner) == "start"
    outer.setProperty(HELP, "page")
    assert topic_of(inner) == "page"
    inner.setProperty(HELP, "findings")
    assert topic_of(inner) == "findings"
    assert topic_of(None) == "start"

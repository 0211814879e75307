"""Notices are quiet, replace each other, and offer ways."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from editor.core.notices import Notice, Tone, Way
from editor.core.text import message
from tests.ui.conftest import focused


def notice(count: int, tone: Tone = Tone.INFO, key: str = "", **more) -> Notice:
    return Notice(message("ui.findings", count=count), tone, key=key, **more)


@pytest.fixture
def line(newsroom):
    return newsroom.window.notices


def test_a_later_notice_of_one_key_takes_the_place(line):
    line.tell(notice(1, Tone.BAD, "save"))
    line.tell(notice(2, Tone.BAD, "save"))
    line.close_notice()
    assert line.shown is None
    assert not line.isVisible()


def test_what_went_wrong_comes_back_after_what_went_well(line):
    wrong = notice(1, Tone.BAD, "save")
    line.tell(wrong)
    line.tell(notice(2, Tone.GOOD, "trash"))
    line.close_notice()
    assert line.shown is wrong


def test_a_way_is_a_button_that_closes_the_notice(line):
    gone = []
    way = Way(message("desk.undo"), lambda: gone.append(True))
    line.tell(notice(1, Tone.GOOD, ways=(way,)))
    button = next(one for one in line.findChildren(QPushButton) if one.text() == "Undo")
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert gone == [True]
    assert line.shown is None


def test_a_notice_that_is_over_is_withdrawn(line):
    line.tell(notice(1, Tone.BAD, "save"))
    line.withdraw("save")
    assert line.shown is None


def test_nothing_below_moves(line, newsroom):
    newsroom.open("kitchens.md")
    before = newsroom.window.writing.geometry()
    line.tell(notice(1, Tone.WARN, hint=message("ui.first-lede")))
    assert newsroom.window.writing.geometry() == before
    assert newsroom.window.rect().contains(line.geometry().translated(0, 44))


def test_a_notice_is_reached_and_left_by_keys(newsroom, line):
    gone = []
    line.tell(notice(1, Tone.GOOD, ways=(Way(message("desk.undo"), lambda: gone.append(True)),)))
    newsroom.window._focus_text()
    newsroom.run("next-pane")
    assert focused().text() == "Undo"
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    assert line.shown is None
    assert gone == []
    assert newsroom.window._text.isAncestorOf(focused())


def test_a_notice_stays_while_somebody_is_at_it(newsroom, line):
    line.tell(notice(1, Tone.GOOD))
    line.take_focus()
    line._time.timeout.emit()
    assert line.isVisible()
    newsroom.window._focus_text()
    line._time.timeout.emit()
    assert not line.isVisible()

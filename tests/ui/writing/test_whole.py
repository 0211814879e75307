"""Headline, standfirst, picture and body: the caret goes through them, and all are copied at once."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

STORY = """---
title: The harbour bridge reopens
description: Trams cross on Monday.
image: dawn.jpg
image_alt: The bridge
image_caption: At "dawn"
---
The first tram will cross.

Engineers found **four sound ribs**.
"""
WHOLE = """# The harbour bridge reopens

Trams cross on Monday.

![The bridge](dawn.jpg "At ”dawn”")

The first tram will cross.

Engineers found **four sound ribs**.
"""


@pytest.fixture
def shown(writer):
    writer.take(STORY)
    writer.caret(0)
    writer.pane.body.setFocus()
    QApplication.processEvents()
    return writer


def press(widget, standard):
    QTest.keySequence(widget, QKeySequence(standard))


def copied(shown):
    press(shown.pane.body, QKeySequence.StandardKey.Copy)
    return QApplication.clipboard().text()


@pytest.mark.parametrize("begin", ["body", "headline", "standfirst"])
def test_a_second_select_all_takes_everything_in(shown, begin):
    widget = shown.pane.body if begin == "body" else getattr(shown.pane.fields, begin)
    widget.setFocus()
    press(widget, QKeySequence.StandardKey.SelectAll)
    assert not shown.pane._whole.is_taken
    press(widget, QKeySequence.StandardKey.SelectAll)
    assert copied(shown) == WHOLE
    assert shown.pane.fields.headline.textCursor().hasSelection()
    assert QApplication.focusWidget() is shown.pane.body


def test_one_select_all_copies_the_body_alone(shown):
    press(shown.pane.body, QKeySequence.StandardKey.SelectAll)
    assert copied(shown) == shown.pane.buffer.body


def test_moving_the_caret_lets_go_of_what_stands_above(shown):
    for _ in range(2):
        press(shown.pane.body, QKeySequence.StandardKey.SelectAll)
    QTest.keyClick(shown.pane.body, Qt.Key.Key_Left)
    assert not shown.pane.fields.headline.textCursor().hasSelection()
    press(shown.pane.body, QKeySequence.StandardKey.SelectAll)
    assert copied(shown) == shown.pane.buffer.body


def test_a_headline_in_the_body_is_copied_once(writer):
    writer.take("# The night buses\n\nEleven lines.\n")
    writer.pane.body.setFocus()
    for _ in range(2):
        press(writer.pane.body, QKeySequence.StandardKey.SelectAll)
    assert copied(writer).count("The night buses") == 1


def test_left_and_right_lead_through_the_fields(shown):
    pane = shown.pane
    QTest.keyClick(pane.body, Qt.Key.Key_Left)
    assert QApplication.focusWidget() is pane.fields.standfirst
    assert pane.fields.standfirst.textCursor().atEnd()
    pane.fields.standfirst.moveCursor(QTextCursor.MoveOperation.Start)
    QTest.keyClick(pane.fields.standfirst, Qt.Key.Key_Left)
    assert QApplication.focusWidget() is pane.fields.headline
    QTest.keyClick(pane.fields.headline, Qt.Key.Key_Right)
    assert QApplication.focusWidget() is pane.fields.standfirst
    assert pane.fields.standfirst.textCursor().atStart()
    pane.fields.standfirst.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClick(pane.fields.standfirst, Qt.Key.Key_Right)
    assert QApplication.focusWidget() is pane.body
    assert pane.body.textCursor().position() == 0


@pytest.mark.parametrize("key", [Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Up])
def test_a_selection_stays_in_its_field(shown, key):
    headline = shown.pane.fields.headline
    headline.setFocus()
    headline.moveCursor(QTextCursor.MoveOperation.Start)
    headline.moveCursor(QTextCursor.MoveOperation.NextWord)
    for _ in range(5):
        QTest.keyClick(headline, key, Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.focusWidget() is headline
    assert headline.textCursor().hasSelection()

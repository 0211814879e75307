"""A note's words stand in a bubble at its mark, and Ctrl+click goes there and back."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from editor.markup.notes import note_at, note_words, other_half

STORY = """A claim.[^1] Another.[^two][^none]

[^1]: The *council's* note
    of 3 May.

    A second paragraph.
[^two]: Short & 3 < 4.

The end.
"""


@pytest.mark.parametrize(
    ("place", "name"),
    [("[^1] An", "1"), ("^1] An", "1"), (" Another", "1"), ("claim", ""), ("[^two]:", "two")],
)
def test_a_place_at_a_mark_is_about_its_note(place, name):
    assert note_at(STORY, STORY.index(place)) == name


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("1", "The council's note\nof 3 May.\nA second paragraph."), ("two", "Short & 3 < 4."),
        ("none", ""),
    ],
)  # fmt: skip
def test_a_note_says_its_words_without_marks(name, words):
    assert note_words(STORY, name) == words


def test_the_other_half_of_a_mark_is_its_note_and_back():
    there = other_half(STORY, STORY.index("[^1]") + 2)
    assert STORY[there.caret :].startswith("The *council's*")
    back = other_half(STORY, STORY.index("[^1]:") + 2)
    assert STORY[: back.caret].endswith("A claim.[^1]")
    assert other_half(STORY, STORY.index("[^none]") + 2) is None


@pytest.fixture
def shown(writer):
    writer.take(STORY)
    writer.caret(STORY.index("The end"))
    writer.pane.body.setFocus()
    QApplication.processEvents()
    return writer


def over(writer, place):
    body = writer.pane.body
    cursor = writer.pane.document.cursor(writer.pane.document.selection(body.textCursor()))
    cursor.setPosition(STORY.index(place))
    before = body.cursorRect(cursor)
    cursor.setPosition(STORY.index(place) + 1)
    after = body.cursorRect(cursor)
    return QPoint((before.left() + after.left()) // 2, before.center().y())


def test_the_bubble_says_what_the_note_says(shown):
    said = shown.pane.notes.said_at(STORY.index("^two]"))
    assert said == "<p>Short &amp; 3 &lt; 4.</p>"
    assert "none" in shown.pane.notes.said_at(STORY.index("^none]"))
    assert shown.pane.notes.said_at(STORY.index("claim")) == ""


@pytest.mark.qt_log_ignore("does not support raise")  # of the platform that shows nothing
def test_a_pointer_that_rests_on_a_mark_shows_the_bubble(shown, qtbot):
    body = shown.pane.body
    QToolTip.hideText()
    place = over(shown, "1] Another")
    QTest.mouseMove(body.viewport(), QPoint(5, 5))
    QTest.mouseMove(body.viewport(), place)
    qtbot.waitUntil(lambda: "council" in QToolTip.text())
    QToolTip.hideText()


def test_ctrl_click_on_a_mark_goes_to_the_note(shown):
    body = shown.pane.body
    QTest.mouseClick(
        body.viewport(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.ControlModifier,
        over(shown, "1] Another"),
    )
    assert shown.pane.caret() == STORY.index("The *council's*")
    shown.caret(STORY.index("1]:"))
    shown.pane.open_link()
    assert shown.pane.caret() == STORY.index(" Another")

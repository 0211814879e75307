"""Headline and standfirst are judged, too."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest

from editor.ui.writing.spelling.suggestions import fill_menu
from tests.ui.waiting import until

STORY = "---\ntitle: The tramm will cross\ndescription: A brigde, well-knwon\n---\nText\n"


@pytest.fixture
def headline(speller):
    return speller.spelling.fields[0]


@pytest.fixture
def standfirst(speller):
    return speller.spelling.fields[1]


def words(one):
    return [mark.word for mark in one.marks()]


def shown(one):
    return [selection.cursor.selectedText() for selection in one.field.extraSelections()]


def test_what_is_wrong_in_them_is_marked(speller, headline, standfirst):
    speller.take(STORY)
    assert until(lambda: words(headline) == ["tramm"])
    assert until(lambda: words(standfirst) == ["brigde", "knwon"])
    assert shown(headline) == ["tramm"]
    assert shown(standfirst) == ["brigde", "knwon"]


def test_the_word_being_typed_there_is_left_alone(speller, headline):
    speller.take(STORY.replace("tramm", "tram"))
    headline.field.setFocus()
    headline.field.moveCursor(headline.field.textCursor().MoveOperation.End)
    QTest.keyClicks(headline.field, " sloly")
    assert until(lambda: headline._marks)
    assert words(headline) == []
    headline.field.moveCursor(headline.field.textCursor().MoveOperation.Start)
    assert words(headline) == ["sloly"]
    assert shown(headline) == ["sloly"]


def test_a_suggestion_goes_into_the_front_matter_and_is_undone_there(speller, headline):
    buffer = speller.take(STORY)
    assert until(lambda: words(headline))
    headline.field.setFocus()
    cursor = headline.field.textCursor()
    cursor.setPosition(6)
    headline.field.setTextCursor(cursor)
    offer = headline.offer()
    offer.put("tram")
    assert buffer.article().metadata.headline == "The tram will cross"
    buffer.undo_field()
    assert buffer.article().metadata.headline == "The tramm will cross"


def test_a_word_added_there_is_right_in_the_body_too(speller, headline):
    buffer = speller.take(STORY.replace("Text", "A tramm"))
    assert until(lambda: words(headline))
    cursor = headline.field.textCursor()
    cursor.setPosition(6)
    headline.field.setTextCursor(cursor)
    headline.offer().add()
    assert until(lambda: words(headline) == [])
    assert speller.wrong() == []
    assert speller.spelling._speller.own.is_of_site(buffer, "tramm")


def test_switched_off_nothing_is_marked_in_them(speller, headline):
    speller.take(STORY)
    assert until(lambda: shown(headline))
    speller.spelling.toggle()
    assert until(lambda: not shown(headline))


def test_their_menu_has_suggestions_first(speller, headline, qtbot):
    from PySide6.QtWidgets import QMenu

    speller.take(STORY)
    assert until(lambda: words(headline))
    cursor = headline.field.textCursor()
    cursor.setPosition(6)
    headline.field.setTextCursor(cursor)
    menu = QMenu(headline.field)
    fill_menu(menu, headline.offer())
    assert menu.actions()[0].text() == "tram"


def test_a_mark_stays_under_its_word_while_others_are_typed(speller, headline):
    speller.take(STORY)
    assert until(lambda: words(headline) == ["tramm"])
    headline.field.setFocus()
    cursor = headline.field.textCursor()
    cursor.setPosition(0)
    headline.field.setTextCursor(cursor)
    QTest.keyClicks(headline.field, "So ")
    assert [(one.word, one.start) for one in headline.marks()] == [("tramm", 7)]


def test_a_letter_in_the_headline_has_no_word_of_the_body_looked_up_anew(speller, headline):
    speller.take(STORY)
    accepting = speller.spelling._speller
    before = accepting.rulings
    headline.field.setFocus()
    QTest.keyClicks(headline.field, "s")
    assert accepting.rulings == before

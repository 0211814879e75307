"""Headline and standfirst above the body."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication


def test_they_show_the_front_matter(writer):
    writer.take(writer.story)
    assert writer.pane.fields.headline.value() == "The harbour bridge reopens"
    assert writer.pane.fields.standfirst.value() == "Trams cross on Monday."


def test_typing_in_one_edits_the_lines_of_its_key(writer):
    buffer = writer.take(writer.story)
    writer.pane.focus_field("title")
    QTest.keyClicks(writer.pane.fields.headline, " early")
    assert buffer.text == writer.story.replace("reopens", "reopens early")


def test_undo_acts_where_the_focus_is(writer):
    buffer = writer.take(writer.story)
    QTest.keyClicks(writer.pane.body, "New. ")
    writer.pane.focus_field("title")
    QTest.keyClicks(writer.pane.fields.headline, "!")
    QTest.keyClick(writer.pane.fields.headline, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert buffer.text == writer.story.replace("The first", "New. The first")
    assert writer.pane.fields.headline.value() == "The harbour bridge reopens"
    QTest.keyClick(writer.pane.body, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert buffer.text == writer.story


def test_enter_and_the_arrows_lead_from_field_to_field_and_into_the_body(writer):
    writer.take(writer.story)
    pane = writer.pane
    pane.focus_field("title")
    QTest.keyClick(pane.fields.headline, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is pane.fields.standfirst
    QTest.keyClick(pane.fields.standfirst, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is pane.body
    QTest.keyClick(pane.body, Qt.Key.Key_Up)
    assert QApplication.focusWidget() is pane.fields.standfirst
    QTest.keyClick(pane.fields.standfirst, Qt.Key.Key_Up)
    assert QApplication.focusWidget() is pane.fields.headline


def test_a_field_grows_with_its_words_and_the_body_makes_room(writer):
    writer.take(writer.story)
    pane = writer.pane
    before = pane.body.page.top
    writer.pane.focus_field("title")
    QTest.keyClicks(pane.fields.headline, " a year early, and nobody had expected it at all")
    assert pane.fields.headline.document().documentLayout().documentSize().height() > 40
    assert pane.body.page.top > before
    assert pane.body.page.top == pane.fields.height()


def test_a_new_article_begins_with_its_headline(writer):
    buffer = writer.take("")
    writer.pane.focus_field("title")
    QTest.keyClicks(writer.pane.fields.headline, "Night buses")
    QTest.keyClick(writer.pane.fields.headline, Qt.Key.Key_Return)
    QTest.keyClicks(writer.pane.fields.standfirst, "What they cost")
    QTest.keyClick(writer.pane.fields.standfirst, Qt.Key.Key_Return)
    QTest.keyClicks(writer.pane.body, "Eleven lines.")
    assert buffer.body.strip() == "Eleven lines."
    metadata = buffer.article().metadata
    assert (metadata.headline, metadata.standfirst) == ("Night buses", "What they cost")


def test_a_headline_that_stands_in_the_body_is_edited_there(writer):
    buffer = writer.take("# The night buses\n\nEleven lines.\n")
    assert writer.pane.fields.headline.value() == "The night buses"
    writer.pane.focus_field("title")
    QTest.keyClicks(writer.pane.fields.headline, " cost")
    assert buffer.text == "# The night buses cost\n\nEleven lines.\n"
    assert writer.shown == buffer.body
    writer.caret(buffer.body.index("\n"))
    QTest.keyClicks(writer.pane.body, " more")
    assert writer.pane.fields.headline.value() == "The night buses cost more"


def test_with_a_broken_front_matter_they_are_to_be_read_only(writer):
    buffer = writer.take('---\ntitle: "never closed\n---\nWords.\n')
    assert writer.pane.fields.headline.isReadOnly()
    writer.caret(0)
    QTest.keyClicks(writer.pane.body, "Some ")
    assert buffer.body.startswith("Some ")


def test_a_change_from_the_details_is_shown(writer):
    buffer = writer.take(writer.story)
    buffer.set_fields({"title": "Another headline"})
    assert writer.pane.fields.headline.value() == "Another headline"


def test_lines_pasted_into_the_headline_become_one(writer):
    buffer = writer.take("")
    writer.pane.focus_field("title")
    QApplication.clipboard().setText("Night\nbuses")
    writer.pane.fields.headline.paste()
    assert buffer.article().metadata.headline == "Night buses"

"""Source mode: the file as it is, and broken front matter mended where the fault is."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from editor.core.article import Place
from tests.ui.waiting import until

BROKEN = "---\ntitle: The bridge\ntags: [a, b\n---\nThe tram.\n"


def head(writer):
    return writer.pane.fields.head


def test_the_switch_shows_front_matter_as_text_and_every_mark(writer):
    writer.take(writer.story)
    writer.pane.source.toggle()
    assert head(writer).isVisible()
    assert not writer.pane.fields.headline.isVisible()
    assert head(writer).value() + "\n" == writer.pane.buffer.head
    assert writer.pane.body.page.setter.shows_marks
    writer.pane.source.toggle()
    assert writer.pane.fields.headline.isVisible()
    assert not writer.pane.body.page.setter.shows_marks


def test_what_is_typed_in_the_front_matter_is_the_file_and_no_other_byte_changes(writer):
    buffer = writer.take(writer.story)
    writer.pane.source.toggle()
    head(writer).set_caret(2, len("title: The harbour bridge") + 1)
    QTest.keyClicks(head(writer), "s")
    assert buffer.text == writer.story.replace("harbour bridge", "harbour bridges")
    assert buffer.article().metadata.headline == "The harbour bridges reopens"


def test_undo_in_the_front_matter_takes_a_word_back(writer):
    buffer = writer.take(writer.story)
    writer.pane.source.toggle()
    head(writer).set_caret(2, 100)
    QTest.keyClicks(head(writer), " early")
    assert "reopens early\n" in buffer.text
    QTest.keyClick(head(writer), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert "early" not in buffer.text
    assert "early" not in head(writer).value()


def test_a_broken_front_matter_opens_as_source_with_the_line_named_and_marked(writer):
    writer.take(BROKEN)
    assert head(writer).isVisible()
    assert writer.pane.fields.fault.text().startswith("Line ")
    assert head(writer).extraSelections()


def test_it_is_mended_in_place_and_the_fields_come_back(writer):
    buffer = writer.take(BROKEN)
    head(writer).set_caret(3, 100)
    QTest.keyClicks(head(writer), "]")
    assert buffer.article().fault is None
    assert buffer.article().metadata.tags == ("a", "b")
    assert not writer.pane.fields.fault.isVisible()
    assert head(writer).isVisible()
    writer.take(writer.story)
    writer.context.take(buffer)
    assert writer.pane.fields.headline.isVisible()


def test_a_place_in_a_broken_front_matter_is_gone_to(writer):
    buffer = writer.take(BROKEN)
    writer.pane.source.toggle()
    assert writer.pane.fields.headline.isVisible()
    writer.context.jump(buffer, Place(3, 4))
    assert head(writer).isVisible()
    assert head(writer).textCursor().blockNumber() == 2
    assert head(writer).textCursor().positionInBlock() == 3


def test_a_front_matter_that_loses_its_end_becomes_part_of_the_body(writer):
    buffer = writer.take(writer.story)
    before = buffer.text
    writer.pane.source.toggle()
    head(writer).setFocus()
    head(writer).set_caret(4, 4)
    QTest.keyClick(head(writer), Qt.Key.Key_Backspace)
    text = buffer.text
    assert text == before.replace("\n---\nThe", "\n--\nThe")
    writer.pane.body.setFocus()
    assert buffer.text == text
    assert buffer.head == ""
    assert writer.shown == text


def test_front_matter_typed_into_the_body_becomes_front_matter(writer):
    buffer = writer.take("---\ntitle: New\n--\nWords.\n")
    assert buffer.head == ""
    assert writer.pane.source.shown
    writer.caret(len("---\ntitle: New\n--"))
    QTest.keyClicks(writer.pane.body, "-")
    writer.pane.source.toggle()
    assert buffer.head == "---\ntitle: New\n---\n"
    assert writer.shown == "Words.\n"
    assert writer.pane.fields.headline.value() == "New"


def test_the_arrows_pass_between_front_matter_and_body(writer):
    writer.take(writer.story)
    writer.pane.source.toggle()
    writer.pane.body.setFocus()
    writer.caret(0)
    QTest.keyClick(writer.pane.body, Qt.Key.Key_Up)
    assert head(writer).hasFocus()
    assert head(writer).textCursor().blockNumber() == 3
    QTest.keyClick(head(writer), Qt.Key.Key_Down)
    assert writer.pane.body.hasFocus()


def test_the_fault_is_said_right_below_a_front_matter_of_any_height(writer):
    long = "\n".join(f"key{at}: {'word ' * 60}" for at in range(6))
    writer.take(f"---\ntitle: The bridge\n{long}\ntags: [a, b\n---\nThe tram.\n")
    fields = writer.pane.fields
    assert until(lambda: fields.head.geometry().bottom() + 1 == fields.fault.y())
    assert fields.fault.geometry().bottom() < fields.height()

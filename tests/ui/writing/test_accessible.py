"""Reading and editing through Qt's accessible interface, as a screen reader does."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QComboBox, QLineEdit, QTextEdit

from editor.markup.spans import LineKind, scan
from editor.ui.writing.speaking import described
from tests.ui.waiting import until

BODY = "A **bold** word.\n\n## Head *here*\n\n- item\n\nSee [the page](https://example.org).\n"


@pytest.fixture
def spoken(writer):
    writer.take("---\ntitle: The bridge\n---\n" + BODY)
    writer.pane.body.setFocus()
    writer.caret(len(BODY))
    writer.pane.body.viewport().grab()
    return writer


def interface(widget):
    found = QAccessible.queryAccessibleInterface(widget)
    assert found is not None
    return found


def words_of(writer):
    return interface(writer.pane.body).textInterface()


def test_the_whole_text_is_read_with_the_marks_that_are_concealed(spoken):
    words = words_of(spoken)
    assert words.text(0, words.characterCount()) == BODY
    assert words.text(2, 10) == "**bold**"


def test_the_body_and_the_fields_say_what_they_are(spoken):
    body = interface(spoken.pane.body)
    assert body.role() == QAccessible.Role.EditableText
    assert body.text(QAccessible.Text.Name) == "Text of the article"
    headline = interface(spoken.pane.fields.headline)
    assert headline.text(QAccessible.Text.Name) == "Headline"
    assert headline.textInterface().text(0, 10) == "The bridge"


def test_the_caret_is_read_and_set(spoken):
    words = words_of(spoken)
    spoken.caret(4)
    assert words.cursorPosition() == 4
    words.setCursorPosition(BODY.index("item"))
    assert spoken.pane.caret() == BODY.index("item")


def test_the_selection_is_set_and_read(spoken):
    words = words_of(spoken)
    words.setSelection(0, 4, 8)
    assert spoken.pane.body.textCursor().selectedText() == "bold"
    assert words.selectionCount() == 1
    words.removeSelection(0)
    assert words.selectionCount() == 0


def test_what_is_edited_through_it_is_in_the_buffer(spoken):
    editable = interface(spoken.pane.body).editableTextInterface()
    editable.insertText(0, "Now: ")
    assert spoken.pane.buffer.body == "Now: " + BODY
    editable.deleteText(0, 5)
    assert spoken.pane.buffer.body == BODY


def test_each_character_is_where_it_is_seen(spoken):
    words = words_of(spoken)
    body = spoken.pane.body
    for offset in (0, 5, BODY.index("Head"), BODY.index("item"), BODY.index("page")):
        spoken.caret(offset)
        body.viewport().grab()
        seen = body.cursorRect()
        middle = body.viewport().mapToGlobal(seen.center())
        told: QRect = words.characterRect(offset)
        assert abs(told.left() - middle.x()) <= 3
        assert told.top() <= middle.y() <= told.bottom()


def test_a_heading_is_told_with_its_level_where_the_caret_comes_into_it(spoken):
    body = interface(spoken.pane.body)
    for place, said in (
        ("Head", "Heading, level 2"),
        ("item", "Item of a list"),
        ("bold", ""),
    ):
        spoken.caret(BODY.index(place))
        assert until(lambda said=said: body.text(QAccessible.Text.Description) == said)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("# One", "Heading, level 1"),
        ("###### Six", "Heading, level 6"),
        ("Under\n===", "Heading, level 1"),
        ("> quoted", "Quote"),
        ("- [ ] do", "Task"),
        ("1. one", "Item of a list"),
        ("```", "Code"),
        ("Words", ""),
    ],
)
def test_every_kind_of_line_has_its_words(line, said):
    kinds = [one.kind for one in scan(line)]
    assert described(kinds[0], kinds[1] if len(kinds) > 1 else LineKind.BLANK) == said


def test_every_field_and_button_of_the_window_has_a_name(newsroom):
    newsroom.window.resize(1300, 800)
    newsroom.open("kitchens.md")
    newsroom.run("show-details")
    newsroom.run("show-outline")
    newsroom.run("replace")
    newsroom.run("counts")
    kinds = (QAbstractButton, QLineEdit, QTextEdit, QComboBox, QAbstractSpinBox)
    nameless = [
        widget
        for kind in kinds
        for widget in newsroom.window.findChildren(kind)
        if widget.isVisible()
        and widget.objectName() != "qt_spinbox_lineedit"
        and not interface(widget).text(QAccessible.Text.Name)
    ]
    assert not nameless

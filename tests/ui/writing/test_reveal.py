"""Marks step back where the caret is not."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

ALL = """Words with **bold**, *it*, `code`, ~~out~~, ==mark==, H~2~O, x^2^ and [a link](https://a.example).

## A **heading**

> A quote with \\*escapes\\*, {++more++}{--less--}{>>why<<} and a note.[^1]

- one
    - two 🚋 **bold 👩‍🚒**
- [ ] three
- [x] four
- > five

1. one

![The quay](quay.png)

| a | **b** |
|---|-------|
| 1 | 2     |

---

```python
x = 1
```

Here <!-- gone --> and <https://b.example> {: .small }

שלום **עולם** וגם

[^1]: Its text.
"""


@pytest.fixture
def shown(writer):
    writer.take("Above.\n\n" + ALL)
    writer.caret(0)
    writer.pane.body.setFocus()
    return writer


def block_with(writer, words):
    block = writer.pane.body.document().firstBlock()
    while words not in block.text():
        block = block.next()
    writer.pane.body.page.ensure(block)
    return block


def room(writer, words, part):
    """Return the pixels that a part of the line with some words takes."""
    block = block_with(writer, words)
    start = block.text().index(part)
    line = block.layout().lineForTextPosition(start)
    return line.cursorToX(start + len(part))[0] - line.cursorToX(start)[0]


@pytest.mark.parametrize(
    ("words", "mark"),
    [
        ("with **bold", "**"), ("*it*", "*it"[:1]), ("`code`", "`"), ("~~out", "~~"),
        ("==mark", "=="), ("a link", "](https://a.example)"), ("## A", "## "), ("> A", "> "), ("> five", "> "),
        ("> A", "\\"), ("> A", "{++"), ("> A", "{>>"), ("> A", "[^"), ("The quay", "![" ),
        ("Here", "<!-- gone -->"), ("Here", "{: .small }"), ("וגם", "**"),
    ],
)  # fmt: skip
def test_a_mark_takes_no_room_while_the_caret_is_elsewhere(shown, words, mark):
    assert room(shown, words, mark) == 0


@pytest.mark.parametrize("place", ["**bold", "bold", "**, *it"])
def test_a_span_shows_its_marks_when_the_caret_touches_it(shown, place):
    at = shown.pane.document.buffer.body.index(place)
    shown.caret(at + (2 if place.startswith("**,") else 0))
    assert room(shown, "with **bold", "**") > 0
    assert room(shown, "with **bold", "~~") == 0, "others stay as they are"


def test_a_selection_shows_the_marks_it_touches(shown):
    body = shown.pane.document.buffer.body
    shown.caret(body.index("old**"), anchor=body.index("Words"))
    assert room(shown, "with **bold", "**") > 0


def test_a_selection_over_several_lines_shows_the_marks_in_all_of_them(shown):
    body = shown.pane.document.buffer.body
    shown.caret(body.index("- one"), anchor=body.index("bold"))
    for words, mark in (("with **bold", "**"), ("## A", "## "), ("## A", "**"), ("> A", "{++")):
        assert room(shown, words, mark) > 0, words
    assert room(shown, "1. one", "1. ") > 0
    shown.caret(0)
    for words, mark in (("with **bold", "**"), ("## A", "## "), ("> A", "{++")):
        assert room(shown, words, mark) == 0, words


def test_a_quote_in_an_item_keeps_the_bullet(shown):
    assert room(shown, "> five", "- ") > 0


@pytest.mark.parametrize("words", ["## A", "> A"])
def test_a_line_shows_its_own_mark_while_the_caret_is_in_it(shown, words):
    shown.caret(shown.pane.document.buffer.body.index(words) + 4)
    assert room(shown, words, words[:2]) > 0


def test_words_of_a_list_do_not_move_when_the_mark_shows(shown):
    before = room(shown, "- one", "- ")
    shown.caret(shown.pane.document.buffer.body.index("- one") + 3)
    assert room(shown, "- one", "- ") == before > 0


def test_tasks_done_and_not_begin_at_the_same_place(shown):
    assert room(shown, "- [ ] three", "- [ ] ") == room(shown, "- [x] four", "- [x] ")


@pytest.mark.parametrize("mark", ["- [ ] ", "- [x] ", "- [X] "])
def test_a_task_in_hebrew_runs_from_right_to_left_done_or_not(writer, mark):
    writer.take(f"Above.\n\n{mark}שלום לך\n")
    line = block_with(writer, "שלום").layout().lineAt(0)
    assert line.cursorToX(len(mark))[0] > line.cursorToX(len(mark) + 4)[0] > line.width() / 2


def test_all_marks_can_be_shown_and_concealed_again(shown):
    shown.pane.toggle_marks()
    assert room(shown, "with **bold", "**") > 0
    shown.pane.toggle_marks()
    assert room(shown, "with **bold", "**") == 0


def test_a_line_of_nothing_but_marks_shows_them(writer):
    writer.take("Above.\n\n![](quay.png) ![](dawn.png)\n")
    assert room(writer, "quay", "](quay.png)") > 0


def test_a_click_on_a_box_is_one_edit_and_leaves_the_caret(shown):
    body = shown.pane.body
    block = block_with(shown, "- [ ] three")
    area = body.page.blockBoundingRect(block)
    x = area.left() + room(shown, "- [ ] three", "- [ ] ") - 12
    before = shown.pane.document.buffer.body
    QTest.mouseClick(
        body.viewport(),
        Qt.MouseButton.LeftButton,
        pos=QPoint(int(x), int(area.center().y()) - body.verticalScrollBar().value()),
    )
    assert "- [x] three" in shown.pane.document.buffer.body
    assert body.textCursor().position() == 0
    body.undo()
    assert shown.pane.document.buffer.body == before


def test_the_carets_line_stays_when_a_line_above_it_grows_shorter(writer):
    link = "[words](https://a.example/" + "long/" * 40 + ")"
    writer.take("Line.\n\n" * 40 + link + "\n\nBelow it.\n\n" + "Line.\n\n" * 40)
    body = writer.pane.body
    text = writer.pane.document.buffer.body
    writer.caret(text.index("words"))
    bar = body.verticalScrollBar()
    bar.setValue(bar.value() + 200)
    QApplication.processEvents()
    cursor = writer.pane.document.cursor(writer.pane.document.selection(body.textCursor()))
    cursor.setPosition(text.index("Below"))
    before = body.cursorRect(cursor).top()
    body.setTextCursor(cursor)
    assert body.cursorRect().top() == before


def test_every_place_of_the_caret_is_found_again_by_its_pixel(shown):
    body = shown.pane.body
    cursor = QTextCursor(body.document())
    missed = []
    while True:
        body.setTextCursor(cursor)
        rect = body.cursorRect()
        there = body.cursorForPosition(QPoint(rect.left(), rect.center().y())).position()
        if there != cursor.position():
            missed.append((cursor.position(), there, cursor.block().text()))
        if not cursor.movePosition(QTextCursor.MoveOperation.NextCharacter):
            break
    assert not missed


def test_marks_close_when_a_word_is_deleted_backwards_up_to_them(shown):
    body = shown.pane.body
    shown.caret(6)
    QTest.keyClick(body, Qt.Key.Key_Backspace, Qt.KeyboardModifier.ControlModifier)
    caret = body.textCursor().positionInBlock()
    assert body.page.reach.touch(0) == (caret, caret)

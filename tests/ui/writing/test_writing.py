"""Writing in the body: keys, commands, undo, several articles."""

from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor.core.article import Place
from editor.core.edit import Edit
from editor.markup.edits.strong import toggle_strong

CTRL = Qt.KeyboardModifier.ControlModifier


def test_what_is_typed_is_in_the_buffer_at_once(writer):
    buffer = writer.take(writer.story)
    writer.caret(0)
    QTest.keyClicks(writer.pane.body, "Now: ")
    assert buffer.body.startswith("Now: The first tram")
    assert buffer.head == writer.story[: writer.story.index("The first")]


def test_hard_spaces_emoji_and_separators_survive_an_edit_beside_them(writer):
    body = "a\u00a0b 🚋 c\u2028d\u2029e\n"
    buffer = writer.take(body)
    writer.caret(len("a\u00a0b 🚋"))
    QTest.keyClicks(writer.pane.body, "x")
    assert buffer.body == "a\u00a0b 🚋x c\u2028d\u2029e\n"


def test_a_command_is_one_step_of_undo(writer):
    buffer = writer.take("One two\n")
    writer.caret(1)
    writer.pane.run(toggle_strong)
    assert buffer.body == "**One** two\n"
    writer.pane.body.undo()
    assert buffer.body == "One two\n"


def test_enter_goes_on_with_a_list_but_not_in_code(writer):
    buffer = writer.take("- one\n\n```\n- two\n```\n")
    writer.caret(5)
    QTest.keyClick(writer.pane.body, Qt.Key.Key_Return)
    assert buffer.body.startswith("- one\n- \n")
    writer.caret(buffer.body.index("two") + 3)
    QTest.keyClick(writer.pane.body, Qt.Key.Key_Return)
    assert "- two\n\n```" in buffer.body


def test_shift_and_enter_break_the_line_as_markdown_does(writer):
    buffer = writer.take("Street 4")
    writer.caret(8)
    QTest.keyClick(writer.pane.body, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert buffer.body == "Street 4  \n"


def test_tab_moves_items_of_a_list_and_leaves_a_paragraph(writer):
    buffer = writer.take("- one\n- two\n\nWords\n")
    writer.caret(8)
    QTest.keyClick(writer.pane.body, Qt.Key.Key_Tab)
    assert buffer.body.startswith("- one\n    - two\n")
    QTest.keyClick(writer.pane.body, Qt.Key.Key_Backtab)
    assert buffer.body.startswith("- one\n- two\n")
    writer.caret(len(buffer.body) - 2)
    QTest.keyClick(writer.pane.body, Qt.Key.Key_Tab)
    assert buffer.body == "- one\n- two\n\nWords\n"


def test_words_that_are_composed_arrive_when_they_are_committed(writer):
    buffer = writer.take("ab\n")
    writer.caret(1)
    QApplication.sendEvent(writer.pane.body, QInputMethodEvent("か", []))
    assert buffer.body == "ab\n"
    done = QInputMethodEvent("", [])
    done.setCommitString("仮名")
    QApplication.sendEvent(writer.pane.body, done)
    assert buffer.body == "a仮名b\n"


def test_an_edit_from_elsewhere_is_one_step_and_keeps_the_caret(writer):
    buffer = writer.take("One two three\n")
    writer.caret(7)
    buffer.replace([Edit(0, 3, "Eleven"), Edit(8, 13, "buses")])
    assert writer.shown == "Eleven two buses\n"
    assert writer.pane.caret() == 10
    writer.pane.body.undo()
    assert buffer.body == writer.shown == "One two three\n"


def test_undo_survives_a_change_of_articles(writer):
    first = writer.take("One\n")
    writer.caret(3)
    QTest.keyClicks(writer.pane.body, " two")
    writer.desk.buffers.new("Other\n")
    second = writer.take("Second\n")
    assert writer.shown == "Second\n"
    writer.context.take(first)
    assert writer.pane.caret() == 7
    writer.pane.body.undo()
    assert first.body == "One\n"
    assert second.body == "Second\n"


def test_a_jump_goes_to_the_line_of_the_file(writer):
    buffer = writer.take(writer.story)
    writer.pane.jump(Place(7, 17))
    assert buffer.body[writer.pane.caret() :].startswith("**four")


def test_a_copy_is_the_markdown_itself(writer):
    writer.take("a\u00a0**b**\nc\n")
    writer.pane.body.selectAll()
    writer.pane.body.copy()
    assert QApplication.clipboard().text() == "a\u00a0**b**\nc\n"


def test_the_caret_and_a_click_find_each_other_everywhere(writer):
    text = "# Head\n\nWords **bold** and 🚋 `code`, [link](https://a.example/b).\n\n- item\n\n> quote\n"
    writer.take(text)
    page, body = writer.pane.body.page, writer.pane.body
    for at in range(body.document().characterCount() - 1):
        cursor = body.textCursor()
        cursor.setPosition(at)
        there = cursor.position()
        body.setTextCursor(cursor)
        area = body.cursorRect(cursor)
        y = area.center().y() + body.verticalScrollBar().value()
        found = page.hitTest(QPointF(area.x() + 0.5, y), Qt.HitTestAccuracy.FuzzyHit)
        assert abs(found - there) <= 1  # half of a pair, or the blank line that is less high


def test_zoom_sets_the_option_and_the_text(writer):
    writer.take(writer.story)
    before = writer.pane.body.page.setter.typography.size
    writer.pane.zoom(1)
    assert writer.pane.body.page.setter.typography.size == before + 2
    assert writer.desk.options.number("text-size") == before + 2
    writer.pane.zoom(0)
    assert writer.pane.body.page.setter.typography.size == 18


def test_the_words_are_counted_at_rest(writer, qtbot):
    with qtbot.waitSignal(writer.pane.counted) as counted:
        writer.take(writer.story)
    assert counted.args[0].words == 10


def test_a_long_text_is_counted_by_the_paragraph(writer, qtbot):
    with qtbot.waitSignal(writer.pane.counted, timeout=5000) as counted:
        writer.take("Eleven words stand in this very paragraph of this text, **yes**.\n\n" * 1000)
    assert counted.args[0].words == 11_000


def test_a_fence_that_nothing_closes_is_followed_to_the_end_in_idle_time(writer, qtbot):
    buffer = writer.take("Words.\n\n" * 3000)
    writer.caret(0)
    writer.pane.body.textCursor().insertText("```\n")
    page = writer.pane.body.page
    assert page.records.pending
    qtbot.waitUntil(lambda: not page.records.pending, timeout=5000)
    assert {page.kind_at(at).name for at in range(1, len(page.records))} == {"CODE"}
    writer.pane.body.undo()
    qtbot.waitUntil(lambda: not page.records.pending, timeout=5000)
    assert page.kind_at(2).name == "PARAGRAPH"
    assert buffer.body == "Words.\n\n" * 3000


def test_a_line_too_long_to_be_written_is_said_in_words(writer):
    buffer = writer.take("x" * 5_000_000)
    assert writer.pane._stack.currentWidget() is writer.pane._oversize
    writer.take("Words.\n")
    assert writer.shown == "Words.\n"
    assert buffer.body == "x" * 5_000_000


def test_the_body_and_the_fields_have_names_for_screen_readers(writer):
    writer.take(writer.story)
    names = [writer.pane.body, writer.pane.fields.headline, writer.pane.fields.standfirst]
    assert [one.accessibleName() for one in names] == [
        "Text of the article",
        "Headline",
        "Standfirst",
    ]


def test_dropped_texts_ask_to_be_brought_in(writer, qtbot, tmp_path):
    from PySide6.QtCore import QUrl

    writer.take(writer.story)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "story.txt"))])
    with qtbot.waitSignal(writer.pane.import_wanted) as wanted:
        writer.pane.body.insertFromMimeData(data)
    assert wanted.args[0] == [tmp_path / "story.txt"]

"""Find and replace."""

from time import monotonic

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

TEXT = "The tram, the bridge.\n\nThe other tram.\n"


def open_bar(writer, words, *, replacing=False):
    (writer.pane.replace if replacing else writer.pane.find)()
    writer.pane.find_bar.words.setText(words)
    writer.pane.find_bar._search()


def chosen(writer):
    return writer.pane.body.textCursor().selectedText()


def test_the_first_hit_behind_the_caret_is_shown_as_one_types(writer):
    writer.take(TEXT)
    writer.caret(5)
    open_bar(writer, "THE")
    assert chosen(writer) == "the"
    assert writer.pane.find_bar.count.text() == "2 of 4"
    assert len(writer.pane.body.extraSelections()) == 4


def test_case_whole_words_and_expressions(writer):
    writer.take(TEXT)
    bar = writer.pane.find_bar
    open_bar(writer, "The")
    bar.case.setChecked(True)
    assert bar.count.text().endswith("of 2")
    bar.case.setChecked(False)
    bar.whole.setChecked(True)
    assert bar.count.text().endswith("of 3")
    bar.whole.setChecked(False)
    bar.regex.setChecked(True)
    bar.words.setText("t.am")
    bar._search()
    assert bar.count.text().endswith("of 2")


def test_a_broken_expression_is_said_and_nothing_breaks(writer):
    writer.take(TEXT)
    open_bar(writer, "")
    writer.pane.find_bar.regex.setChecked(True)
    writer.pane.find_bar.words.setText("(tram")
    writer.pane.find_bar._search()
    assert writer.pane.find_bar.count.text() == "Not complete"


def test_enter_goes_on_and_round(writer):
    writer.take(TEXT)
    writer.caret(0)
    open_bar(writer, "tram")
    assert writer.pane.caret() == 8
    QTest.keyClick(writer.pane.find_bar.words, Qt.Key.Key_Return)
    assert writer.pane.caret() == TEXT.rindex("tram") + 4
    QTest.keyClick(writer.pane.find_bar.words, Qt.Key.Key_Return)
    assert writer.pane.caret() == 8
    QTest.keyClick(writer.pane.find_bar.words, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert writer.pane.caret() == TEXT.rindex("tram") + 4


def test_one_is_replaced_and_the_next_is_shown(writer):
    buffer = writer.take(TEXT)
    writer.caret(0)
    open_bar(writer, "tram", replacing=True)
    writer.pane.find_bar.put.setText("bus")
    writer.pane.find_bar._replace_one()
    assert buffer.body == TEXT.replace("tram", "bus", 1)
    assert chosen(writer) == "tram"


def test_all_are_replaced_in_one_step_of_undo(writer):
    buffer = writer.take(TEXT)
    open_bar(writer, "tram", replacing=True)
    writer.pane.find_bar.put.setText("night bus")
    writer.pane.find_bar._replace_all()
    assert buffer.body == TEXT.replace("tram", "night bus")
    assert writer.pane.find_bar.count.text() == "2 replaced"
    writer.pane.body.undo()
    assert buffer.body == TEXT


def test_groups_of_an_expression_can_be_put_back(writer):
    buffer = writer.take(TEXT)
    open_bar(writer, "", replacing=True)
    bar = writer.pane.find_bar
    bar.regex.setChecked(True)
    bar.words.setText(r"(\w+) tram")
    bar.put.setText(r"tram \1")
    bar._search()
    bar._replace_all()
    assert buffer.body == "tram The, the bridge.\n\nThe tram other.\n"


def test_escape_closes_the_bar_and_the_hit_stays_selected(writer):
    writer.take(TEXT)
    open_bar(writer, "bridge")
    QTest.keyClick(writer.pane.find_bar.words, Qt.Key.Key_Escape)
    assert writer.pane.find_bar.isHidden()
    assert writer.pane.body.hasFocus()
    assert chosen(writer) == "bridge"
    assert not writer.pane.body.extraSelections()


def test_selected_words_are_what_is_looked_for(writer):
    writer.take(TEXT)
    writer.caret(8, anchor=4)
    writer.pane.find()
    assert writer.pane.find_bar.words.text() == "tram"
    assert writer.pane.find_bar.count.text() == "1 of 2"


SLOW = "(a+)+$"
LONG_WORD = "a" * 5_000 + "b\n"


def test_an_expression_without_end_is_stopped_and_said(writer):
    writer.take(LONG_WORD)
    began = monotonic()
    open_bar(writer, "")
    bar = writer.pane.find_bar
    bar.regex.setChecked(True)
    bar.words.setText(SLOW)
    bar._search()
    assert bar.count.text() == "Stopped: too slow"
    assert bar.words.toolTip()
    assert monotonic() - began < 20


def test_a_long_search_is_done_beside_the_window(writer, monkeypatch):
    writer.take(LONG_WORD)
    asked = []
    monkeypatch.setattr(
        writer.desk.jobs, "run", lambda key, work, done: asked.append((key, work, done))
    )
    open_bar(writer, "")
    bar = writer.pane.find_bar
    bar.regex.setChecked(True)
    bar.words.setText(SLOW)
    began = monotonic()
    bar._search()
    assert monotonic() - began < 20
    assert bar.count.text() == "Searching…"
    bar.words.setText("b")
    bar._search()
    _key, _work, done = asked[-1]
    done([])
    assert bar.count.text() == "1 of 1", "the answer to an earlier question is left alone"


def test_hits_of_a_long_search_are_shown(writer):
    body = writer.take(TEXT).body
    open_bar(writer, "tram")
    bar = writer.pane.find_bar
    hits = list(bar._hits)
    bar._show_hits([], jumps=False)
    bar.take(body, bar.query, hits)
    assert bar.count.text().endswith("of 2")
    assert len(writer.pane.body.extraSelections()) == 2


@pytest.mark.parametrize("put", [r"\7", r"\g<name>"])
def test_a_group_that_is_not_there_is_said_and_nothing_is_replaced(writer, put):
    buffer = writer.take(TEXT)
    open_bar(writer, "", replacing=True)
    bar = writer.pane.find_bar
    bar.regex.setChecked(True)
    bar.words.setText("(tram)")
    bar.put.setText(put)
    bar._search()
    bar._replace_all()
    assert buffer.body == TEXT
    assert bar.count.text() == "Not complete"


def test_in_the_selection_alone_hits_count_and_are_replaced(writer):
    buffer = writer.take("tram tram\n\ntram\n\ntram\n")
    writer.caret(16, 5)
    writer.pane.replace()
    bar = writer.pane.find_bar
    assert bar.inside.isChecked()
    bar.words.setText("tram")
    bar.search_again()
    assert bar.count.text().endswith("of 2")
    bar.put.setText("a bus")
    bar._replace_all()
    assert buffer.body == "tram a bus\n\na bus\n\ntram\n"
    writer.pane.body.undo()
    assert buffer.body == "tram tram\n\ntram\n\ntram\n"


def test_the_part_that_is_searched_grows_with_what_is_put_into_it(writer):
    buffer = writer.take("aa\naa\nbb aa\n")
    writer.caret(5, 0)
    writer.pane.replace()
    bar = writer.pane.find_bar
    bar.words.setText("a")
    bar.search_again()
    bar.put.setText("aba")
    bar._replace_all()
    assert buffer.body == "abaaba\nabaaba\nbb aa\n"
    bar.words.setText("b")
    bar.follow_now(buffer.body, 0)
    assert bar.count.text().endswith("of 4")


def test_without_a_selection_the_switch_says_what_it_needs(writer):
    writer.take("tram\n")
    open_bar(writer, "tram")
    bar = writer.pane.find_bar
    writer.caret(0)
    bar.inside.setChecked(True)
    assert not bar.inside.isChecked()
    assert bar.count.text() == "Select a part first"


def test_closing_the_bar_ends_the_search_in_a_part(writer):
    writer.take("tram\n\ntram\n")
    writer.caret(11, 0)
    writer.pane.find()
    assert writer.pane.find_bar.inside.isChecked()
    writer.pane.find_bar.close_bar()
    assert not writer.pane.find_bar.inside.isChecked()
    assert not writer.pane.body.extraSelections()

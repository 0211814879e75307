"""What typed characters mean beyond themselves."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest


def type_keys(writer, keys):
    QTest.keyClicks(writer.pane.body, keys)


def press(writer, key):
    QTest.keyClick(writer.pane.body, key)


def test_brackets_close_and_are_stepped_over(writer):
    buffer = writer.take("")
    type_keys(writer, "a (b) c")
    assert buffer.body == "a (b) c"
    type_keys(writer, " (")
    press(writer, Qt.Key.Key_Backspace)
    assert buffer.body == "a (b) c "


def test_without_the_option_a_bracket_stays_alone(writer):
    buffer = writer.take("")
    writer.desk.options.set("pairs", False)
    type_keys(writer, "(")
    assert buffer.body == "("


def test_a_mark_goes_around_a_selection_and_undo_takes_it_back_at_once(writer):
    buffer = writer.take("one two\n")
    writer.caret(3, anchor=0)
    type_keys(writer, "**")
    assert buffer.body == "**one** two\n"
    writer.pane.body.undo()
    writer.pane.body.undo()
    assert buffer.body == "one two\n"


def test_quotes_are_those_of_the_article_and_backspace_takes_one_back(writer):
    buffer = writer.take("---\nlang: de\n---\n")
    type_keys(writer, '"Ja"')
    assert buffer.body == "„Ja“"
    press(writer, Qt.Key.Key_Backspace)
    assert buffer.body == '„Ja"'
    press(writer, Qt.Key.Key_Backspace)
    assert buffer.body == "„Ja"


def test_after_another_key_backspace_is_backspace(writer):
    buffer = writer.take("")
    type_keys(writer, '"a')
    press(writer, Qt.Key.Key_Backspace)
    press(writer, Qt.Key.Key_Backspace)
    assert buffer.body == ""


def test_in_code_and_without_the_option_quotes_stay_straight(writer):
    buffer = writer.take("```\n\n```\n")
    writer.caret(4)
    type_keys(writer, '"(')
    assert buffer.body == '```\n"(\n```\n'
    writer.desk.options.set("typed-quotes", False)
    buffer = writer.take("")
    type_keys(writer, '"')
    assert buffer.body == '"'


def test_a_bracket_and_a_caret_sign_make_a_footnote(writer):
    buffer = writer.take("One.\n")
    writer.caret(4)
    type_keys(writer, "[^")
    type_keys(writer, "Where from.")
    assert buffer.body == "One.[^1]\n\n[^1]: Where from.\n"


def test_a_pipe_in_a_cell_is_escaped_and_in_words_it_is_not(writer):
    buffer = writer.take("| a |\n|---|\n| b |\n\nc\n")
    writer.caret(3)
    type_keys(writer, "|")
    assert buffer.body.startswith("| a\\| |\n")
    writer.caret(len(buffer.body) - 1)
    type_keys(writer, "|")
    assert buffer.body.endswith("\nc|\n")


@pytest.fixture
def shelf(writer, library_folder):
    for name, title in (("bridge", "The harbour bridge"), ("buses", "What buses [cost]")):
        (library_folder / f"{name}.md").write_text(f"---\ntitle: {title!r}\n---\nWords.\n", "utf-8")
    writer.desk.open_library(library_folder)
    writer.desk.jobs.settle()
    writer.context.open(library_folder / "bridge.md")
    writer.caret(6)
    return writer


def test_two_brackets_offer_articles_and_enter_links_to_one(shelf):
    type_keys(shelf, " [[cost")
    offers = shelf.pane.typing.completion
    assert [offers.item(row).text() for row in range(offers.count())] == ["What buses [cost]"]
    press(shelf, Qt.Key.Key_Return)
    body = shelf.context.current_buffer.body
    assert body == "Words. [What buses \\[cost\\]](buses.md)\n"
    assert offers.isHidden()
    shelf.pane.body.undo()
    assert shelf.context.current_buffer.body == "Words. [[cost]]\n"


def test_tab_takes_an_offer_and_escape_none(shelf):
    offers = shelf.pane.typing.completion
    type_keys(shelf, "[[")
    assert not offers.isHidden()
    press(shelf, Qt.Key.Key_Escape)
    assert offers.isHidden()
    type_keys(shelf, "b")
    press(shelf, Qt.Key.Key_Tab)
    assert "](buses.md)" in shelf.context.current_buffer.body


def test_what_nothing_fits_offers_nothing_and_leaving_closes(shelf):
    offers = shelf.pane.typing.completion
    type_keys(shelf, "[[b")
    assert not offers.isHidden()
    shelf.caret(0)
    assert offers.isHidden()
    shelf.caret(6)
    type_keys(shelf, " [[zzzz")
    assert offers.isHidden()


def test_emoji_are_offered_only_where_the_writer_wants_them(writer):
    buffer = writer.take("")
    type_keys(writer, ":tram")
    offers = writer.pane.typing.completion
    assert offers.isHidden()
    writer.desk.options.set("emoji", True)
    type_keys(writer, " :tram")
    assert offers.item(0).text() == "🚊  tram"
    press(writer, Qt.Key.Key_Down)
    press(writer, Qt.Key.Key_Up)
    press(writer, Qt.Key.Key_Return)
    assert buffer.body == ":tram 🚊"

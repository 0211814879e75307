"""Suggestions, blocks and units by command."""

from editor.ui.commands.declared import window_commands


def run(writer, id):
    window_commands()[id].run(writer.context)


def test_a_suggestion_is_made_found_and_accepted_by_command(writer):
    buffer = writer.take("A poor word.\n")
    writer.caret(6, anchor=2)
    run(writer, "suggest-substitution")
    writer.pane.body.insertPlainText("good")
    assert buffer.body == "A {~~poor~>good~~} word.\n"
    writer.caret(0)
    run(writer, "next-change")
    run(writer, "accept")
    assert buffer.body == "A good word.\n"
    writer.pane.body.undo()
    assert buffer.body == "A {~~poor~>good~~} word.\n"


def test_a_selection_grows_and_goes_back(writer):
    writer.take("One **two words** three. Four.\n")
    writer.caret(12)
    for _ in range(4):
        run(writer, "grow")
    assert writer.pane.body.textCursor().selectedText() == "One **two words** three."
    run(writer, "shrink")
    assert writer.pane.body.textCursor().selectedText() == "**two words**"
    for _ in range(5):
        run(writer, "shrink")
    assert not writer.pane.body.textCursor().hasSelection()


def test_a_selection_of_another_hand_ends_the_way_back(writer):
    writer.take("One two\n")
    writer.caret(1)
    run(writer, "grow")
    writer.caret(5)
    run(writer, "shrink")
    assert writer.pane.caret() == 5


def test_a_section_moves_in_one_step_of_undo(writer):
    text = "## A\n\na\n\n## B\n\nb\n"
    buffer = writer.take(text)
    writer.caret(12)
    run(writer, "section-up")
    assert buffer.body == "## B\n\nb\n\n## A\n\na\n"
    writer.pane.body.undo()
    assert buffer.body == text

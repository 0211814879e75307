"""Undo by word and by pause, kept across saves."""

from PySide6.QtTest import QTest


def test_undo_goes_back_word_by_word(writer):
    buffer = writer.take("")
    QTest.keyClicks(writer.pane.body, "one two three")
    for left in ("one two ", "one ", ""):
        writer.pane.body.undo()
        assert buffer.body == left
    for made in ("one ", "one two ", "one two three"):
        writer.pane.body.redo()
        assert buffer.body == made


def test_a_pause_within_a_word_ends_a_step_too(writer):
    buffer = writer.take("")
    QTest.keyClicks(writer.pane.body, "har")
    steps = writer.pane.document.steps
    assert steps.pause.isActive()
    steps.pause.timeout.emit()
    QTest.keyClicks(writer.pane.body, "bour")
    writer.pane.body.undo()
    assert buffer.body == "har"


def test_undo_reaches_back_over_a_save(writer, library_folder):
    path = library_folder / "bridge.md"
    path.write_text("Words.\n", "utf-8")
    writer.context.open(path)
    buffer = writer.context.current_buffer
    writer.caret(5)
    QTest.keyClicks(writer.pane.body, " more")
    assert writer.desk.saver.flush(buffer) is None
    assert path.read_text("utf-8") == "Words more.\n"
    writer.pane.body.undo()
    assert buffer.body == "Words.\n"
    assert writer.desk.saver.flush(buffer) is None
    assert path.read_text("utf-8") == "Words.\n"

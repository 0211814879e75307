"""Counts and headings of the body in hand follow whatever is done to it."""

import random

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from editor.core.edit import Edit
from editor.markup.counts import count
from editor.markup.edits.sections import sections
from tests.ui.waiting import until

STORY = "Words 🚋 here.\n\n## Head\n\nMore *words*.\n\n### Below\n\nOne. Two.\n" * 4


def agrees(writer):
    counting, body = writer.pane.counting, writer.pane.buffer.body
    if counting.reading.counts.pending or counting._timer.isActive():
        return False
    found = [(one.line, one.level, one.end) for one in counting.headings]
    assert found == [(one.line, one.level, one.end) for one in sections(body)]
    assert counting.reading.counts.whole() == count(body)
    return True


def test_keys_undo_and_edits_from_elsewhere_are_all_followed(writer):
    writer.take(STORY)
    body, chance = writer.pane.body, random.Random(7)
    for step in range(40):
        writer.caret(chance.randrange(len(writer.pane.buffer.body) + 1))
        what = chance.randrange(6)
        if what == 0:
            QTest.keyClick(body, Qt.Key.Key_Return)
        elif what == 1:
            QTest.keyClicks(body, chance.choice(("word", "# ", "é", "- ")))
        elif what == 2:
            QTest.keyClick(body, Qt.Key.Key_Backspace)
        elif what == 3:
            body.undo()
        elif what == 4:
            at = chance.randrange(len(writer.pane.buffer.body))
            writer.pane.buffer.replace([Edit(at, at + 1, "\n\n## New\n\n")])
        else:
            body.textCursor().insertText("Pasted.\n\n#### Deep\n\nEnd.")
        if step % 8 == 0:
            assert until(lambda: agrees(writer))
    assert until(lambda: agrees(writer))


def test_an_article_taken_in_hand_again_is_not_read_anew(writer):
    first = writer.take(STORY)
    assert until(lambda: agrees(writer))
    counted = writer.pane.counting.reading.counts.counted
    writer.take("Another.\n")
    assert until(lambda: agrees(writer))
    writer.context.take(first)
    assert until(lambda: agrees(writer))
    assert writer.pane.counting.reading.counts.counted == counted

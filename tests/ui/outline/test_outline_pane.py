"""The outline beside the text: what it shows, where it goes, what it moves."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest

from editor.ui.outline.commands import FOLDING
from editor.ui.outline.pane import OutlinePane
from editor.ui.outline.row import HEADING
from tests.ui.waiting import until

STORY = """Before the first.

## The tram

It will *cross* on Monday.

### The track

Sound.

## The cars

They wait.
"""
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def outline(writer):
    writer.take(STORY)
    beside = OutlinePane(writer.context, writer.pane)
    beside.setParent(writer.pane.parentWidget())
    beside.move(740, 0)
    beside.resize(260, 300)
    beside.show()
    assert until(lambda: beside.list.count() == 3)
    return beside


def shown(outline):
    return [outline.list.item(row).data(HEADING) for row in range(outline.list.count())]


def test_it_shows_the_headings_with_their_depth_and_the_words_of_their_sections(outline):
    assert [(one.title, one.depth, one.words) for one in shown(outline)] == [
        ("The tram", 0, 10),
        ("The track", 1, 3),
        ("The cars", 0, 4),
    ]


def test_the_section_with_the_caret_is_marked(outline, writer):
    writer.caret(STORY.index("Sound"))
    assert until(lambda: [one.has_caret for one in shown(outline)] == [False, True, False])
    writer.caret(0)
    assert until(lambda: not any(one.has_caret for one in shown(outline)))


def test_enter_goes_to_the_heading_and_into_the_text(outline, writer, qtbot):
    outline.list.setCurrentRow(2)
    QTest.keyClick(outline.list, Qt.Key.Key_Return)
    assert writer.pane.caret() == STORY.index("## The cars")


def test_a_click_goes_to_the_heading(outline, writer):
    rect = outline.list.visualItemRect(outline.list.item(1))
    QTest.mouseClick(outline.list.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert writer.pane.caret() == STORY.index("### The track")


def test_alt_and_down_move_the_section_as_one_step_of_undo(outline, writer):
    outline.list.setCurrentRow(0)
    QTest.keyClick(outline.list, Qt.Key.Key_Down, ALT)
    assert writer.shown.index("## The cars") < writer.shown.index("## The tram")
    assert [one.title for one in shown(outline)] == ["The cars", "The tram", "The track"]
    assert outline.list.currentRow() == 1
    writer.pane.body.undo()
    assert writer.shown == STORY


def test_alt_and_the_arrows_raise_and_lower_a_section(outline, writer):
    outline.list.setCurrentRow(0)
    QTest.keyClick(outline.list, Qt.Key.Key_Right, ALT)
    assert "\n### The tram\n" in writer.shown
    assert "\n#### The track\n" in writer.shown
    QTest.keyClick(outline.list, Qt.Key.Key_Left, ALT)
    assert writer.shown == STORY


def test_a_heading_that_is_dragged_takes_its_section_along(outline, writer, monkeypatch):
    outline.list.setCurrentRow(2)
    top = outline.list.visualItemRect(outline.list.item(0)).topLeft() + QPoint(4, 2)
    mime = outline.list.mimeData([outline.list.item(2)])
    buttons, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDropEvent(top.toPointF(), Qt.DropAction.MoveAction, mime, buttons, none)
    monkeypatch.setattr(QDropEvent, "source", lambda _event: outline.list)
    outline.list.dropEvent(event)
    assert writer.shown.index("## The cars") < writer.shown.index("## The tram")
    assert [one.title for one in shown(outline)] == ["The cars", "The tram", "The track"]


def test_what_is_typed_shows_at_rest_and_only_its_lines_are_looked_at(outline, writer):
    reading = writer.pane.counting.reading
    scanned, counted = reading.outline.scanned, reading.counts.counted
    writer.caret(STORY.index("They wait") + len("They wait"))
    QTest.keyClicks(writer.pane.body, " long")
    assert until(lambda: shown(outline)[2].words == 5)
    assert reading.outline.scanned - scanned <= 2 * len(" long")
    assert reading.counts.counted - counted <= len(" long")


def test_without_headings_it_says_how_to_make_one(outline, writer):
    writer.take("Words alone.\n")
    assert until(outline.empty.isVisible)
    assert not outline.list.isVisible()


def test_a_screen_reader_hears_level_words_and_where_the_caret_is(outline, writer):
    writer.caret(STORY.index("Sound"))
    role = Qt.ItemDataRole.AccessibleTextRole
    assert until(
        lambda: outline.list.item(1).data(role) == "Level 3: The track, 3 words, the caret is here"
    )


def test_the_window_shows_it_below_the_list_and_f6_reaches_it(newsroom):
    newsroom.window.resize(1300, 800)
    newsroom.open("kitchens.md")
    newsroom.run("show-outline")
    panes = newsroom.window.panes
    assert panes.shown("outline")
    assert panes.pane("outline").isVisible()
    panes.restore(panes.state())
    assert panes.shown("outline")
    newsroom.run("show-outline")
    assert not panes.shown("outline")
    assert not panes.pane("outline").isVisible()


@pytest.fixture
def folds(writer):
    return writer.pane.body.folds


def test_left_and_right_fold_the_section_in_the_text_and_the_row_says_so(folds, outline):
    outline.list.setCurrentRow(0)
    QTest.keyClick(outline.list, Qt.Key.Key_Left)
    assert folds.folded() == (2,)
    assert shown(outline)[0].folded
    said = outline.list.item(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.endswith(", folded")
    QTest.keyClick(outline.list, Qt.Key.Key_Left)
    assert folds.folded() == (2,)
    QTest.keyClick(outline.list, Qt.Key.Key_Right)
    assert folds.folded() == ()
    assert not shown(outline)[0].folded


def test_the_command_folds_the_section_with_the_caret(folds, outline, writer):
    fold = next(one for one in FOLDING if one.id == "fold")
    assert fold.when(writer.context)
    writer.caret(STORY.index("It will"))
    fold.run(writer.context)
    assert folds.folded() == (2,)

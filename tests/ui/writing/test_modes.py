"""Focus, typewriter, full screen."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from editor.ui.writing.typewriter import HEIGHT
from tests.ui.waiting import until

STORY = "One sentence. Another one.\n\nA second paragraph\nbroken by hand.\n\n## Head\n\nThe end.\n"


def line_y(writer, offset):
    document = writer.pane.document
    block = document.document.findBlock(document.utf16(offset))
    return round(writer.pane.body.page.blockBoundingRect(block).center().y())


def is_clear(writer, offset, x=None):
    region = writer.pane.focus.clear_region()
    left = round(writer.pane.body.page.column.left)
    return region.contains(QPoint(left + 5 if x is None else x, line_y(writer, offset)))


@pytest.fixture
def focused(writer):
    writer.take(STORY)
    writer.pane.body.setFocus()
    return writer


def test_focus_on_the_paragraph_leaves_it_clear_and_nothing_else(focused):
    focused.desk.settings.set("focus", "paragraph")
    focused.caret(3)
    assert is_clear(focused, 3)
    assert not is_clear(focused, STORY.index("## Head"))
    focused.caret(STORY.index("## Head"))
    assert is_clear(focused, STORY.index("## Head"))
    assert not is_clear(focused, 3)


def test_a_paragraph_that_is_broken_by_hand_is_clear_as_a_whole(focused):
    focused.desk.settings.set("focus", "paragraph")
    focused.caret(STORY.index("broken"))
    assert is_clear(focused, STORY.index("A second"))
    assert is_clear(focused, STORY.index("broken"))


def test_focus_on_the_sentence_leaves_the_one_beside_it_behind_the_veil(focused):
    focused.desk.settings.set("focus", "sentence")
    focused.caret(3)
    left = round(focused.pane.body.page.column.left)
    assert is_clear(focused, 3)
    assert not is_clear(focused, 3, left + 180)
    focused.caret(STORY.index("Another") + 2)
    assert not is_clear(focused, 3)
    assert is_clear(focused, 3, left + 180)


def test_what_steps_back_is_fainter_on_the_screen(focused):
    focused.caret(STORY.index("## Head"))
    body = focused.pane.body
    shot = body.viewport().grab().toImage()
    focused.desk.settings.set("focus", "paragraph")
    veiled = body.viewport().grab().toImage()

    def darkest(image, offset):
        y = line_y(focused, offset) - body.verticalScrollBar().value()
        left = round(body.page.column.left)
        return min(image.pixelColor(left + x, y).lightness() for x in range(60))

    assert darkest(veiled, 3) > darkest(shot, 3) + 60
    end = STORY.index("## Head")
    assert darkest(veiled, end) == darkest(shot, end)


def test_the_headline_steps_back_only_while_the_body_is_written(focused):
    focused.desk.settings.set("focus", "paragraph")
    focused.caret(0)
    fields = focused.pane.fields
    assert fields.graphicsEffect() is not None
    focused.pane.focus_field("title")
    assert fields.graphicsEffect() is None


def test_the_typewriter_keeps_the_line_at_its_height(writer):
    writer.take("Words.\n\n" * 60)
    writer.desk.settings.set("typewriter", True)
    body = writer.pane.body
    body.setFocus()
    writer.caret(200)
    wanted = round(body.viewport().height() * HEIGHT)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_A, Qt.Key.Key_Up):
        QTest.keyClick(body, key)
        assert abs(body.cursorRect().center().y() - wanted) <= 1
    writer.caret(len(writer.pane.buffer.body))
    assert abs(body.cursorRect().center().y() - wanted) <= 1


def test_a_click_does_not_move_the_text_from_under_the_mouse(writer):
    writer.take("Words.\n\n" * 60)
    writer.desk.settings.set("typewriter", True)
    writer.caret(200)
    body = writer.pane.body
    at = body.verticalScrollBar().value()
    QTest.mouseClick(body.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(300, 60))
    assert body.verticalScrollBar().value() == at


def test_full_screen_shows_the_text_alone_and_escape_gives_all_back(newsroom):
    window = newsroom.window
    window.resize(1300, 800)
    newsroom.open("kitchens.md")
    newsroom.run("show-details")
    newsroom.run("full-screen")
    assert until(window.isFullScreen)
    assert not window.bar.isVisible()
    assert not window.status.isVisible()
    assert not window.panes.shown("list")
    assert not window.panes.shown("details")
    window.writing.body.setFocus()
    QTest.keyClick(window.writing.body, Qt.Key.Key_Escape)
    assert not window.isFullScreen()
    assert window.bar.isVisible()
    assert window.panes.shown("list")
    assert window.panes.shown("details")


def test_full_screen_can_keep_the_panes(newsroom):
    newsroom.desk.settings.set("full-screen", "window")
    newsroom.open("kitchens.md")
    newsroom.run("full-screen")
    assert newsroom.window.bar.isVisible()
    assert newsroom.window.panes.shown("list")
    newsroom.run("full-screen")
    assert not newsroom.window.isFullScreen()


def test_the_modes_are_commands_that_say_whether_they_are_on(newsroom):
    newsroom.open("kitchens.md")
    for command, option, value in (
        ("focus-sentence", "focus", "sentence"),
        ("focus-paragraph", "focus", "paragraph"),
        ("typewriter", "typewriter", True),
    ):
        newsroom.run(command)
        assert newsroom.desk.options[option] == value
        newsroom.window.commands.refresh()
        assert newsroom.window.commands[command].isChecked()
    newsroom.run("focus-paragraph")
    assert newsroom.desk.options["focus"] == "off"

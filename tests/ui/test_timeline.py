"""The timeline shows an article's kept states and goes back to one."""

import pytest

from editor.core.edit import Edit
from editor.ui.timeline.dialog import TimelineDialog

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def timeline(newsroom, qtbot):
    buffer = newsroom.open("harbour-bridge.md")
    newsroom.run("save")
    newsroom.settle()
    buffer.replace([Edit(4, 9, "very last")])
    newsroom.run("save")
    newsroom.settle()
    newsroom.run("timeline")
    newsroom.settle()
    dialog = newsroom.window.findChild(TimelineDialog)
    yield dialog
    for one in newsroom.window.findChildren(TimelineDialog):
        one.close()


def test_it_lists_versions_and_marks_what_changed_since(timeline, newsroom):
    assert timeline.list.count() == 2
    timeline.list.setCurrentRow(1)
    newsroom.settle()
    html = timeline.page.toHtml()
    assert "line-through" in html
    assert "very last" in timeline.page.toPlainText()


def test_going_back_puts_the_text_in_place_and_can_be_undone(timeline, newsroom):
    buffer = newsroom.program.context.current_buffer
    now = buffer.text
    timeline.list.setCurrentRow(1)
    timeline.restore.click()
    newsroom.settle()
    assert buffer.body.startswith("The first tram")
    (undo,) = newsroom.notices[-1].ways
    undo.go()
    assert buffer.text == now


def test_without_versions_it_says_how_one_comes_about(newsroom, qtbot):
    newsroom.open("kitchens.md")
    newsroom.run("timeline")
    newsroom.settle()
    dialog = newsroom.window.findChild(TimelineDialog)
    assert not dialog.nothing.isHidden()
    assert not dialog.restore.isEnabled()
    dialog.close()

"""What was changed in two ways stands above the text until it is decided."""

import pytest

from editor.core.edit import Edit
from editor.ui.writing.side_commands import SIDES
from editor.ui.writing.two_sides import TwoSides

STORY = "---\ntitle: Bridge\n---\nThe first tram will cross on Monday, they say.\n"


@pytest.fixture
def clash(writer, library_folder):
    path = library_folder / "bridge.md"
    path.write_text(STORY, "utf-8")
    writer.desk.open_library(library_folder)
    buffer = writer.desk.buffers.open(path)
    writer.context.take(buffer)
    sides = writer.pane.findChild(TwoSides)
    assert sides.isHidden()
    at = buffer.body.index("Monday")
    buffer.replace([Edit(at, at + len("Monday"), "Friday")])
    path.write_text(STORY.replace("Monday", "Tuesday").replace("first", "very first"), "utf-8")
    writer.desk.watching.look_again()
    return sides, buffer, path


def test_mine_stands_beside_theirs(clash):
    sides, _, _ = clash
    assert not sides.isHidden()
    assert sides.title.text() == "Changed here and elsewhere: 1 of 1"
    assert "Friday" in sides.mine.text()
    assert "Tuesday" in sides.theirs.text()


@pytest.mark.parametrize(
    ("button", "expected"),
    [("keep_mine", "Friday"), ("take_theirs", "Tuesday"), ("keep_both", "Friday Tuesday")],
)
def test_a_button_decides_and_the_article_is_saved(writer, clash, button, expected):
    sides, _, path = clash
    getattr(sides, button).click()
    assert f"The very first tram will cross on {expected}, they say." in path.read_text("utf-8")
    assert sides.isHidden()
    assert expected in writer.shown


def test_a_merge_is_one_step_of_undo_and_keeps_the_caret(writer, library_folder):
    path = library_folder / "bridge.md"
    path.write_text(STORY, "utf-8")
    writer.desk.open_library(library_folder)
    buffer = writer.desk.buffers.open(path)
    writer.context.take(buffer)
    at = buffer.body.index("cross")
    writer.caret(at)
    changed = STORY.replace("first", "very first").replace("Monday", "Tuesday")
    path.write_text(changed, "utf-8")
    writer.desk.watching.look_again()
    assert writer.pane.caret() == buffer.body.index("cross")
    writer.pane.body.undo()
    assert buffer.text == STORY
    writer.pane.body.redo()
    assert buffer.text == changed


@pytest.mark.parametrize(
    ("command", "expected"),
    [("keep-mine", "Friday"), ("take-theirs", "Tuesday"), ("keep-both", "Friday Tuesday")],
)
def test_a_command_decides_as_its_button_does(writer, clash, command, expected):
    _, _, path = clash
    commands = {one.id: one for one in SIDES}
    writer.context.writing = writer.pane
    assert commands[command].when(writer.context)
    commands[command].run(writer.context)
    assert f"cross on {expected}, they say." in path.read_text("utf-8")
    assert not commands[command].when(writer.context)


def test_no_command_offers_a_next_place_where_there_is_one_only(writer, clash):
    writer.context.writing = writer.pane
    (further,) = (one for one in SIDES if one.id == "next-undecided")
    assert not further.when(writer.context)


def test_a_button_leaves_another_place_alone_where_typing_ended_the_one_that_was_shown(
    writer, library_folder
):
    path = library_folder / "bridge.md"
    path.write_text(STORY + "\nThe last bus left at noon.\n", "utf-8")
    writer.desk.open_library(library_folder)
    buffer = writer.desk.buffers.open(path)
    writer.context.take(buffer)
    sides = writer.pane.findChild(TwoSides)
    for word, mine in (("noon", "one"), ("Monday", "Friday")):
        at = buffer.body.index(word)
        buffer.replace([Edit(at, at + len(word), mine)])
    theirs = STORY.replace("Monday", "Tuesday") + "\nThe last bus left at two.\n"
    path.write_text(theirs, "utf-8")
    writer.desk.watching.look_again()
    assert "Friday" in sides.mine.text()
    at = buffer.body.index("Friday")
    buffer.replace([Edit(at, at + len("Friday"), "Tuesday")])
    sides.take_theirs.click()
    assert "left at one." in buffer.body
    assert "1 of 1" in sides.title.text()


def test_a_key_asks_for_no_places_while_nothing_is_undecided(writer, monkeypatch):
    buffer = writer.take("Words.\n")
    sides, asked = writer.pane.findChild(TwoSides), []
    monkeypatch.setattr(sides, "look", lambda: asked.append(True))
    buffer.replace([Edit(0, 0, "x")])
    assert buffer.body == "xWords.\n"
    assert asked == []

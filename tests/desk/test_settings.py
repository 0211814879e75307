"""Preferences and how windows were left."""

import pytest

from editor.core.options import Options
from editor.desk.desk import Desk
from editor.desk.settings import RECENT


@pytest.fixture
def again(paths):
    """A desk that starts anew on the same preferences."""
    return lambda: Desk(paths)


def test_an_option_is_kept_and_told(calm, owner, again):
    calm.settings.set("rest", 5.0)
    assert owner.changes[-1].options == {"rest"}
    assert again().options["rest"] == 5.0


def test_setting_the_same_value_again_tells_nothing(calm, owner):
    calm.settings.set("look", "system")
    assert not owner.changes[-1].options


def test_a_broken_file_counts_as_empty(paths, again):
    paths.config.mkdir(parents=True)
    (paths.config / "options.json").write_text("{broken", "utf-8")
    (paths.config / "windows.json").write_text("[]", "utf-8")
    desk = again()
    assert desk.options.stored() == Options().stored()
    assert desk.settings.recent() == ()
    assert desk.settings.window_state(None) == b""


def test_the_window_of_each_library_is_kept(calm, again, library_folder):
    calm.settings.keep_window_state(library_folder, b"\x00state", "panes")
    calm.settings.keep_window_state(None, b"other")
    assert again().settings.window_state(library_folder, "panes") == b"\x00state"
    assert again().settings.window_state(library_folder) == b""
    assert again().settings.window_state(None) == b"other"


def test_libraries_are_remembered_the_last_first_and_only_while_they_are_there(
    calm, again, tmp_path
):
    folders = [tmp_path / f"library-{number}" for number in range(RECENT + 2)]
    for folder in folders:
        folder.mkdir()
        calm.open_library(folder)
    folders[-1].rmdir()
    recent = again().settings.recent()
    assert recent[0] == folders[-2]
    assert len(recent) == RECENT - 1


def test_preferences_that_cannot_be_written_are_told_and_count_all_the_same(calm, owner, paths):
    paths.config.rename(paths.config.with_name("away"))
    paths.config.write_text("a file in the way", "utf-8")
    calm.settings.set("rest", 7.0)
    assert calm.options["rest"] == 7.0
    assert owner.notices[-1].hint

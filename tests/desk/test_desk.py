"""The desk as a whole: opening, importing, starting light, leaving nothing behind."""

import os
import subprocess
import sys
import threading

import pytest

from editor.core.commands import Commands
from editor.core.errors import LibraryError
from editor.core.text import known
from editor.desk.commands import DESK_COMMANDS
from editor.desk.samples import copy_samples

HEAVY = [
    "markdown",
    "pymdownx",
    "pygments",
    "jinja2",
    "nh3",
    "lxml",
    "PIL",
    "babel",
    "ruamel",
    "tomlkit",
    "yaml",
    "click",
    "rich",
    "watchfiles",
    "PySide6",
    "slugify",
    "multiprocessing",
]


def test_importing_the_desk_loads_nothing_that_takes_long():
    program = f"import sys, editor.desk.desk; print([one for one in {HEAVY} if one in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", program], check=True, capture_output=True, text=True
    )
    assert done.stdout.strip() == "[]"


def test_opening_a_library_fills_the_list_and_tells(desk, owner, library_folder, article):
    desk.open_library(library_folder)
    assert desk.scanning
    owner.settle(desk)
    assert not desk.scanning
    assert [entry.path for entry in desk.shelf.entries()] == [article]
    assert owner.changes[0].library
    assert desk.settings.recent() == (library_folder,)


def test_opening_a_library_changes_nothing_in_it(calm, library_folder):
    assert not list(library_folder.iterdir())


def test_a_folder_that_is_gone_cannot_be_opened_and_the_old_one_stays(calm, library_folder):
    with pytest.raises(LibraryError):
        calm.open_library(library_folder / "gone")
    assert calm.library.folder == library_folder


def test_opening_another_library_saves_and_closes_what_is_open(calm, article, tmp_path):
    buffer = calm.buffers.open(article)
    buffer.set_fields({"section": "City"})
    (tmp_path / "second").mkdir()
    calm.open_library(tmp_path / "second")
    assert "City" in article.read_text("utf-8")
    assert not len(calm.buffers)
    assert not calm.shelf.entries()


def test_a_library_of_some_hundred_articles_is_shown_while_it_is_read(desk, owner, library_folder):
    for number in range(130):
        (library_folder / f"{number}.md").write_text(f"# Number {number}\n", "utf-8")
    desk.open_library(library_folder)
    owner.until(lambda: len(desk.shelf) > 0)
    assert len(desk.shelf) == 100
    owner.settle(desk)
    assert len(desk.shelf) == 130


def test_a_file_is_open_once(calm, article):
    assert calm.buffers.open(article) is calm.buffers.open(article.parent / "." / article.name)


def test_a_file_outside_every_library_can_be_edited_and_nothing_else_appears(calm, tmp_path):
    alone = tmp_path / "alone" / "note.md"
    alone.parent.mkdir()
    alone.write_text("Text\n", "utf-8")
    buffer = calm.buffers.open(alone)
    buffer.set_fields({"title": "Note"})
    calm.saver.save_now(buffer)
    assert [path.name for path in alone.parent.iterdir()] == ["note.md"]
    assert alone.read_text("utf-8") == buffer.text
    assert not calm.shelf.entries()


def test_closing_a_buffer_saves_it(calm, article):
    buffer = calm.buffers.open(article)
    buffer.set_fields({"section": "City"})
    assert calm.buffers.close(buffer) is None
    assert "City" in article.read_text("utf-8")
    assert calm.buffers.by_id(buffer.id) is None


def test_a_buffer_that_cannot_be_saved_stays_open(calm, article):
    buffer = calm.buffers.open(article)
    buffer.set_fields({"title": "Mine"})
    article.write_text("---\ntitle: Theirs\n---\nWords.\n", "utf-8")
    assert calm.buffers.close(buffer) is not None
    assert calm.buffers.by_id(buffer.id) is buffer


def test_site_values_are_written_and_told(calm, owner, library_folder):
    calm.set_site({"name": "Harbour Post"})
    assert calm.site.name == "Harbour Post"
    assert owner.changes[-1].site
    assert "Harbour Post" in (library_folder / "site.yaml").read_text("utf-8")


def test_nothing_runs_on_after_closing(desk, owner, library_folder, article):
    desk.open_library(library_folder)
    owner.settle(desk)
    desk.buffers.open(article).set_fields({"section": "City"})
    desk.close()
    desk.close()
    assert not [one.name for one in threading.enumerate() if one.name.startswith("copydesk")]


def test_the_sample_library_is_copied_into_an_empty_folder_only(tmp_path):
    folder = copy_samples(tmp_path / "newsroom")
    assert (folder / "site.yaml").is_file()
    assert len(list(folder.glob("*.md"))) >= 6
    with pytest.raises(LibraryError):
        copy_samples(folder)


@pytest.mark.parametrize("command", list(Commands(DESK_COMMANDS)), ids=lambda command: command.id)
def test_each_command_of_the_desk_has_a_title_and_an_explanation(command):
    assert known(f"commands.{command.id}")
    assert known(f"commands.{command.id}-help")


def test_a_window_puts_away_what_killed_saves_left_when_it_opens_a_library(
    desk, owner, library_folder
):
    left = library_folder / ".copydesk-0123456789ab.tmp"
    left.write_text("")
    os.utime(left, (0, 0))
    desk.open_library(library_folder)
    owner.settle(desk)
    assert not left.exists()


def test_a_command_that_reads_leaves_them_alone(calm, library_folder):
    left = library_folder / ".copydesk-0123456789ab.tmp"
    left.write_text("")
    os.utime(left, (0, 0))
    calm.read_library(library_folder)
    assert left.exists()

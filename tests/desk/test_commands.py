"""Commands of the desk, run as a window runs them."""

import pytest

from editor.core.commands import Commands
from editor.core.stage import Stage
from editor.desk.commands import DESK_COMMANDS


class Window:
    """Stands in for the window: it notes what it is asked for."""

    def __init__(self, desk):
        self.desk = desk
        self.current_buffer = None
        self.asked = []

    def open(self, path):
        self.current_buffer = self.desk.buffers.open(path)

    def new(self):
        self.current_buffer = self.desk.buffers.new()

    def fault(self, problem):
        self.asked.append(("fault", problem.key))

    def __getattr__(self, name):
        return lambda *arguments: self.asked.append((name, *arguments))


@pytest.fixture
def window(calm):
    return Window(calm)


@pytest.fixture
def run(window):
    commands = Commands(DESK_COMMANDS)

    def go(id):
        command = commands[id]
        assert command.when(window)
        command.run(window)

    return go


@pytest.fixture
def applies(window):
    commands = Commands(DESK_COMMANDS)
    return lambda command: commands[command].when(window)


def test_commands_on_an_article_apply_only_with_one_in_hand(window, applies, article):
    ids = ["save", "export", "check", "mend-all", "duplicate", "rename", "trash", "stage-ready"]
    assert not any(applies(id) for id in ids)
    window.open(article)
    assert all(applies(id) for id in ids)


def test_commands_on_files_do_not_apply_to_an_article_without_one(window, applies):
    window.new()
    assert not applies("rename")
    assert not applies("trash")
    assert applies("save")


def test_a_stage_is_written_and_shown_as_the_one_in_force(window, run, article):
    window.open(article)
    run("stage-review")
    assert window.current_buffer.article().metadata.stage is Stage.REVIEW
    checked = {
        command.id for command in DESK_COMMANDS if command.checked and command.checked(window)
    }
    assert checked == {"stage-review"}


def test_the_fields_of_broken_front_matter_cannot_be_changed_by_command(window, applies, article):
    article.write_text("---\ntitle: [\n---\n", "utf-8")
    window.open(article)
    assert not applies("stage-review")


def test_save_saves_at_once(window, run, article):
    window.open(article)
    window.current_buffer.set_fields({"section": "City"})
    run("save")
    assert "City" in article.read_text("utf-8")


def test_export_saves_first_and_then_asks(window, run, article):
    window.open(article)
    window.current_buffer.set_fields({"section": "City"})
    run("export")
    assert "City" in article.read_text("utf-8")
    assert window.asked == [("ask_export", article)]


def test_a_duplicate_is_taken_in_hand(window, run, article):
    window.open(article)
    run("duplicate")
    assert window.current_buffer.path == article.with_name("bridge-2.md")


def test_trash_and_its_undo(window, run, applies, article):
    window.open(article)
    run("trash")
    assert not article.exists()
    window.current_buffer = None
    run("undo-operation")
    assert article.exists()
    run("redo-operation")
    assert not article.exists()
    assert not applies("redo-operation")


@pytest.mark.parametrize(
    ("id", "asked"),
    [
        ("open-library", ("ask_library",)),
        ("import", ("ask_files",)),
        ("site", ("ask_site",)),
        ("check", ("show_findings",)),
    ],
)
def test_what_needs_an_answer_is_asked_of_the_window(window, run, article, id, asked):
    window.open(article)
    run(id)
    assert window.asked == [asked]


def test_rename_asks_for_the_name_of_the_article_in_hand(window, run, article):
    window.open(article)
    run("rename")
    assert window.asked == [("ask_name", article)]


def test_mend_all_mends_the_article_in_hand(window, run, article):
    article.write_text("---\ntitle: Steps\n---\n\n# One\n\nText.\n", "utf-8")
    window.open(article)
    run("mend-all")
    assert "## One" in window.current_buffer.body

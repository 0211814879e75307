"""What opens the window and what is a command."""

from pathlib import Path

import pytest

from editor.cli.arguments import COMMANDS, WindowArguments, existing, read_window_arguments
from editor.cli.program import program
from editor.core.errors import UsageError


@pytest.mark.parametrize(
    ("arguments", "wanted"),
    [
        ([], WindowArguments()),
        (["folder"], WindowArguments(("folder",))),
        (["a.md", "b.md"], WindowArguments(("a.md", "b.md"))),
        (["--library", "folder"], WindowArguments((), "folder")),
        (["a.md", "--library=folder"], WindowArguments(("a.md",), "folder")),
        (["./export"], WindowArguments(("./export",))),
        (["a.md", "export"], WindowArguments(("a.md", "export"))),
        (["--", "export", "--help"], WindowArguments(("export", "--help"))),
    ],
)
def test_everything_that_is_no_command_opens_the_window(arguments, wanted):
    assert read_window_arguments(arguments) == wanted


@pytest.mark.parametrize(
    "arguments",
    [["export", "a.md"], ["--help"], ["--version"], ["--nonsense"], ["a.md", "-x"], ["--library"]],
    ids=" ".join,
)
def test_commands_and_other_options_go_to_the_command_line(arguments):
    assert read_window_arguments(arguments) is None


def test_the_names_known_before_click_is_loaded_are_the_commands():
    assert set(COMMANDS) == set(program.commands)


def test_paths_become_absolute(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("a.md").touch()
    assert existing(["a.md"]) == [tmp_path / "a.md"]


@pytest.mark.parametrize(("name", "key"), [("exprot", "not-there-but-near"), ("zzz", "not-there")])
def test_what_is_not_there_is_said_with_the_command_that_was_meant(name, key):
    with pytest.raises(UsageError) as caught:
        existing([name])
    assert caught.value.key == key

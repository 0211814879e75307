"""The help's page on the command line names every command and every option."""

import click
import pytest

from editor.cli.program import program
from editor.core.resources import resource

PAGE = resource("help", "command-line.md").read_text("utf-8")
OPTIONS = [
    (name, option)
    for name, command in program.commands.items()
    for parameter in command.params
    if isinstance(parameter, click.Option)
    for option in (*parameter.opts, *parameter.secondary_opts)
]


def section(name):
    return PAGE.partition(f"\n## {name}\n")[2].partition("\n## ")[0]


@pytest.mark.parametrize("name", sorted(program.commands))
def test_every_command_has_a_section_with_its_usage(name):
    assert f"`copydesk {name}" in section(name)


@pytest.mark.parametrize(("name", "option"), OPTIONS)
def test_every_option_is_in_its_commands_section(name, option):
    assert option in section(name)


@pytest.mark.parametrize("name", sorted(program.commands))
def test_every_command_and_option_explains_itself(copydesk, name):
    said = copydesk(name, "--help")
    assert said.code == 0
    for parameter in program.commands[name].params:
        if isinstance(parameter, click.Option):
            assert parameter.help


def test_options_of_the_program_itself_are_named():
    assert all(option in PAGE for option in ("--help", "--version", "--library"))

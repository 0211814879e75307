"""The help holds what there is: commands, options, keys, rules, errors."""

import inspect
import re

import pytest

from editor.core import errors
from editor.core.metadata import FIELDS
from editor.core.options import OPTIONS
from editor.core.resources import resource
from editor.desk.commands import DESK_COMMANDS
from editor.desk.help import PAGES, help_page, title_of


def test_every_page_is_offered_and_has_a_title():
    assert {path.stem for path in resource("help").glob("*.md")} == set(PAGES)
    assert all(title_of(help_page(name)) for name in PAGES)


@pytest.mark.parametrize("name", PAGES)
def test_links_between_pages_lead_somewhere(name):
    page = help_page(name)
    links = [link for link in re.findall(r"\]\(([\w-]+)\.md\)", page) if link != "other-article"]
    assert set(links) <= set(PAGES)


def test_a_page_that_is_not_there_is_a_defect():
    with pytest.raises(KeyError):
        help_page("../secrets")


def test_every_command_of_the_desk_is_in_the_help_with_its_keys():
    page = help_page("shortcuts", DESK_COMMANDS)
    for command in DESK_COMMANDS:
        assert f"| {command.title} |" in page
        assert str(command.help) in page
        assert all(f"`{key}`" in page for key in command.keys)


@pytest.mark.parametrize("option", OPTIONS, ids=lambda option: option.key)
def test_every_option_is_in_the_help(option):
    page = help_page("options")
    assert f"| `{option.key}` | {option.title} |" in page
    assert str(option.help) in page


@pytest.mark.parametrize("key", FIELDS)
def test_every_key_of_the_front_matter_is_in_the_help(key):
    assert f"`{key}`" in help_page("files")


@pytest.mark.parametrize(
    "name",
    [
        name
        for name, one in inspect.getmembers(errors, inspect.isclass)
        if issubclass(one, errors.CopydeskError)
    ],
)
def test_every_kind_of_error_is_in_the_help(name):
    assert f"({name})" in help_page("trouble")


def test_every_rule_of_the_check_is_in_the_help():
    page = help_page("findings")
    rules = {
        path.stem.replace("_", "-") for path in _rules() if path.stem not in {"__init__", "page"}
    }
    assert {rule for rule in rules if f"`{rule}`" not in page} == set()


def _rules():
    from pathlib import Path

    from editor.check import rules

    return Path(rules.__file__).parent.glob("*.py")

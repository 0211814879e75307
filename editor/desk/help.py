"""The help: pages as Markdown, with tables made from the declarations of commands and options."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from editor.core.commands import Command
from editor.core.options import OPTIONS, Option, Value
from editor.core.resources import resource
from editor.core.text import text

PAGES = (
    "start",
    "writing",
    "details",
    "files",
    "search",
    "page",
    "spelling",
    "findings",
    "import",
    "themes",
    "shortcuts",
    "options",
    "command-line",
    "trouble",
)
"""The pages, in the order in which they are offered."""


def help_page(name: str, commands: Iterable[Command[Any]] = ()) -> str:
    """Return a page of the help as Markdown, its tables filled in.

    `commands` are those of whoever shows it. Raises KeyError where there is no such page.
    """
    if name not in PAGES:
        raise KeyError(name)
    written = resource("help", f"{name}.md").read_text("utf-8")
    written = written.replace("{{ shortcuts }}", _shortcuts(commands))
    return written.replace("{{ options }}", _options(OPTIONS))


def title_of(page: str) -> str:
    """Return the title of a page: its first line."""
    return page.partition("\n")[0].removeprefix("# ")


def _shortcuts(commands: Iterable[Command[Any]]) -> str:
    rows = [
        (str(one.title), " ".join(f"`{key}`" for key in one.keys), str(one.help))
        for one in commands
    ]
    return _table((text("desk.help-command"), text("desk.help-keys"), text("desk.help-does")), rows)


def _options(options: Iterable[Option]) -> str:
    rows = [
        (f"`{one.key}`", str(one.title), _shown(one, one.default), _allowed(one), str(one.help))
        for one in options
    ]
    heads = ("key", "option", "default", "allowed", "does")
    return _table([text(f"desk.help-{head}") for head in heads], rows)


def _shown(option: Option, value: Value) -> str:
    if isinstance(value, bool):
        return f"`{str(value).lower()}`"
    if value == "":
        return ""
    return f"`{value}` {option.unit}".strip()


def _allowed(option: Option) -> str:
    if option.choices:
        return " ".join(f"`{choice}`" for choice in option.choices)
    if option.least is not None and option.most is not None:
        return f"{option.least:g}–{option.most:g} {option.unit}".strip()
    return ""


def _table(heads: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    heads = tuple(heads)
    lines = [heads, tuple("---" for _ in heads), *rows]
    return "\n".join(
        f"| {' | '.join(one.replace('|', '&#124;') for one in line)} |" for line in lines
    )

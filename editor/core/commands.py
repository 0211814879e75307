"""Commands as data: declared once; menus, toolbar, palette, shortcuts and help derive from it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from editor.core.text import Message, message

Context = TypeVar("Context")


def _always(_context: object) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Command(Generic[Context]):
    """One thing a user can do. Its title and explanation are `commands.<id>` and `commands.<id>-help`."""

    id: str
    run: Callable[[Context], None]
    keys: tuple[str, ...] = ()
    """Default shortcuts in Qt's portable form (`Ctrl+Shift+P`); the first is shown."""
    menu: str = ""
    """`file`, `edit`, `format`, `table`, `review`, `view`, `page`, `article`, `library`, `help`; empty: palette only."""
    group: int = 0
    """Commands of a menu are divided by a line where the group changes."""
    when: Callable[[Context], bool] = _always
    """Whether it applies now."""
    checked: Callable[[Context], bool] | None = None
    """For a switch: whether it is on."""

    @property
    def title(self) -> Message:
        """Its name in menus and palette."""
        return message(f"commands.{self.id}")

    @property
    def help(self) -> Message:
        """One sentence: what it does."""
        return message(f"commands.{self.id}-help")


class Commands(Generic[Context]):
    """All commands of a program, in the order of their declaration."""

    def __init__(self, commands: Iterable[Command[Context]]) -> None:
        """Take the commands. Raises ValueError where an id or a default shortcut is given twice."""
        self._by_id: dict[str, Command[Context]] = {}
        keys: dict[str, str] = {}
        for command in commands:
            if command.id in self._by_id:
                raise ValueError(f"command {command.id} is declared twice")
            for key in command.keys:
                if key in keys:
                    raise ValueError(f"{key} is the key of {keys[key]} and {command.id}")
                keys[key] = command.id
            self._by_id[command.id] = command

    def __iter__(self) -> Iterator[Command[Context]]:
        """Yield the commands."""
        return iter(self._by_id.values())

    def __getitem__(self, id: str) -> Command[Context]:
        """Return the command of this id. Raises KeyError where there is none."""
        return self._by_id[id]

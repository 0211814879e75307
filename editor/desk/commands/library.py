"""Commands on the library: take an operation back, look again, the site."""

from __future__ import annotations

from editor.core.commands import Command
from editor.desk.commands.applies import has_library
from editor.desk.commands.context import DeskContext


def _can_undo(context: DeskContext) -> bool:
    return context.desk.operations.can_undo()


def _can_redo(context: DeskContext) -> bool:
    return context.desk.operations.can_redo()


LIBRARY_COMMANDS: tuple[Command[DeskContext], ...] = (
    Command(
        "undo-operation",
        lambda context: context.desk.operations.undo(),
        keys=("Ctrl+Alt+Z",),
        menu="library",
        when=_can_undo,
    ),
    Command(
        "redo-operation",
        lambda context: context.desk.operations.redo(),
        keys=("Ctrl+Alt+Shift+Z",),
        menu="library",
        when=_can_redo,
    ),
    Command(
        "look-again",
        lambda context: context.desk.watching.look_again(),
        keys=("F5",),
        menu="library",
        group=1,
        when=has_library,
    ),
    Command(
        "site",
        lambda context: context.ask_site(),
        keys=("Ctrl+Shift+S",),
        menu="library",
        group=2,
        when=has_library,
    ),
)
"""In the order of the menu."""

"""How a command of writing is declared: an edit of the body, or something the pane does."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from editor.core.commands import Command
from editor.markup.edits import EditFunction
from editor.markup.edits.standing import STANDINGS
from editor.ui.context import WindowContext
from editor.ui.writing.pane import WritingPane

When = Callable[[WindowContext], bool]


def writes(context: WindowContext) -> bool:
    """Tell whether there is a text to write in."""
    return context.current_buffer is not None and isinstance(context.writing, WritingPane)


def in_table(context: WindowContext) -> bool:
    """Tell whether the caret stands in a table."""
    return writes(context) and pane_of(context).place.in_table


def pane_of(context: WindowContext) -> WritingPane:
    """Return the writing pane; `writes` has said that there is one."""
    assert isinstance(context.writing, WritingPane)
    return context.writing


def _stands(id: str, context: WindowContext) -> bool:
    return id in context.standing


def edits(
    id: str,
    edit: EditFunction,
    keys: tuple[str, ...] = (),
    group: int = 0,
    menu: str = "format",
    when: When = writes,
) -> Command[WindowContext]:
    """Return the command that applies an edit function to the body."""

    def run(context: WindowContext) -> None:
        pane = pane_of(context)
        pane.run(edit)
        pane.body.setFocus()

    checked = partial(_stands, id) if id in STANDINGS else None
    return Command(id, run, keys, menu, group, when=when, checked=checked)


def does(
    id: str, run: Callable[[WritingPane], None], keys: tuple[str, ...], menu: str, group: int
) -> Command[WindowContext]:
    """Return the command that has the pane do something."""
    return Command(id, lambda context: run(pane_of(context)), keys, menu, group, when=writes)

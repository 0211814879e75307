"""The commands of what was changed here and elsewhere in two ways."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QPushButton

from editor.core.commands import Command
from editor.ui.context import WindowContext
from editor.ui.writing.declaring import pane_of
from editor.ui.writing.pane import WritingPane
from editor.ui.writing.two_sides import TwoSides

Way = Callable[[TwoSides], QPushButton]


def _press(way: Way, context: WindowContext) -> None:
    way(pane_of(context).sides).click()


def _is_offered(way: Way, context: WindowContext) -> bool:
    pane = context.writing
    if not isinstance(pane, WritingPane) or pane.sides.isHidden():
        return False
    return not way(pane.sides).isHidden()


def _command(id: str, way: Way) -> Command[WindowContext]:
    return Command(id, partial(_press, way), (), "review", 3, when=partial(_is_offered, way))


SIDES: tuple[Command[WindowContext], ...] = (
    _command("keep-mine", lambda sides: sides.keep_mine),
    _command("take-theirs", lambda sides: sides.take_theirs),
    _command("keep-both", lambda sides: sides.keep_both),
    _command("next-undecided", lambda sides: sides.next),
)
"""In the order of the menu."""

"""Commands that fold sections in place."""

from __future__ import annotations

from editor.core.commands import Command
from editor.ui.context import WindowContext
from editor.ui.writing.declaring import pane_of, writes


def _fold(context: WindowContext) -> None:
    body = pane_of(context).body
    heading = body.folds.heading_around(body.textCursor().blockNumber())
    if heading is not None:
        body.folds.toggle(heading)


def _unfold_all(context: WindowContext) -> None:
    pane_of(context).body.folds.unfold_all()


FOLDING: tuple[Command[WindowContext], ...] = (
    Command("fold", _fold, ("Ctrl+Alt+F",), "edit", 5, when=writes),
    Command("unfold-all", _unfold_all, ("Ctrl+Alt+Shift+F",), "edit", 5, when=writes),
)
"""In the order of the menu."""

"""Commands that fold sections in place."""

from __future__ import annotations

from editor.core.commands import Command
from editor.ui.context import WindowContext
from editor.ui.outline.folds import Folds, folds_of
from editor.ui.writing.pane import WritingPane


def _writes(context: WindowContext) -> bool:
    return context.current_buffer is not None and isinstance(context.writing, WritingPane)


def _folds(context: WindowContext) -> Folds | None:
    pane = context.writing
    return folds_of(pane.body) if isinstance(pane, WritingPane) and _writes(context) else None


def _fold(context: WindowContext) -> None:
    pane, folds = context.writing, _folds(context)
    if folds is None or not isinstance(pane, WritingPane):
        return
    heading = folds.heading_around(pane.body.textCursor().blockNumber())
    if heading is not None:
        folds.toggle(heading)


def _unfold_all(context: WindowContext) -> None:
    folds = _folds(context)
    if folds is not None:
        folds.unfold_all()


def _can_fold(context: WindowContext) -> bool:
    return _folds(context) is not None


FOLDING: tuple[Command[WindowContext], ...] = (
    Command("fold", _fold, ("Ctrl+Alt+F",), "edit", 5, when=_can_fold),
    Command("unfold-all", _unfold_all, ("Ctrl+Alt+Shift+F",), "edit", 5, when=_can_fold),
)
"""In the order of the menu."""

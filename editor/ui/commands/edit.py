"""Commands that act where the focus is: undo, redo, find."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QApplication

from editor.core.commands import Command
from editor.ui.commands.doors import door, has_article, has_library
from editor.ui.context import WindowContext


def _where_the_focus_is(name: str) -> Callable[[WindowContext], None]:
    """Return what does `name` in the focused widget or the nearest around it that can.

    A widget whose undo is kept elsewhere has a signal `undo_wanted` instead of a method.
    """

    def run(_context: WindowContext) -> None:
        widget = QApplication.focusWidget()
        while widget is not None:
            wish = getattr(widget, f"{name}_wanted", None)
            if isinstance(wish, SignalInstance):
                wish.emit()
                return
            act = getattr(widget, name, None)
            if callable(act):
                act()
                return
            widget = widget.parentWidget()

    return run


def _find(context: WindowContext) -> None:
    if context.writing is not None:
        context.writing.find()


def _replace(context: WindowContext) -> None:
    if context.writing is not None:
        context.writing.replace()


def _find_article(context: WindowContext) -> None:
    if context.drafts is not None and context.panes is not None:
        if not context.panes.shown("list"):
            context.panes.toggle("list")
        context.drafts.search()


def _keep_search(context: WindowContext) -> None:
    if context.drafts is not None:
        context.drafts.keep_search()


EDIT = (
    Command("undo", _where_the_focus_is("undo"), ("Ctrl+Z",), "edit", 0),
    Command("redo", _where_the_focus_is("redo"), ("Ctrl+Shift+Z", "Ctrl+Y"), "edit", 0),
    Command("find", _find, ("Ctrl+F",), "edit", 1, when=has_article),
    Command("replace", _replace, ("Ctrl+H",), "edit", 1, when=has_article),
    Command("find-article", _find_article, ("Ctrl+Shift+F",), "edit", 1, when=has_library),
    Command(
        "replace-everywhere",
        partial(door, "replace-everywhere"),
        ("Ctrl+Alt+Shift+H",),
        "edit",
        1,
        when=has_library,
    ),
    Command("keep-search", _keep_search, when=has_library),
)

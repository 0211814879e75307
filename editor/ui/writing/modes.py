"""The commands of the ways to write: source, focus, typewriter."""

from __future__ import annotations

from functools import partial

from editor.core.commands import Command
from editor.ui.context import WindowContext
from editor.ui.writing.declaring import pane_of, writes
from editor.ui.writing.pane import WritingPane


def _toggle_source(context: WindowContext) -> None:
    pane_of(context).source.toggle()


def _is_source(context: WindowContext) -> bool:
    return isinstance(context.writing, WritingPane) and context.writing.source.shown


def _toggle_focus(mode: str, context: WindowContext) -> None:
    context.desk.settings.set("focus", "off" if _has_focus(mode, context) else mode)


def _has_focus(mode: str, context: WindowContext) -> bool:
    return context.desk.options.text("focus") == mode


def _toggle_typewriter(context: WindowContext) -> None:
    context.desk.settings.set("typewriter", not _is_typewriter(context))


def _is_typewriter(context: WindowContext) -> bool:
    return context.desk.options.flag("typewriter")


def _focus(mode: str, key: str) -> Command[WindowContext]:
    return Command(
        f"focus-{mode}",
        partial(_toggle_focus, mode),
        (key,),
        "view",
        3,
        checked=partial(_has_focus, mode),
    )


MODES: tuple[Command[WindowContext], ...] = (
    Command("source", _toggle_source, ("Ctrl+U",), "view", 3, when=writes, checked=_is_source),
    _focus("sentence", "Ctrl+Shift+E"),
    _focus("paragraph", "Ctrl+Shift+U"),
    Command(
        "typewriter",
        _toggle_typewriter,
        ("Ctrl+Shift+W",),
        "view",
        3,
        checked=_is_typewriter,
    ),
)
"""In the order of the menu."""

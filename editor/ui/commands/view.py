"""Commands on the window itself: panes, look, the palette."""

from __future__ import annotations

from functools import partial

from editor.core.commands import Command
from editor.ui.commands.doors import door, has_library
from editor.ui.context import WindowContext


def _toggle(name: str, context: WindowContext) -> None:
    if context.panes is not None:
        context.panes.toggle(name)


def _shown(name: str, context: WindowContext) -> bool:
    return context.panes is not None and context.panes.shown(name)


def _wear(choice: str, context: WindowContext) -> None:
    context.desk.settings.set("look", choice)


def _worn(choice: str, context: WindowContext) -> bool:
    return context.desk.options.text("look") == choice


def _pane(name: str, key: str) -> Command[WindowContext]:
    return Command(
        f"show-{name}",
        partial(_toggle, name),
        (key,),
        "view",
        0,
        when=has_library,
        checked=partial(_shown, name),
    )


def _look(choice: str) -> Command[WindowContext]:
    return Command(
        f"look-{choice}", partial(_wear, choice), (), "view", 2, checked=partial(_worn, choice)
    )


VIEW = (
    _pane("list", "Ctrl+Shift+L"),
    _pane("preview", "Ctrl+R"),
    _pane("details", "Ctrl+D"),
    _pane("outline", "F9"),
    Command("next-pane", partial(door, "next-pane"), ("F6",), "view", 1),
    Command("previous-pane", partial(door, "previous-pane"), ("Shift+F6",), "view", 1),
    _look("system"),
    _look("light"),
    _look("dark"),
    Command("full-screen", partial(door, "full-screen"), ("F11",), "view", 3),
    Command("palette", partial(door, "palette"), ("Ctrl+Shift+P",), "view", 4),
)

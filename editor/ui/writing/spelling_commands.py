"""The commands of spelling."""

from __future__ import annotations

from editor.core.commands import Command
from editor.ui.context import WindowContext
from editor.ui.writing.declaring import does, pane_of, writes

SPELLING: tuple[Command[WindowContext], ...] = (
    does("suggest", lambda pane: pane.spelling.show_offer(), ("Ctrl+.",), "edit", 4),
    does("misspelling-next", lambda pane: pane.spelling.step(), ("F7",), "edit", 4),
    does(
        "misspelling-previous", lambda pane: pane.spelling.step(back=True), ("Shift+F7",), "edit", 4
    ),
    Command(
        "spelling",
        lambda context: pane_of(context).spelling.toggle(),
        ("Ctrl+F7",),
        "view",
        4,
        when=writes,
        checked=lambda context: context.desk.spelling.on,
    ),
)
"""In the order of the menus."""

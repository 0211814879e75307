"""The window's own commands on files; the desk's come before them."""

from __future__ import annotations

from functools import partial

from editor.core.commands import Command
from editor.ui.commands.doors import door, has_article, has_library
from editor.ui.context import WindowContext


def _close(context: WindowContext) -> None:
    buffer = context.current_buffer
    if buffer is not None:
        context.take(None)
        context.desk.buffers.close(buffer)


FILE = (
    Command(
        "open-article", partial(door, "open-article"), ("Ctrl+K",), "file", 2, when=has_library
    ),
    Command("close-article", _close, ("Ctrl+W",), "file", 3, when=has_article),
    Command("quit", partial(door, "quit"), ("Ctrl+Q",), "file", 4),
)

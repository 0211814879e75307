"""Commands on articles and libraries as files."""

from __future__ import annotations

from functools import partial

from editor.core.commands import Command
from editor.ui.commands.doors import door, has_article, has_door, has_library
from editor.ui.context import WindowContext


def _new(context: WindowContext) -> None:
    context.new()


def _save(context: WindowContext) -> None:
    buffer = context.current_buffer
    if buffer is not None:
        context.desk.saver.save_now(buffer)


def _close(context: WindowContext) -> None:
    buffer = context.current_buffer
    if buffer is not None:
        context.take(None)
        context.desk.buffers.close(buffer)


FILE = (
    Command("new", _new, ("Ctrl+N",), "file", 0, when=has_library),
    Command("open-folder", partial(door, "open-folder"), ("Ctrl+O",), "file", 1),
    Command(
        "import-files",
        partial(door, "import-files"),
        ("Ctrl+Shift+I",),
        "file",
        1,
    ),
    Command("save", _save, ("Ctrl+S",), "file", 2, when=has_article),
    Command(
        "export",
        partial(door, "export"),
        ("Ctrl+E",),
        "file",
        2,
        when=lambda context: has_article(context) and has_door("export", context),
    ),
    Command("close-article", _close, ("Ctrl+W",), "file", 3, when=has_article),
    Command("quit", partial(door, "quit"), ("Ctrl+Q",), "file", 4),
)

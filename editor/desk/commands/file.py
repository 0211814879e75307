"""Commands on files: new, import, save, export."""

from __future__ import annotations

from editor.core.commands import Command
from editor.desk.commands.applies import has_article, has_library
from editor.desk.commands.context import DeskContext


def _new(context: DeskContext) -> None:
    context.new()


def _save(context: DeskContext) -> None:
    buffer = context.current_buffer
    if buffer is not None:
        context.desk.versions.ask(buffer, context.desk.saver.save_now)


def _export(context: DeskContext) -> None:
    buffer = context.current_buffer
    if buffer is not None:
        context.desk.saver.save_now(buffer)
        context.ask_export(buffer.path)


FILE_COMMANDS: tuple[Command[DeskContext], ...] = (
    Command("new", _new, keys=("Ctrl+N",), menu="file", when=has_library),
    Command("open-library", lambda context: context.ask_library(), keys=("Ctrl+O",), menu="file"),
    Command(
        "import",
        lambda context: context.ask_files(),
        keys=("Ctrl+Shift+I",),
        menu="file",
        group=1,
        when=has_library,
    ),
    Command("save", _save, keys=("Ctrl+S",), menu="file", group=2, when=has_article),
    Command("export", _export, keys=("Ctrl+E",), menu="file", group=2, when=has_article),
)
"""In the order of the menu."""

"""Commands on the article in hand and on its library."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from editor.core.commands import Command
from editor.ui.commands.doors import door, has_article, has_door, has_file, has_library
from editor.ui.context import WindowContext


def _rename(context: WindowContext) -> None:
    if context.drafts is not None:
        context.drafts.rename()


def _duplicate(context: WindowContext) -> None:
    buffer = context.current_buffer
    if buffer is not None and buffer.path is not None:
        context.desk.operations.duplicate(buffer.path, context.open)


def _trash(context: WindowContext) -> None:
    buffer = context.current_buffer
    if buffer is not None and buffer.path is not None:
        context.desk.operations.trash(buffer.path)


def _show_folder(context: WindowContext) -> None:
    library = context.desk.library
    if library is not None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(library.folder)))


ARTICLE = (
    Command("rename", _rename, ("F2",), "article", 0, when=has_file),
    Command("duplicate", _duplicate, ("Ctrl+Shift+D",), "article", 0, when=has_file),
    Command("trash", _trash, ("Ctrl+Shift+Backspace",), "article", 1, when=has_file),
    Command(
        "open-in-browser",
        partial(door, "open-in-browser"),
        ("Ctrl+Shift+R",),
        "article",
        2,
        when=has_article,
    ),
    Command(
        "site",
        partial(door, "site"),
        (),
        "library",
        0,
        when=lambda context: has_library(context) and has_door("site", context),
    ),
    Command("show-folder", _show_folder, (), "library", 1, when=has_library),
    Command("sample", partial(door, "sample"), (), "library", 2),
)

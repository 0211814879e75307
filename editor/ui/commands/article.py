"""The window's own commands on the article in hand and on its library."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from editor.core.commands import Command
from editor.ui.commands.doors import door, has_article, has_history, has_library
from editor.ui.context import WindowContext


def _show_folder(context: WindowContext) -> None:
    library = context.desk.library
    if library is not None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(library.folder)))


ARTICLE = (
    Command(
        "open-in-browser",
        partial(door, "open-in-browser"),
        ("Ctrl+Shift+R",),
        "article",
        3,
        when=has_article,
    ),
    Command(
        "timeline", partial(door, "timeline"), ("Ctrl+Shift+Y",), "article", 3, when=has_history
    ),
    Command(
        "connections",
        partial(door, "connections"),
        ("Ctrl+Alt+Shift+K",),
        "article",
        3,
        when=has_history,
    ),
    Command("counts", partial(door, "counts"), ("Ctrl+Shift+C",), "article", 3, when=has_article),
    Command("show-folder", _show_folder, (), "library", 3, when=has_library),
    Command("themes", partial(door, "themes"), (), "library", 2, when=has_library),
    Command("capture-theme", partial(door, "capture-theme"), (), "library", 2, when=has_library),
    Command("sample", partial(door, "sample"), (), "library", 3),
)

"""The doors that dialogs are behind: each command that opens one asks for it by name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QWidget

from editor.core.commands import Command
from editor.core.notices import Notice
from editor.core.text import message
from editor.ui.context import WindowContext
from editor.ui.help.topic import HELP


class DialogDoors:
    """Opens dialogs over one window; a dialog's code is loaded when it is first opened."""

    def __init__(
        self,
        context: WindowContext,
        commands: Iterable[Command[Any]],
        parent: QWidget,
        theme_chosen: Callable[[str], None],
    ) -> None:
        """Take the window; `theme_chosen` lets the preview wear a theme, `""` the site's again."""
        self._context = context
        self._commands = commands
        self._parent = parent
        self._theme_chosen = theme_chosen

    def doors(self) -> Mapping[str, Callable[[], None]]:
        """Return the way into each dialog, by the name that commands ask for."""
        return {
            "export": self._export,
            "site": self._site,
            "themes": self._themes,
            "capture-theme": self._capture,
            "preferences": self._preferences,
            "shortcuts": self._shortcuts,
            "about": self._about,
            "replace-everywhere": self._replace,
            "connections": self._connections,
            "timeline": self._timeline,
        }

    def _show(self, dialog: QDialog, topic: str) -> None:
        dialog.setProperty(HELP, topic)
        # The window's own shortcuts sleep while a dialog lies on it.
        for key in (key for one in self._commands if one.id == "help" for key in one.keys):
            shortcut = QShortcut(QKeySequence(key), dialog)
            shortcut.activated.connect(self._context.doors["help"])
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _export(self) -> None:
        from editor.ui.dialogs.export import ExportDialog

        buffer = self._context.current_buffer
        if buffer is None:
            return
        problem = self._context.desk.saver.flush(buffer)
        if buffer.path is None:
            self._context.notice(Notice(message("panels.nothing-to-export"), key="export"))
        elif problem is None:
            self._show(
                ExportDialog(self._context, buffer.path, self._theme_chosen, self._parent), "page"
            )

    def _site(self) -> None:
        from editor.export.themes import list_themes
        from editor.ui.dialogs.site import SiteDialog

        desk = self._context.desk
        folder = desk.library.folder if desk.library else None
        themes = [(one.name, one.title) for one in list_themes(folder, desk.paths.config)]

        def save(values: Mapping[str, object]) -> None:
            desk.set_site(dict(values))

        self._show(SiteDialog(desk.site, themes, save, self._parent), "files")

    def _themes(self) -> None:
        from editor.ui.themes.gallery import Gallery

        self._show(Gallery(self._context, self._theme_chosen, self._parent), "themes")

    def _capture(self) -> None:
        from editor.ui.dialogs.capture import CaptureDialog

        library = self._context.desk.library
        if library is not None:
            dialog = CaptureDialog(self._context, library.folder, self._theme_chosen, self._parent)
            self._show(dialog, "themes")

    def _preferences(self) -> None:
        from editor.ui.dialogs.preferences import PreferencesDialog

        settings = self._context.desk.settings
        self._show(PreferencesDialog(settings.options, settings.set, self._parent), "options")

    def _shortcuts(self) -> None:
        from editor.ui.dialogs.shortcuts import ShortcutsDialog

        self._show(ShortcutsDialog(self._commands, self._parent), "shortcuts")

    def _timeline(self) -> None:
        from editor.ui.timeline.dialog import TimelineDialog

        buffer = self._context.current_buffer
        if buffer is not None:
            self._show(TimelineDialog(self._context, buffer, self._parent), "files")

    def _connections(self) -> None:
        from editor.ui.dialogs.connections import ConnectionsDialog

        buffer = self._context.current_buffer
        if buffer is not None and self._context.desk.saver.flush(buffer) is None:
            self._show(ConnectionsDialog(self._context, buffer, self._parent), "search")

    def _replace(self) -> None:
        from editor.ui.dialogs.replace import ReplaceDialog

        self._show(ReplaceDialog(self._context, self._parent), "search")

    def _about(self) -> None:
        from editor.ui.dialogs.about import AboutDialog

        self._show(AboutDialog(self._context.desk, self._parent), "start")

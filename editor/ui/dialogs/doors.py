"""The doors that dialogs are behind: each command that opens one asks for it by name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from PySide6.QtWidgets import QDialog, QWidget

from editor.core.commands import Command
from editor.ui.context import WindowContext


def dialog_doors(
    context: WindowContext,
    commands: Iterable[Command[Any]],
    parent: QWidget,
    theme_chosen: Callable[[str], None],
) -> Mapping[str, Callable[[], None]]:
    """Return the way into each dialog; a dialog's code is loaded when it is first opened."""

    def show(dialog: QDialog) -> None:
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def export() -> None:
        from editor.ui.dialogs.export import ExportDialog

        buffer = context.current_buffer
        if buffer is None:
            return
        problem = context.desk.saver.flush(buffer)
        if problem is None and buffer.path is not None:
            show(ExportDialog(context, buffer.path, theme_chosen, parent))

    def site() -> None:
        from editor.export.themes import list_themes
        from editor.ui.dialogs.site import SiteDialog

        desk = context.desk
        folder = desk.library.folder if desk.library else None
        themes = [(one.name, one.title) for one in list_themes(folder, desk.paths.config)]

        def save(values: Mapping[str, object]) -> None:
            desk.set_site(dict(values))

        show(SiteDialog(desk.site, themes, save, parent))

    def preferences() -> None:
        from editor.ui.dialogs.preferences import PreferencesDialog

        settings = context.desk.settings
        show(PreferencesDialog(settings.options, settings.set, parent))

    def shortcuts() -> None:
        from editor.ui.dialogs.shortcuts import ShortcutsDialog

        show(ShortcutsDialog(commands, parent))

    def about() -> None:
        from editor.ui.dialogs.about import AboutDialog

        show(AboutDialog(context.desk, parent))

    return {
        "export": export,
        "site": site,
        "preferences": preferences,
        "shortcuts": shortcuts,
        "about": about,
    }

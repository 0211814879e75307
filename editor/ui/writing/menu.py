"""The menu at the right button: spelling, clipboard, links."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QMenu

from editor.core.commands import Command
from editor.core.text import text
from editor.markup.edits.link import is_address, link_at, make_link, remove_link
from editor.ui.context import WindowContext

Key = QKeySequence.StandardKey

if TYPE_CHECKING:
    from collections.abc import Callable

    from editor.ui.writing.pane import WritingPane


def make_menu(pane: WritingPane) -> QMenu:
    """Return the menu for where the caret is."""
    menu = QMenu(pane)
    body = pane.body
    chosen = body.textCursor().hasSelection()
    clipboard = QGuiApplication.clipboard()
    on_it = clipboard.mimeData() or QMimeData()  # there is none on an empty one

    def add(
        name: str, run: Callable[[], object], *, on: bool = True, key: Key | None = None
    ) -> None:
        action = menu.addAction(text(f"writing.menu-{name}"))
        action.setEnabled(on)
        if key is not None:
            action.setShortcut(QKeySequence(key))
        action.triggered.connect(lambda _checked=False: run())

    pane.spelling.add_to(menu)
    add("undo", body.undo, on=body.document().isUndoAvailable(), key=Key.Undo)
    add("redo", body.redo, on=body.document().isRedoAvailable(), key=Key.Redo)
    menu.addSeparator()
    add("cut", body.cut, on=chosen, key=Key.Cut)
    add("copy", body.copy, on=chosen, key=Key.Copy)
    add("paste", body.paste, on=body.canInsertFromMimeData(on_it), key=Key.Paste)
    add("paste-text", pane.inserting.paste_as_text, on=on_it.hasText())
    if chosen and is_address(clipboard.text()):
        add("paste-link", pane.inserting.paste_as_link)
    add("select-all", body.selectAll, key=Key.SelectAll)
    menu.addSeparator()
    buffer = pane.buffer
    there = link_at(buffer.body, pane.caret()) if buffer is not None else None
    if there is not None:
        add("open-link", pane.open_link)
        add("change-link", lambda: pane.run(make_link))
        add("remove-link", lambda: pane.run(remove_link))
    else:
        add("make-link", lambda: pane.run(make_link))
    if pane.place.in_table:
        menu.addSeparator()
        menu.addMenu(_table_menu(pane, menu))
    return menu


def _table_menu(pane: WritingPane, parent: QMenu) -> QMenu:
    from editor.ui.writing.table_commands import TABLE  # they in turn know the pane

    menu = QMenu(text("ui.menu-table"), parent)
    group = 0
    for command in TABLE:
        if command.group != group:
            menu.addSeparator()
        group = command.group
        action = menu.addAction(str(command.title))
        action.triggered.connect(partial(_run, command, pane))
    return menu


def _run(command: Command[WindowContext], pane: WritingPane, _on: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt says whether it is on
    command.run(pane.context)


def show_menu(pane: WritingPane, event: QContextMenuEvent) -> None:
    """Show the menu where it was asked for."""
    menu = make_menu(pane)
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(event.globalPos())

"""Menus made from the actions: the whole menu under the library's name, or the system's menu bar."""

from __future__ import annotations

from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from editor.core.text import text
from editor.ui.commands.actions import MENUS, Actions


def whole_menu(actions: Actions, parent: QWidget) -> QMenu:
    """Return one menu that holds all menus, for the button with the library's name."""
    whole = QMenu(parent)
    for name in MENUS:
        menu = fill(QMenu(text(f"ui.menu-{name}"), whole), actions, name)
        if not menu.isEmpty():
            whole.addMenu(menu)
    whole.aboutToShow.connect(actions.refresh)
    return whole


def menu_bar(actions: Actions, bar: QMenuBar) -> None:
    """Fill the menu bar of a system that has one at the top of the screen."""
    for name in MENUS:
        menu = fill(QMenu(text(f"ui.menu-{name}"), bar), actions, name)
        if not menu.isEmpty():
            menu.aboutToShow.connect(actions.refresh)
            bar.addMenu(menu)


def fill(menu: QMenu, actions: Actions, name: str) -> QMenu:
    """Put the actions of one menu into `menu` and return it."""
    for action in actions.menu(name):
        if action is None:
            menu.addSeparator()
        else:
            menu.addAction(action)
    return menu

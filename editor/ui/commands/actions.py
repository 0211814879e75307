"""Qt's actions made from the declared commands: one for each, shared by menu, bar and palette."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from editor.core.commands import Command, Commands
from editor.core.events import Change
from editor.ui.context import WindowContext

MENUS = ("file", "edit", "format", "table", "review", "view", "page", "article", "library", "help")
"""The menus in the order in which they stand."""
REST_MS = 200
"""Pause after which typing may have changed which commands apply."""


class Actions(QObject):
    """One action per command: title, shortcut, whether it applies, whether it is on."""

    refreshed = Signal()
    """Which commands apply was asked anew."""
    ran = Signal()
    """A command was run."""

    def __init__(
        self,
        commands: Commands[WindowContext],
        context: WindowContext,
        window: QWidget,
        keys: Mapping[str, str] | None = None,
    ) -> None:
        """Make the actions and give their shortcuts to `window`; `keys`: the writer's own, by id."""
        super().__init__(window)
        self._commands = commands
        self._context = context
        self._actions: dict[str, QAction] = {}
        for command in commands:
            self._actions[command.id] = self._make(command, window, (keys or {}).get(command.id))
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.refresh)
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self.refresh)
        context.opened.connect(self.refresh_soon)
        context.changed.connect(self._changed)
        context.stood.connect(self.refresh_soon)

    def __getitem__(self, id: str) -> QAction:
        """Return the action of a command."""
        return self._actions[id]

    def __contains__(self, id: object) -> bool:
        """Tell whether a command of this id is declared."""
        return id in self._actions

    @property
    def commands(self) -> Commands[WindowContext]:
        """What they were made from."""
        return self._commands

    def menu(self, name: str) -> list[QAction | None]:
        """Return the actions of a menu in order, None where a line divides two groups."""
        found: list[QAction | None] = []
        group: int | None = None
        for command in self._commands:
            if command.menu != name:
                continue
            if group is not None and command.group != group:
                found.append(None)
            group = command.group
            found.append(self._actions[command.id])
        return found

    def run(self, id: str) -> None:
        """Do what a command does, if it applies now."""
        command = self._commands[id]
        if command.when(self._context):
            command.run(self._context)
            self.ran.emit()
            self.refresh_soon()

    def _changed(self, change: Change) -> None:
        if change.only_body:
            self._rest.start()  # asking all of them costs more than a key does
        else:
            self.refresh_soon()

    def refresh_soon(self) -> None:
        """Ask anew which commands apply once the present event is over."""
        self._soon.start()

    def refresh(self) -> None:
        """Ask anew which commands apply and which switches are on."""
        for command in self._commands:
            self._actions[command.id].setEnabled(command.when(self._context))
        self.refresh_switches()
        self.refreshed.emit()

    def refresh_switches(self) -> None:
        """Ask anew which switches are on, and nothing else."""
        for command in self._commands:
            if command.checked is not None:
                self._actions[command.id].setChecked(command.checked(self._context))

    def _triggered(self, id: str, _on: bool = False) -> None:  # noqa: FBT001, FBT002
        self.run(id)

    def _make(self, command: Command[WindowContext], window: QWidget, own: str | None) -> QAction:
        title = str(command.title)
        action = QAction(title.replace("&", "&&"), self)
        action.setObjectName(command.id)
        keys = [own] if own else list(command.keys) if own is None else []
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.setToolTip(with_shortcut(title, action))
        action.setStatusTip(str(command.help))
        action.setCheckable(command.checked is not None)
        action.triggered.connect(partial(self._triggered, command.id))
        window.addAction(action)
        return action


def with_shortcut(title: str, action: QAction) -> str:
    """Return a tooltip: the title, and the shortcut behind it where there is one."""
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return f"{title} ({keys})" if keys else title

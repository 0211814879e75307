"""All commands with their keys, to look up and to filter; derived from the declarations."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHeaderView, QLineEdit, QTreeWidget, QTreeWidgetItem, QWidget

from editor.core.commands import Command
from editor.core.text import text
from editor.ui.dialogs.frame import FramedDialog


class ShortcutsDialog(FramedDialog):
    """A list of commands: name, keys, what it does."""

    def __init__(self, commands: Iterable[Command[Any]], parent: QWidget | None = None) -> None:
        """Take the commands of the window."""
        super().__init__(text("panels.shortcuts"), text("panels.shortcuts-lead"), parent)
        self.filter = QLineEdit(self)
        self.filter.setProperty("role", "search")
        self.filter.setPlaceholderText(text("panels.shortcuts-filter"))
        self.filter.setAccessibleName(text("panels.shortcuts-filter"))
        self.filter.textChanged.connect(self._sift)
        self.tree = QTreeWidget(self)
        self.tree.setRootIsDecorated(False)
        self.tree.setAccessibleName(text("panels.shortcuts"))
        self.tree.setHeaderLabels(
            [text("panels.command"), text("panels.keys"), text("panels.what-it-does")]
        )
        native = QKeySequence.SequenceFormat.NativeText
        for command in commands:
            keys = ", ".join(QKeySequence(key).toString(native) for key in command.keys)
            self.tree.addTopLevelItem(
                QTreeWidgetItem([str(command.title), keys, str(command.help)])
            )
        self.tree.sortItems(0, Qt.SortOrder.AscendingOrder)
        self.tree.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.middle.addWidget(self.filter)
        self.middle.addWidget(self.tree, 1)
        self.close_button()
        self.resize(820, 560)

    def _sift(self, wanted: str) -> None:
        words = wanted.casefold().split()
        for index in range(self.tree.topLevelItemCount()):
            item = self.tree.topLevelItem(index)
            if item is not None:
                said = " ".join(item.text(column) for column in range(3)).casefold()
                item.setHidden(not all(word in said for word in words))

"""The palette: commands by a few letters of their name."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from editor.core.text import text
from editor.ui.commands.actions import Actions
from editor.ui.look.look import Look
from editor.ui.palette.chooser import Chooser, Offer
from editor.ui.palette.fuzzy import score

MENU_LESS = 20
"""Points that a command loses where the letters need its menu's name."""


class Palette:
    """Offers the commands that apply now, the best match first."""

    def __init__(self, actions: Actions, look: Look, window: QWidget) -> None:
        """Build it hidden."""
        self._actions = actions
        self._chooser = Chooser("palette", self._offers, actions.run, look, window)

    def ask(self) -> None:
        """Come up with all commands that apply."""
        self._actions.refresh()
        self._chooser.ask()

    def _offers(self, letters: str) -> list[Offer]:
        found: list[tuple[int, int, str]] = []
        for order, command in enumerate(self._actions.commands):
            if command.id == "palette" or not self._actions[command.id].isEnabled():
                continue
            points = score(letters, str(command.title))
            if points is None and letters:
                menu = text(f"ui.menu-{command.menu}") if command.menu else ""
                points = score(letters, f"{menu} {command.title}")
                points = points - MENU_LESS if points is not None else None
            if points is not None:
                found.append((-points, order, command.id))
        return [self._offer(id) for _points, _order, id in sorted(found)]

    def _offer(self, id: str) -> Offer:
        action, command = self._actions[id], self._actions.commands[id]
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        return Offer(
            id,
            str(command.title),
            text(f"ui.menu-{command.menu}") if command.menu else "",
            keys,
            f"{command.title}. {command.help} {keys}".strip(),
            str(command.help),
        )

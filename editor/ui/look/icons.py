"""The few icons of the window, one file each for light and dark."""

from __future__ import annotations

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QToolButton, QWidget

from editor.core.resources import resource
from editor.ui.look.look import Look


def icon(name: str, look: Look) -> QIcon:
    """Return the icon of this name (`sort`, `close`, …) for the look in force."""
    shade = "dark" if look.colours.dark else "light"
    return QIcon(str(resource("icons", f"{name}-{shade}.svg")))


class IconButton(QToolButton):
    """A button with nothing but an icon; its words are in the tooltip and for screen readers."""

    def __init__(self, name: str, look: Look, words: str, parent: QWidget | None = None) -> None:
        """Take the icon's name, the look and the words."""
        super().__init__(parent)
        self._name = name
        self._look = look
        self.setToolTip(words)
        self.setAccessibleName(words)
        self._wear()
        look.changed.connect(self._wear)

    def _wear(self) -> None:
        self.setIcon(icon(self._name, self._look))

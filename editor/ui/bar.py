"""The bar at the top: the library's name with the whole menu, a row of words, the filled button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

from editor.core.text import text
from editor.ui.guard import guard
from editor.ui.look.fonts import SEMIBOLD, sans
from editor.ui.look.scale import BAR_HEIGHT, CONTROL_HEIGHT, SPACE_M, SPACE_XS

if TYPE_CHECKING:
    from editor.ui.commands.actions import Actions

LEFT = ("new",)
WRITING = ("strong", "emphasis", "link", "quote", "bullets", "picture", "table", "note")
RIGHT = ("show-preview", "show-details")
GO = "export"
STYLED = {"strong": "strong", "emphasis": "emphasis"}
"""Buttons whose one letter is set as what it does."""
NAME_MOST = 260
"""Width of the library's name at most, px."""


class Bar(QWidget):
    """Derives its buttons from the actions; what has no room is left to the menu."""

    def __init__(self, parent: QWidget) -> None:
        """Build name and words; `fill` gives them what they do."""
        super().__init__(parent)
        self.setProperty("role", "bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(BAR_HEIGHT)
        self.name = QToolButton(self)
        self.name.setProperty("look", "name")
        self.name.setFixedHeight(CONTROL_HEIGHT)
        self.name.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.name.setAccessibleName(text("ui.menu"))
        self._across = QHBoxLayout(self)
        self._across.setContentsMargins(SPACE_XS, 0, SPACE_M, 0)
        self._across.setSpacing(SPACE_XS)
        self._across.addWidget(self.name)
        self._writing = QWidget(self)
        self._buttons: dict[str, QToolButton] = {}
        self._all = True
        self._build()

    def show_name(self, name: str) -> None:
        """Show whose desk this is: the site's name, else the folder's."""
        metrics = QFontMetrics(sans(weight=SEMIBOLD))
        self.name.setText(metrics.elidedText(name, Qt.TextElideMode.ElideRight, NAME_MOST))
        self.name.setToolTip(f"{name}: {text('ui.menu')} (F10)")

    def fill(self, actions: Actions, menu: QMenu) -> None:
        """Give the words what they do: until then they only show where they will be."""
        self.name.setMenu(menu)
        for id, button in self._buttons.items():
            action = actions[id]
            action.setIconText(button.text())
            button.setDefaultAction(action)
            button.setAccessibleName(str(actions.commands[id].title))

    def show_all(self, *, shown: bool) -> None:
        """Show the buttons, or the name alone (first start)."""
        self._all = shown
        for widget in self._parts():
            if widget is not self.name:
                widget.setVisible(shown)
        self._make_room()

    def _build(self) -> None:
        across = self._across
        across.addWidget(hairline(self))
        self._add(across, LEFT)
        inside = QHBoxLayout(self._writing)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(SPACE_XS)
        inside.addWidget(hairline(self._writing))
        self._add(inside, WRITING)
        across.addWidget(self._writing)
        across.addStretch()
        self._add(across, RIGHT)
        across.addWidget(hairline(self))
        self._add(across, (GO,))

    def _add(self, layout: QHBoxLayout, ids: tuple[str, ...]) -> None:
        for id in ids:
            button = QToolButton(self)
            button.setText(text(f"ui.bar-{id}"))
            if id == GO:
                button.setProperty("role", "go")
            if id in STYLED:
                button.setProperty("look", STYLED[id])
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
            button.setMinimumWidth(CONTROL_HEIGHT)
            button.setFixedHeight(CONTROL_HEIGHT)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            layout.addWidget(button)
            self._buttons[id] = button

    def _parts(self) -> list[QWidget]:
        items = (self._across.itemAt(at) for at in range(self._across.count()))
        widgets = (item.widget() for item in items if item is not None)
        return [widget for widget in widgets if widget is not None]

    def _make_room(self) -> None:
        if not self._all:
            return
        others = sum(
            widget.sizeHint().width() + SPACE_XS
            for widget in self._parts()
            if widget is not self._writing
        )
        fits = others + self._writing.sizeHint().width() + 2 * SPACE_M <= self.width()
        self._writing.setVisible(fits)

    @guard(None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's: where the row has no room, the words of writing go first."""
        super().resizeEvent(event)
        self._make_room()

    @guard(None)
    def changeEvent(self, event: QEvent) -> None:
        """Qt's: another font takes another room."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._make_room()


def hairline(parent: QWidget) -> QWidget:
    """Return a line that divides two groups of a bar."""
    holder = QWidget(parent)
    line = QFrame(holder)
    line.setProperty("role", "hairline")
    line.setFixedSize(1, 18)
    inside = QHBoxLayout(holder)
    inside.setContentsMargins(SPACE_XS, 0, SPACE_XS, 0)
    inside.addWidget(line)
    return holder

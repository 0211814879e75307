"""The row over the page: its theme, day or night, the reader's screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from editor.core.errors import CopydeskError
from editor.core.events import Change
from editor.core.text import text
from editor.ui.context import WindowContext
from editor.ui.look.scale import BAR_HEIGHT, CONTROL_HEIGHT, SPACE_M, SPACE_XS
from editor.ui.preview.sizes import WIDTHS

if TYPE_CHECKING:
    from editor.desk.desk import Desk

OPTION = "preview-width"


class PreviewTabs(QWidget):
    """Says which page is shown and on which screen, and changes both."""

    device_chosen = Signal()
    shade_chosen = Signal()
    browser_wanted = Signal()

    def __init__(self, desk: Desk, context: WindowContext, parent: QWidget) -> None:
        """Build the row."""
        super().__init__(parent)
        self._desk = desk
        self._context = context
        self.setProperty("role", "bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(BAR_HEIGHT)
        self._theme = _button(text("ui.preview-page"), self)
        self._theme.setToolTip(text("ui.preview-theme"))
        self._theme.setProperty("look", "menu")
        self._theme.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusProxy(self._theme)
        menu = QMenu(self._theme)
        menu.aboutToShow.connect(self._fill)
        self._theme.setMenu(menu)
        self._night = _button(text("ui.preview-night"), self)
        self._night.setToolTip(text("ui.preview-night-help"))
        self._night.setCheckable(True)
        self._night.toggled.connect(lambda _on: self.shade_chosen.emit())
        browser = _button(text("ui.preview-browser-short"), self)
        browser.setToolTip(text("ui.preview-browser"))
        browser.clicked.connect(self.browser_wanted)
        across = QHBoxLayout(self)
        across.setContentsMargins(SPACE_M, 0, SPACE_M, 0)
        across.setSpacing(SPACE_XS)
        for widget in (self._theme, self._night, browser):
            across.addWidget(widget)
        across.addStretch()
        self._devices: dict[str, QToolButton] = {}
        for device in WIDTHS:
            button = _button(text(f"ui.preview-{device}"), self)
            button.setCheckable(True)
            button.setAutoExclusive(True)
            button.setToolTip(text("ui.preview-width", px=WIDTHS[device]))
            button.clicked.connect(lambda _on=False, device=device: self._choose(device))
            across.addWidget(button)
            self._devices[device] = button
        self._devices[self.device].setChecked(True)
        context.changed.connect(self._changed)
        self._show_theme()

    @property
    def device(self) -> str:
        """The screen for which the page is laid out."""
        return self._desk.options.text(OPTION)

    @property
    def night(self) -> bool:
        """Whether the page is shown as a reader by night gets it."""
        return self._night.isChecked()

    def _choose(self, device: str) -> None:
        self._desk.settings.set(OPTION, device)
        self.device_chosen.emit()

    def _changed(self, change: Change) -> None:
        if OPTION in change.options:
            self._devices[self.device].setChecked(True)
            self.device_chosen.emit()
        if change.site or change.library:
            self._show_theme()

    def _show_theme(self) -> None:
        self._theme.setText(self._desk.site.theme.replace("-", " ").capitalize())

    def _fill(self) -> None:
        from editor.export.themes import list_themes

        menu = self._theme.menu()
        menu.clear()
        group = QActionGroup(menu)
        library = self._desk.library
        folder = library.folder if library is not None else None
        for theme in list_themes(folder, self._desk.paths.config):
            action = menu.addAction(theme.title)
            action.setToolTip(theme.description)
            action.setCheckable(True)
            action.setChecked(theme.name == self._desk.site.theme)
            action.setEnabled(library is not None)
            action.triggered.connect(lambda _on=False, name=theme.name: self._wear(name))
            group.addAction(action)

    def _wear(self, name: str) -> None:
        try:
            self._desk.set_site({"theme": name})
        except CopydeskError as problem:
            self._context.fault(problem, key="site")


def _button(words: str, parent: QWidget) -> QToolButton:
    button = QToolButton(parent)
    button.setText(words)
    button.setMinimumHeight(CONTROL_HEIGHT)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button

"""The row over the page: which view of it is shown, its theme, the reader's screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QActionGroup, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from editor.core.errors import CopydeskError
from editor.core.events import Change
from editor.core.text import text
from editor.ui.context import WindowContext
from editor.ui.guard import guard
from editor.ui.look.scale import BAR_HEIGHT, CONTROL_HEIGHT, SPACE_M, SPACE_XS
from editor.ui.preview.viewer import Viewer
from editor.ui.preview.views import PAGE, VIEWS

if TYPE_CHECKING:
    from editor.desk.desk import Desk


class PreviewTabs(QWidget):
    """Says which view is shown, in which theme and on which screen, and changes them."""

    view_chosen = Signal(str)

    def __init__(self, desk: Desk, context: WindowContext, viewer: Viewer, parent: QWidget) -> None:
        """Build the row."""
        super().__init__(parent)
        self._desk = desk
        self._context = context
        self._viewer = viewer
        self._is_page = True
        self.setProperty("role", "bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(BAR_HEIGHT)
        across = QHBoxLayout(self)
        across.setContentsMargins(SPACE_M, 0, SPACE_M, 0)
        across.setSpacing(SPACE_XS)
        self._views: dict[str, QToolButton] = {}
        for view in VIEWS:
            button = _button(text(f"ui.preview-{view}"), self)
            button.setCheckable(True)
            button.setAutoExclusive(True)
            button.clicked.connect(lambda _on=False, view=view: self.view_chosen.emit(view))
            across.addWidget(button)
            self._views[view] = button
        self.setFocusProxy(self._views[PAGE])
        across.addStretch()
        self._theme = _menu_button(text("ui.preview-theme"), self)
        self._theme.setMenu(QMenu(text("ui.preview-theme"), self._theme))
        self._theme.menu().aboutToShow.connect(self._fill)
        self._screens = _menu_button(text("ui.preview-screen"), self)
        across.addWidget(self._theme)
        across.addWidget(self._screens)
        context.changed.connect(self._changed)
        viewer.fitted.connect(self._show_screen)
        self.show_view(PAGE)
        self._show_theme()
        self._show_screen()

    def show_view(self, name: str) -> None:
        """Show which view is shown; theme and screen matter to the page alone."""
        self._views[name].setChecked(True)
        self.setFocusProxy(self._views[name])
        self._is_page = name == PAGE
        self._screens.setVisible(self._is_page)
        self._make_room()

    def take_menu(self, menu: QMenu, hints: dict[str, str]) -> None:
        """Take the menu of the page, and the tooltips of the views with their keys."""
        menu.setParent(self._screens, menu.windowFlags())
        menu.addSeparator()
        menu.addMenu(self._theme.menu())
        self._screens.setMenu(menu)
        for view, hint in hints.items():
            self._views[view].setToolTip(hint)

    def _make_room(self) -> None:
        """Show the theme where it has room; it stands in the screen's menu, too."""
        others = (*self._views.values(), self._screens)
        taken = sum(one.sizeHint().width() + SPACE_XS for one in others) + 2 * SPACE_M
        fits = taken + self._theme.sizeHint().width() <= self.width()
        self._theme.setVisible(self._is_page and fits)

    @guard(None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's: what has no room goes, and comes back with it."""
        super().resizeEvent(event)
        self._make_room()

    def _changed(self, change: Change) -> None:
        if change.site or change.library:
            self._show_theme()

    def _show_theme(self) -> None:
        self._theme.setText(self._desk.site.theme.replace("-", " ").capitalize())
        self._make_room()

    def _show_screen(self) -> None:
        viewer = self._viewer
        words = text(f"ui.preview-{viewer.device}")
        if viewer.zoom != 1.0:
            words = text("ui.preview-zoomed", screen=words, percent=round(viewer.zoom * 100))
        self._screens.setText(words)
        self._screens.setToolTip(text("ui.preview-width", px=viewer.width))

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


def _menu_button(hint: str, parent: QWidget) -> QToolButton:
    button = _button("", parent)
    button.setToolTip(hint)
    button.setAccessibleName(hint)
    button.setProperty("look", "menu")
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    return button

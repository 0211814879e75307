"""The look in force: follows the system or the writer's choice, and changes while running."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from editor.ui.look.colours import DARK, LIGHT, Colours
from editor.ui.look.fonts import SANS, SERIF, load_fonts, sans
from editor.ui.look.stylesheet import stylesheet

_SCHEMES = {
    "system": Qt.ColorScheme.Unknown,
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
}


class Look(QObject):
    """Dresses the program; whoever paints by hand reads `colours` and listens to `changed`."""

    changed = Signal()
    """The colours are others now."""

    def __init__(self, app: QApplication, choice: str = "system") -> None:
        """Load the fonts and dress the program; `choice` is `system`, `light` or `dark`."""
        super().__init__(app)
        self._app = app
        self._colours = LIGHT
        self._choice = choice
        self._has_text_fonts = False
        load_fonts(SANS)
        app.setFont(sans())
        hints = app.styleHints()
        hints.setColorScheme(_SCHEMES.get(choice, Qt.ColorScheme.Unknown))
        self._wear(self._wanted())
        hints.colorSchemeChanged.connect(self._follow)

    @property
    def colours(self) -> Colours:
        """The colours in force."""
        return self._colours

    def load_text_fonts(self) -> None:
        """Load the font of the article's words, once; the first paint does without."""
        if not self._has_text_fonts:
            self._has_text_fonts = True
            load_fonts(SERIF)

    def choose(self, choice: str) -> None:
        """Wear `light` or `dark`, or follow the `system`; at once, in all windows."""
        self._choice = choice
        self._app.styleHints().setColorScheme(_SCHEMES.get(choice, Qt.ColorScheme.Unknown))
        self._follow()

    def _wanted(self) -> Colours:
        # A platform may not let itself be told, so the choice is asked first.
        system = self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark
        dark = self._choice == "dark" or (self._choice != "light" and system)
        return DARK if dark else LIGHT

    def _follow(self) -> None:
        wanted = self._wanted()
        if wanted is not self._colours:
            self._wear(wanted)
            self.changed.emit()

    def _wear(self, colours: Colours) -> None:
        self._colours = colours
        self._app.setPalette(palette(colours))
        self._app.setStyleSheet(stylesheet(colours))


def palette(colours: Colours) -> QPalette:
    """Return Qt's palette in these colours, for what no stylesheet reaches."""
    role = QPalette.ColorRole
    made = QPalette()
    for part, colour in (
        (role.Window, colours.window),
        (role.WindowText, colours.ink),
        (role.Base, colours.surface),
        (role.AlternateBase, colours.window),
        (role.Text, colours.ink),
        (role.PlaceholderText, colours.muted),
        (role.Button, colours.window),
        (role.ButtonText, colours.ink),
        (role.BrightText, colours.bad),
        (role.ToolTipBase, colours.raised),
        (role.ToolTipText, colours.ink),
        (role.Highlight, colours.selection),
        (role.HighlightedText, colours.ink),
        (role.Accent, colours.accent),
        (role.Link, colours.accent),
        (role.LinkVisited, colours.accent),
        (role.Light, colours.raised),
        (role.Mid, colours.line),
        (role.Dark, colours.faint),
    ):
        made.setColor(part, QColor(colour))
    disabled = QPalette.ColorGroup.Disabled
    for part in (role.Text, role.WindowText, role.ButtonText):
        made.setColor(disabled, part, QColor(colours.faint))
    return made

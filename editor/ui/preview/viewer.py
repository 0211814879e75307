"""Who looks at the page: on which screen, by day or night, how large, with which eyes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from editor.core.events import Change
from editor.core.findings import Gravity
from editor.ui.context import WindowContext
from editor.ui.preview.sizes import WIDTHS

if TYPE_CHECKING:
    from editor.desk.desk import Desk

DEVICE, OWN_WIDTH = "preview-width", "preview-own-width"
SIGHTS = ("plain", "protanopia", "deuteranopia", "tritanopia", "achromatopsia", "blurred")
ZOOM_STEP = 1.1
ZOOMS = (0.3, 4.0)
"""Smallest and largest factor of the page's size."""


class Viewer(QObject):
    """What is chosen for the page; the page itself stays what it is."""

    fitted = Signal()
    """Width or zoom are others."""
    shaded = Signal()
    """Day became night, or night day."""
    seen = Signal()
    """Sight is another, or findings are marked or not any more."""

    def __init__(self, desk: Desk, context: WindowContext, parent: QObject) -> None:
        """Begin by day, in the page's own size, with eyes that see everything."""
        super().__init__(parent)
        self._desk = desk
        self.night = False
        """Whether the page is shown as a reader by night gets it."""
        self.zoom = 1.0
        self.sight = SIGHTS[0]
        """With which eyes, of `SIGHTS`."""
        self.marks = False
        """Whether findings are marked at their place."""
        self.found: tuple[tuple[int, Gravity], ...] = ()
        """Lines of the body with a finding, from 1, and how grave it is."""
        context.changed.connect(self._changed)

    @property
    def device(self) -> str:
        """The screen for which the page is laid out."""
        return self._desk.options.text(DEVICE)

    @property
    def width(self) -> int:
        """CSS pixels of that screen."""
        own = int(self._desk.options.number(OWN_WIDTH))
        return WIDTHS.get(self.device, own)

    def choose(self, device: str) -> None:
        """Lay the page out for another screen."""
        self._desk.settings.set(DEVICE, device)

    def choose_own(self, width: int) -> None:
        """Lay the page out so many CSS pixels wide."""
        self._desk.settings.set(OWN_WIDTH, width)
        self.choose("own")

    def turn_night(self) -> None:
        """Turn day into night and back."""
        self.night = not self.night
        self.shaded.emit()

    def enlarge(self, steps: int) -> None:
        """Show the page larger, or smaller; 0 steps show it in its own size."""
        zoom = self.zoom * ZOOM_STEP**steps if steps else 1.0
        self.zoom = min(max(zoom, ZOOMS[0]), ZOOMS[1])
        self.fitted.emit()

    def look_through(self, sight: str) -> None:
        """Show the page with other eyes."""
        self.sight = sight
        self.seen.emit()

    def take_findings(self, found: tuple[tuple[int, Gravity], ...]) -> None:
        """Take what the checks found now."""
        if found != self.found:
            self.found = found
            self.seen.emit()

    def turn_marks(self) -> None:
        """Mark findings on the page, or not any more."""
        self.marks = not self.marks
        self.seen.emit()

    def _changed(self, change: Change) -> None:
        if {DEVICE, OWN_WIDTH} & change.options:
            self.fitted.emit()

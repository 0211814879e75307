"""Aids on the page that is shown: other eyes, findings at their place. Put on anew after each load."""

from __future__ import annotations

import json
from collections.abc import Callable

from PySide6.QtCore import QObject

from editor.core.findings import Gravity
from editor.ui.findings.view import colour_of
from editor.ui.look.colours import DARK, LIGHT
from editor.ui.preview.engine import Engine
from editor.ui.preview.viewer import Viewer


class Aids(QObject):
    """Tells the script beside the page what the viewer wants; lives as long as the engine."""

    def __init__(self, engine: Engine, viewer: Viewer, element_at: Callable[[int], int]) -> None:
        """Take the engine, who looks, and what finds the element of a line of the body."""
        super().__init__(engine)
        self._engine = engine
        self._viewer = viewer
        self._element_at = element_at
        engine.loaded.connect(self._put_on)
        viewer.seen.connect(self._look)

    def _put_on(self, well: bool) -> None:  # noqa: FBT001 - Qt's signal
        if well:
            self._look()

    def _look(self) -> None:
        viewer = self._viewer
        pairs = framed(viewer.found, self._element_at, night=viewer.night) if viewer.marks else []
        self._engine.call(f"aids.sight({json.dumps(viewer.sight)})")
        self._engine.call(f"aids.findings({json.dumps(pairs)})")


def framed(
    found: tuple[tuple[int, Gravity], ...], element_at: Callable[[int], int], *, night: bool
) -> list[tuple[int, str]]:
    """Return which elements get a frame and its colour: that of the gravest finding in each.

    `found` are the lines of the body with the gravity of what was found there; a finding before the
    first element is not on the page.
    """
    ranks = list(Gravity)
    gravest: dict[int, Gravity] = {}
    for line, gravity in found:
        index = element_at(line)
        if index >= 0:
            gravest[index] = min(gravest.get(index, gravity), gravity, key=ranks.index)
    colours = DARK if night else LIGHT
    return [(index, colour_of(gravity, colours)) for index, gravity in sorted(gravest.items())]

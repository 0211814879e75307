"""Aids on the page that is shown: other eyes. They are put on anew after each load."""

from __future__ import annotations

import json

from PySide6.QtCore import QObject

from editor.ui.preview.engine import Engine
from editor.ui.preview.viewer import Viewer


class Aids(QObject):
    """Tells the script beside the page what the viewer wants; lives as long as the engine."""

    def __init__(self, engine: Engine, viewer: Viewer) -> None:
        """Take the page's engine and who looks at it."""
        super().__init__(engine)
        self._engine = engine
        self._viewer = viewer
        engine.loaded.connect(self._put_on)
        viewer.seen.connect(self._look)

    def _put_on(self, well: bool) -> None:  # noqa: FBT001 - Qt's signal
        if well:
            self._look()

    def _look(self) -> None:
        self._engine.call(f"aids.sight({json.dumps(self._viewer.sight)})")

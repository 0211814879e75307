"""Typewriter mode: the line that is written stays at one height of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from editor.core.events import Change
from editor.ui.writing.layout.layout import BELOW
from editor.ui.writing.listening import Listening

if TYPE_CHECKING:
    from editor.ui.writing.pane import WritingPane

HEIGHT = 0.45
"""Where the line stands, as a part of the view's height."""


class Typewriter(QObject):
    """Scrolls with the caret; a click does not move the text from under the mouse."""

    def __init__(self, pane: WritingPane) -> None:
        """Take the pane whose body it scrolls."""
        super().__init__(pane)
        self._pane = pane
        self.on = False
        body = pane.body
        self._listening = Listening(self.follow, body.cursorPositionChanged, body.textChanged)
        body.scrolled.connect(self.make_room)
        pane.context.changed.connect(self._changed)
        self._set()

    def _changed(self, change: Change) -> None:
        if "typewriter" in change.options:
            self._set()

    def _set(self) -> None:
        self.on = self._pane.context.desk.options.flag("typewriter")
        self._listening.set(on=self.on)
        self.make_room()
        self.follow()

    def make_room(self) -> None:
        """Leave room under the last line, so that it too can stand at its height."""
        page = self._pane.body.page
        if page is not None:
            height = self._pane.body.viewport().height()
            wanted = max(BELOW, height * (1 - HEIGHT)) if self.on else BELOW
            if page.below != wanted:
                page.below = wanted
                page.size_changed()

    def follow(self) -> None:
        """Bring the caret's line to its height."""
        body = self._pane.body
        if (
            not self.on
            or body.page is None
            or QApplication.mouseButtons() != Qt.MouseButton.NoButton
        ):
            return
        wanted = round(body.viewport().height() * HEIGHT)
        bar = body.verticalScrollBar()
        bar.setValue(bar.value() + body.cursorRect().center().y() - wanted)

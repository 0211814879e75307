"""Idle work on the layout: what was estimated is laid out, and the view stays where it is."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from editor.ui.writing.body_edit import BodyEdit

Result = TypeVar("Result")

SLICE_S = 0.004
"""Seconds of work between two events: short enough that no key waits for it."""
PAUSE_MS = 60
"""Rest after an edit before it goes on."""


class Settling(QObject):
    """Lays out the rest of a text in slices, from its start on."""

    begun = Signal()
    settled = Signal()
    """Everything is laid out."""

    def __init__(self, body: BodyEdit) -> None:
        """Take the edit whose document it lays out."""
        super().__init__(body)
        self._body = body
        self._next = 0
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._slice)

    def start(self) -> None:
        """Begin after a rest, from the start: what is laid out already costs next to nothing."""
        self._next = 0
        self._timer.start(PAUSE_MS)
        self.begun.emit()

    def _slice(self) -> None:
        page = self._body.page
        if page is None:
            return
        following = in_place(self._body, lambda: page.settle(SLICE_S, self._next))
        if following is not None:
            self._next = following
            self._timer.start(0)
        else:
            self.settled.emit()


def in_place(body: BodyEdit, work: Callable[[], Result]) -> Result:
    """Do what may change heights; the caret's line stays where it is, or else the topmost block."""
    page = body.page
    assert page is not None
    bar = body.verticalScrollBar()
    caret = body.textCursor().blockNumber()
    top = page.block_top(caret)
    is_seen = bar.value() <= top < bar.value() + body.viewport().height()
    held = caret if is_seen and body.hasFocus() else page.block_at(bar.value())
    before = page.block_top(held)
    result = work()
    moved = round(page.block_top(held) - before)
    page.size_changed()
    if moved and bar.value():
        bar.setValue(bar.value() + moved)
    return result

"""Footnotes where they are cited: their words in a bubble, and the way there and back."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QPointF, QRect, QSize, Qt, QTimer
from PySide6.QtWidgets import QToolTip

from editor.core.text import text
from editor.markup.notes import note_at, note_words, other_half

if TYPE_CHECKING:
    from editor.ui.writing.pane import WritingPane

HOVER_MS = 300
"""Rest of the pointer over a mark before its note is shown."""
NEAR = 10
"""Pixels around the pointer within which the bubble stays."""


class Notes(QObject):
    """Shows what a note says while the pointer rests on its mark, and goes there."""

    def __init__(self, pane: WritingPane) -> None:
        """Take the pane."""
        super().__init__(pane)
        self._pane = pane
        self._place = QPoint()
        self._timer = QTimer(self, singleShot=True, interval=HOVER_MS)
        self._timer.timeout.connect(self._show)
        pane.body.hovered.connect(self._rest)

    def follow(self, offset: int) -> bool:
        """Go from a mark to its note or back; False where there is neither at the offset."""
        document = self._pane.document
        there = other_half(document.buffer.body, offset) if document is not None else None
        if there is None:
            return False
        self._pane.select(there)
        return True

    def _rest(self, place: QPoint) -> None:
        self._place = place
        self._timer.start()

    def _show(self) -> None:
        body, document = self._pane.body, self._pane.document
        page = body.page
        if page is None or document is None:
            return
        point = QPointF(self._place) + QPointF(0, body.verticalScrollBar().value())
        position = page.hitTest(point, Qt.HitTestAccuracy.ExactHit)
        said = self.said_at(document.offset(position)) if position >= 0 else ""
        if said:
            around = QRect(self._place, QSize(1, 1)).adjusted(-NEAR, -NEAR, NEAR, NEAR)
            viewport = body.viewport()
            QToolTip.showText(viewport.mapToGlobal(self._place), said, viewport, around)

    def said_at(self, offset: int) -> str:
        """Return the bubble for a code-point offset as rich text, empty where no note is cited."""
        document = self._pane.document
        name = note_at(document.buffer.body, offset) if document is not None else ""
        if not name or document is None:
            return ""
        words = note_words(document.buffer.body, name) or text("writing.note-missing", name=name)
        return "".join(f"<p>{escape(part)}</p>" for part in words.split("\n"))

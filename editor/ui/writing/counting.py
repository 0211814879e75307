"""Counts and outline of the body in hand, taken at rest and in slices: a long text costs no more."""

from __future__ import annotations

from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from PySide6.QtCore import QObject, QTimer, Signal

from editor.core.edit import Edit
from editor.markup.outline import Heading, heading_at
from editor.ui.measures import Measures
from editor.ui.writing.reading import Reading

if TYPE_CHECKING:
    from editor.ui.writing.document import BodyDocument
    from editor.ui.writing.pane import WritingPane

REST_MS = 250
"""Rest after an edit before anything is counted."""
MOVE_MS = 150
"""Rest after a move of the caret before section and selection are told."""
SLICE_S = 0.004
"""Seconds of work between two events."""
HURRY_S = 0.1
"""Seconds that a writer who moved a section may wait to see it moved; else it goes on in slices."""


class Counting(QObject):
    """Keeps what is known of each open body, and tells it of the one that is shown."""

    counted = Signal(object)
    """markup.counts.Counts of the whole body."""
    measured = Signal(object)
    """Measures: after an edit, and after the caret moved."""
    outlined = Signal(object)
    """A tuple of markup.outline.Heading."""
    entered = Signal(object)
    """Number of the heading whose section has the caret, or None."""

    def __init__(self, pane: WritingPane) -> None:
        """Take the pane whose bodies it reads."""
        super().__init__(pane)
        self._pane = pane
        self._readings: WeakKeyDictionary[BodyDocument, Reading] = WeakKeyDictionary()
        self._shown: BodyDocument | None = None
        self.headings: tuple[Heading, ...] = ()
        """Of the body that is shown, as they were at rest."""
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._go_on)
        self._moved = QTimer(self, singleShot=True, interval=MOVE_MS)
        self._moved.timeout.connect(self._measure)
        pane.body.cursorPositionChanged.connect(self._moved.start)
        pane.body.selectionChanged.connect(self._moved.start)

    @property
    def reading(self) -> Reading | None:
        """What is known of the body that is shown."""
        return self._readings.get(self._shown) if self._shown is not None else None

    def show(self, document: BodyDocument | None) -> None:
        """Tell of another body from now on."""
        self._shown = document
        self.headings = ()
        if document is None:
            self._timer.stop()
            self.outlined.emit(())
            return
        if document not in self._readings:
            self._readings[document] = Reading(document)
        self._timer.start(0)

    def follow(self, document: BodyDocument, edits: tuple[Edit, ...]) -> None:
        """Follow edits that a document has already; without any the whole text is another."""
        reading = self._readings.get(document)
        if reading is not None:
            reading.follow(edits)
        if document is self._shown:
            self._timer.start(REST_MS)

    def hurry(self) -> None:
        """Look at what changed now, without a rest: the writer moved a section and looks for it."""
        if self._timer.isActive():
            self._timer.stop()
            self._go_on(HURRY_S)

    def words_of_sections(self) -> list[int]:
        """Return how many words each section of the body that is shown has."""
        reading = self.reading
        if reading is None:
            return [0] * len(self.headings)
        return reading.counts.words_of((one.line, one.end) for one in self.headings)

    def _go_on(self, budget_s: float = SLICE_S) -> None:
        reading = self.reading
        if reading is None:
            return
        if not reading.work(budget_s):
            self._timer.start(0)
            return
        self.headings = reading.headings()
        self.outlined.emit(self.headings)
        self.counted.emit(reading.counts.whole())
        self._measure()

    def _measure(self) -> None:
        reading, document = self.reading, self._shown
        if reading is None or document is None or reading.counts.pending:
            return
        cursor = self._pane.body.textCursor()
        number = heading_at(self.headings, cursor.blockNumber())
        self.entered.emit(number)
        section = self.headings[number] if number is not None else None
        chosen = document.selection(cursor) if cursor.hasSelection() else None
        self.measured.emit(
            Measures(
                reading.counts.whole(),
                reading.counts.part(section.line, section.end) if section else None,
                section.title if section else "",
                reading.count_selection(chosen) if chosen else None,
            )
        )

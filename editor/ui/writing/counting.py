"""Words and minutes of the body, counted at rest and by the paragraph: a long text costs no more."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from editor.markup.counts import Counts, count

if TYPE_CHECKING:
    from editor.desk.buffer import Buffer

REST_MS = 250
"""Rest after an edit before anything is counted."""
SLICE_S = 0.004
"""Seconds of counting between two events."""
EXACT = 20_000
"""Code points up to which a body is counted as a whole: some 10 ms."""


@dataclass(frozen=True, slots=True)
class _Job:
    paragraphs: list[str]
    known: dict[str, Counts]


class Counting(QObject):
    """Counts a body in idle time; paragraphs counted before are not counted again."""

    counted = Signal(object)
    """markup.counts.Counts of the whole body."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin with nothing."""
        super().__init__(parent)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._go_on)
        self._buffer: Buffer | None = None
        self._known: dict[str, Counts] = {}
        self._job: _Job | None = None
        self._at = 0

    def ask(self, buffer: Buffer, *, at_once: bool = False) -> None:
        """Count a buffer's body after a rest, as it will be then."""
        self._buffer = buffer
        self._job = None
        self._timer.start(0 if at_once else REST_MS)

    def _go_on(self) -> None:
        if self._buffer is None:
            return
        if self._buffer.length <= EXACT:
            self.counted.emit(count(self._buffer.body))
            return
        if self._job is None:
            self._job, self._at = _Job(self._buffer.body.split("\n\n"), {}), 0
        until = time.perf_counter() + SLICE_S
        paragraphs, known = self._job.paragraphs, self._job.known
        while self._at < len(paragraphs):
            paragraph = paragraphs[self._at]
            counts = self._known.get(paragraph)
            known[paragraph] = count(paragraph) if counts is None else counts
            self._at += 1
            if time.perf_counter() > until:
                self._timer.start(0)
                return
        self._known = known
        each = [known[one] for one in paragraphs]
        self.counted.emit(
            Counts(
                sum(one.words for one in each),
                sum(one.characters for one in each) + max(0, len(each) - 1),
                sum(one.sentences for one in each),
            )
        )

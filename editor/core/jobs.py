"""Slow work as values: progress and a way to cancel, known to whoever does the work."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass

from editor.core.text import Message


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a job is: `done` of `total` (0 where unknown), and what it does now."""

    done: int
    total: int
    now: Message | None = None


class Cancelled(Exception):
    """The writer cancelled a job; not a fault, dropped where the job was started."""


class Token:
    """Handed to slow work: it reports progress and asks whether to go on."""

    def __init__(self, report: Callable[[Progress], None] | None = None) -> None:
        """Take a function that is called with each progress, on the worker's thread."""
        self._report = report
        self._cancelled = threading.Event()

    def cancel(self) -> None:
        """Ask the work to stop; it raises Cancelled at its next step."""
        self._cancelled.set()

    @property
    def cancelled(self) -> bool:
        """Whether the work was asked to stop."""
        return self._cancelled.is_set()

    def step(self, done: int, total: int, now: Message | None = None) -> None:
        """Report progress. Raises Cancelled if the work was asked to stop."""
        if self.cancelled:
            raise Cancelled
        if self._report:
            self._report(Progress(done, total, now))

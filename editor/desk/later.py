"""Doing something after a while: the window gives its timers, else a thread counts."""

from __future__ import annotations

import threading
from collections.abc import Callable

from editor.desk.jobs import Deliver

Cancel = Callable[[], None]
Later = Callable[[float, Callable[[], None]], Cancel]
"""Calls a closure on the owner's thread after so many seconds; the result cancels that."""


def never(_seconds: float, _run: Callable[[], None]) -> Cancel:
    """Never call: a command line saves when it is told to."""
    return lambda: None


class Clockwork:
    """Counts seconds on threads of its own and delivers to the owner's thread."""

    def __init__(self, deliver: Deliver) -> None:
        """Take the way to the owner's thread."""
        self._deliver = deliver
        self._timers: set[threading.Timer] = set()

    def __call__(self, seconds: float, run: Callable[[], None]) -> Cancel:
        """Call `run` on the owner's thread after so many seconds; the result cancels that."""
        cancelled = threading.Event()

        def on_owners_thread() -> None:
            self._timers.discard(timer)
            if not cancelled.is_set():
                run()

        def cancel() -> None:
            cancelled.set()
            timer.cancel()
            self._timers.discard(timer)

        timer = threading.Timer(seconds, lambda: self._deliver(on_owners_thread))
        timer.daemon = True
        self._timers.add(timer)
        timer.start()
        return cancel

    def close(self) -> None:
        """Cancel what has not been called yet and wait for the threads."""
        for timer in tuple(self._timers):
            timer.cancel()
        for timer in tuple(self._timers):
            timer.join()
        self._timers.clear()

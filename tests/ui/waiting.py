"""Waiting for something to become so, while the program runs."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEventLoop, QTimer

LOOK_MS = 5


def until(true: Callable[[], object], longest_ms: int = 10_000) -> bool:
    """Let events run until something is so; tell whether it became so in time."""
    loop = QEventLoop()
    look = QTimer(interval=LOOK_MS)
    look.timeout.connect(lambda: loop.quit() if true() else None)
    end = QTimer(singleShot=True, interval=longest_ms)
    end.timeout.connect(loop.quit)
    look.start()
    end.start()
    if not true():
        loop.exec()
    look.stop()
    end.stop()
    return bool(true())

"""Hearing signals only while somebody needs it: no key waits for what is switched off."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import SignalInstance


class Listening:
    """Connects one slot to several signals, and takes it off again."""

    def __init__(self, slot: Callable[..., None], *signals: SignalInstance) -> None:
        """Take the slot and what it may have to hear; nothing is connected yet."""
        self._slot = slot
        self._signals = signals
        self._on = False

    def set(self, *, on: bool) -> None:
        """Hear the signals from now on, or no longer."""
        if on == self._on:
            return
        self._on = on
        for one in self._signals:
            if on:
                one.connect(self._slot)
            else:
                one.disconnect(self._slot)

"""Work that need not come before the paint: it follows in the same turn of the event loop."""

from __future__ import annotations

from collections.abc import Callable
from weakref import WeakMethod

from PySide6.QtCore import QCoreApplication, QEvent, QObject

from editor.ui.guard import guard

_KIND = QEvent.Type(QEvent.registerEventType())
_BEHIND_PAINT = -100
"""Priority of the event; Qt posts its paints with -1, and the next key is read after both."""


class Afterwards(QObject):
    """Does one thing once the present event and the paint that follows it are over.

    What it does is thereby done before the next key, but the letter is on the screen first.
    """

    def __init__(self, run: Callable[[], None], parent: QObject | None = None) -> None:
        """Take what is to be done: a method of somebody who may go before this does."""
        super().__init__(parent)
        self._run = WeakMethod(run)
        self._asked = False

    def ask(self) -> None:
        """Have it done; asked several times, it is done once."""
        if not self._asked:
            self._asked = True
            QCoreApplication.postEvent(self, QEvent(_KIND), _BEHIND_PAINT)

    @guard(True)
    def event(self, event: QEvent) -> bool:
        """Do it."""
        if event.type() != _KIND:
            return super().event(event)
        self._asked = False
        run = self._run()
        if run is not None:
            run()
        return True

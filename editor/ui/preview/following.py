"""When a view beside the page is to be made anew: the article in hand is another, or has changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from editor.core.events import Change
from editor.ui.context import WindowContext
from editor.ui.guard import guard

if TYPE_CHECKING:
    from editor.desk.buffer import Buffer

REST_MS = 200
"""Pause in typing after which a view is made anew: behind the page, which answers its questions."""


class Following(QObject):
    """Says when a view is due; while nobody sees it, it owes that until it is shown."""

    due = Signal()
    """The view shows something else than the article in hand says now."""

    def __init__(self, context: WindowContext, view: QWidget) -> None:
        """Take the view whose showing counts."""
        super().__init__(view)
        self._context = context
        self._view = view
        self._owed = True
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self.now)
        view.installEventFilter(self)
        context.opened.connect(self._took)
        context.changed.connect(self._changed)

    @property
    def buffer(self) -> Buffer | None:
        """The article in hand, None where there is none or it has no word yet."""
        buffer = self._context.current_buffer
        if buffer is None or self._context.desk.saver.is_empty(buffer):
            return None
        return buffer

    def now(self) -> None:
        """Have the view made anew, at once or when it is seen next."""
        self._rest.stop()
        self._owed = not self._view.isVisible()
        if not self._owed:
            self.due.emit()

    def _took(self, _buffer: Buffer | None) -> None:
        self.now()

    def _changed(self, change: Change) -> None:
        buffer = self._context.current_buffer
        if buffer is None:
            return
        touched = buffer.id in change.body | change.metadata | change.state
        if touched or change.site or (buffer.path is not None and buffer.path in change.articles):
            self._rest.start()

    @guard(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt's: what is owed is paid once the view is seen."""
        if watched is self._view and event.type() == QEvent.Type.Show and self._owed:
            QTimer.singleShot(0, self, self.now)
        return False

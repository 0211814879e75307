"""The border between the desk and Qt: the desk's events come over as signals, nothing else."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QThread, QTimer, Signal

from editor.core.events import Change
from editor.core.notices import Notice
from editor.ui.guard import guard


class _Closure(QEvent):
    KIND = QEvent.Type(QEvent.registerEventType())

    def __init__(self, run: Callable[[], None]) -> None:
        super().__init__(self.KIND)
        self.run = run


class Bridge(QObject):
    """Turns the desk's events into signals on the GUI thread, and runs its closures there."""

    changed = Signal(object)
    """core.events.Change: what one mutation touched."""
    noticed = Signal(object)
    """core.notices.Notice: what the writer should know."""

    def deliver(self, run: Callable[[], None]) -> None:
        """Run a closure on the GUI thread; from any thread. Nothing waits for it."""
        QCoreApplication.postEvent(self, _Closure(run))

    def later(self, seconds: float, run: Callable[[], None]) -> Callable[[], None]:
        """Run a closure on the GUI thread after so many seconds; the result cancels that."""
        timer = QTimer(self, singleShot=True, interval=round(seconds * 1000))
        timer.timeout.connect(run)
        timer.timeout.connect(timer.deleteLater)
        timer.start()

        def cancel() -> None:
            timer.stop()
            timer.deleteLater()

        return cancel

    def change(self, change: Change) -> None:
        """Pass a change on, at once where the desk speaks on the GUI thread."""
        if QThread.currentThread() is self.thread():
            self.changed.emit(change)
        else:
            self.deliver(lambda: self.changed.emit(change))

    def notice(self, notice: Notice) -> None:
        """Pass a notice on."""
        if QThread.currentThread() is self.thread():
            self.noticed.emit(notice)
        else:
            self.deliver(lambda: self.noticed.emit(notice))

    @guard(True)
    def event(self, event: QEvent) -> bool:
        """Run the closures that `deliver` posted."""
        if isinstance(event, _Closure):
            event.run()
            return True
        return super().event(event)

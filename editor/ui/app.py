"""The window's composition root: everything is built here, once, and handed on."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from editor import __version__
from editor.core.events import Change
from editor.core.paths import AppPaths
from editor.core.resources import resource
from editor.core.text import text
from editor.desk.desk import Desk
from editor.ui.bridge import Bridge
from editor.ui.clipboard import leave_to_qt
from editor.ui.context import WindowContext
from editor.ui.crash import CrashHandler
from editor.ui.look.look import Look
from editor.ui.session import Session
from editor.ui.window import MainWindow

if TYPE_CHECKING:
    from editor.ui.entrance import Entrance
    from editor.ui.places import Places

SIGNALS = tuple(
    getattr(signal, name) for name in ("SIGTERM", "SIGINT", "SIGHUP") if hasattr(signal, name)
)


def run(paths: Sequence[Path], library: Path | None = None) -> int:
    """Open the window with these files or folders and stay until it is closed.

    Without any it opens the library that was open last, else the first screen. Returns the
    process's exit code.
    """
    prepare()
    app = QApplication(sys.argv[:1])
    program = Program(app, AppPaths.of_user())
    program.begin(paths, library)
    return program.stay()


def prepare() -> None:
    """Set what Qt reads before its application exists."""
    # The web engine draws in software: with a graphics context the whole window would be drawn
    # through OpenGL, and typing would cost eight times as much.
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    # One style on all systems, dressed by the stylesheet; setting it from Python costs 13 ms.
    os.environ.setdefault("QT_STYLE_OVERRIDE", "Fusion")
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        # Chromium refuses its sandbox to root, and would not start at all.
        os.environ.setdefault("QTWEBENGINE_DISABLE_SANDBOX", "1")
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
    QCoreApplication.setApplicationName("copydesk")
    QCoreApplication.setApplicationVersion(__version__)
    QGuiApplication.setApplicationDisplayName("Copydesk")
    QGuiApplication.setDesktopFileName("copydesk")


class Program:
    """Desk, bridge, look and window, put together."""

    entrance: Entrance
    """The ways in; there once the window is furnished."""
    places: Places

    def __init__(self, app: QApplication, paths: AppPaths) -> None:
        """Build desk and frame; nothing is shown, nothing of the user's is read but the options."""
        self.app = app
        self.bridge = Bridge(app)
        self.desk = Desk(paths, deliver=self.bridge.deliver, later=self.bridge.later)
        self.look = Look(app, self.desk.options.text("look"))
        self.context = WindowContext(self.desk, self.look, app)
        self.desk.events.subscribe(self.bridge.change)
        self.desk.notices.subscribe(self.bridge.notice)
        self.bridge.changed.connect(self.context.pass_on)
        self.context.changed.connect(self._dress)
        self.bridge.noticed.connect(self.context.noticed)
        self.window = MainWindow(self.desk, self.context)
        self.session = Session(self.desk, self.context, self.window)
        self._give_back: list[Callable[[], None]] = []

    def begin(self, paths: Sequence[Path], library: Path | None = None) -> None:
        """Take over faults and signals and show the window; what stands in it follows the paint."""
        crash = CrashHandler(
            self.session.save_all, self.context.notice, self._show_report, self.bridge.deliver
        )
        self._give_back.append(crash.install())
        self._give_back.append(watch_signals(self.app, self.session.leave))
        self.session.prepare(paths, library)
        self.window.painted.connect(self._furnish)
        self.window.show()

    def stay(self) -> int:
        """Run until the window is closed; everything is saved by then."""
        try:
            return self.app.exec()
        finally:
            self.end()

    def end(self) -> None:
        """Save, stop threads and processes, give the hooks back."""
        self.session.end()
        leave_to_qt()
        while self._give_back:
            self._give_back.pop()()

    def _dress(self, change: Change) -> None:
        if "look" in change.options:
            self.look.choose(self.desk.options.text("look"))

    def _furnish(self) -> None:
        from editor.ui import entrance, places

        window = self.window
        window.furnish()
        self.entrance = entrance.Entrance(self.desk, self.context, window.status, window)
        self.places = places.Places(self.desk, self.context, window, self.entrance)
        self.context.doors = self.places.doors()
        window.first.wanted.connect(self.entrance.begin_with)
        window.preview_built = self.places.hear_preview
        if window.preview is not None:
            self.places.hear_preview(window.preview)
        self.app.setWindowIcon(QIcon(str(resource("icons", "copydesk.png"))))
        self.session.begin(self.entrance)
        window.commands.refresh()

    def _show_report(self, report: str) -> None:
        from editor.ui.report import ReportDialog

        title, lead = text("ui.report-title"), text("ui.report-lead")
        ReportDialog(title, lead, report, self.window).open()


def watch_signals(app: QApplication, leave: Callable[[], None]) -> Callable[[], None]:
    """Leave in good order when the system asks the program to end; the result gives signals back.

    Python's handlers run between two of its instructions, so a timer lets it have some.
    """
    before = {one: signal.getsignal(one) for one in SIGNALS}
    for one in SIGNALS:
        signal.signal(one, lambda _number, _frame: QTimer.singleShot(0, app, leave))
    pulse = QTimer(app, interval=250)
    pulse.timeout.connect(lambda: None)
    pulse.start()

    def give_back() -> None:
        pulse.stop()
        for one, handler in before.items():
            signal.signal(one, handler)

    return give_back

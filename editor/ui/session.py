"""How a window begins and ends: what it opens, how it was left, and that nothing is lost."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from editor.core.events import Change
from editor.core.notices import Notice, Tone, Way
from editor.core.text import message
from editor.ui.context import WindowContext

if TYPE_CHECKING:
    from editor.desk.desk import Desk
    from editor.ui.entrance import Entrance
    from editor.ui.window import MainWindow

FIRST_SIZE = (1440, 900)
PART = 0.9
"""Part of a small screen that the window takes at first."""


class Session(QObject):
    """Opens what was asked for or open last; keeps how the window is; saves before it goes."""

    def __init__(self, desk: Desk, context: WindowContext, window: MainWindow) -> None:
        """Take the window whose session it is."""
        super().__init__(window)
        self._desk = desk
        self._context = context
        self._window = window
        self._wanted: Path | None = None
        self._files: list[Path] = []
        self._folder: Path | None = None
        self._ended = False
        window.may_close = self._may_close
        context.changed.connect(self._changed)

    def prepare(self, paths: Sequence[Path], library: Path | None = None) -> None:
        """Put the frame as it was left with these files or folders, else with the last library."""
        folder = library or next((one for one in paths if one.is_dir()), None)
        self._files = [one for one in paths if not one.is_dir()]
        if folder is None and self._files:
            folder = _library_around(self._files[0])
        settings = self._desk.settings
        if folder is None and not self._files:
            folder = next(iter(settings.recent()), None)
        self._wanted = folder.absolute() if folder is not None else None
        self._restore_geometry()
        if self._wanted is None and not self._files:
            self._window.show_first()
            return
        name = settings.window_state(self._wanted, "name").decode("utf-8", "replace")
        self._window.show_name(name or (self._wanted.name if self._wanted else ""))
        self._window.panes.restore(settings.window_state(self._wanted, "panes"))

    def begin(self, entrance: Entrance) -> None:
        """Open what was asked for; the window is painted and furnished."""
        instance = QGuiApplication.instance()
        if isinstance(instance, QGuiApplication):
            instance.applicationStateChanged.connect(self._left_or_came)
        opened = self._wanted is not None and entrance.open_library(self._wanted)
        for file in self._files:
            self._context.open(file)
        if not self._files and self._desk.library is not None and not len(self._desk.buffers):
            self._open_last()
        if not opened:
            entrance.bring_back()
        if self._desk.library is None and not self._files and not len(self._desk.buffers):
            self._window.show_first()
        QTimer.singleShot(0, self, self._desk.rendering.warm)

    def save_all(self) -> list[str]:
        """Save every article now; return the names of those that could not be saved."""
        return [
            buffer.path.name if buffer.path else buffer.article().metadata.headline or "?"
            for buffer in self._desk.buffers
            if self._desk.saver.flush(buffer) is not None
        ]

    def leave(self) -> None:
        """Save and end, without a question: the system asked for it."""
        self.save_all()
        self._keep()
        self._window.may_close = lambda: True
        self._window.close()
        QApplication.quit()

    def end(self) -> None:
        """Keep how the window is, save what is left, stop threads and processes."""
        if self._ended:
            return
        self._ended = True
        self._keep()
        if self._window.preview is not None:
            self._window.preview.close_engine()
        self._desk.close()

    # Beginning

    def _open_last(self) -> None:
        folder = self._folder
        if folder is None:
            return
        kept = self._desk.settings.window_state(folder, "article").decode("utf-8", "replace")
        file = folder / kept
        if kept and file.is_file() and file.resolve().is_relative_to(folder.resolve()):
            self._context.open(file)

    def _restore_geometry(self) -> None:
        geometry = self._desk.settings.window_state(self._wanted, "geometry")
        if geometry and self._window.restoreGeometry(QByteArray(geometry)):
            return
        screen = QGuiApplication.primaryScreen().availableGeometry()
        width = min(FIRST_SIZE[0], round(screen.width() * PART))
        height = min(FIRST_SIZE[1], round(screen.height() * PART))
        self._window.resize(width, height)
        frame = self._window.frameGeometry()
        frame.moveCenter(screen.center())
        self._window.move(frame.topLeft())

    # While it lasts

    def _changed(self, change: Change) -> None:
        library = self._desk.library
        folder = library.folder if library is not None else None
        if not change.library or folder == self._folder:
            return
        self._keep()
        self._folder = folder
        kept = self._desk.settings.window_state(folder, "recent").decode("utf-8", "replace")
        self._context.recent = [folder / one for one in kept.split("\n") if folder and one]
        if folder != self._wanted:
            self._window.panes.restore(self._desk.settings.window_state(folder, "panes"))
        self._wanted = folder

    def _left_or_came(self, state: Qt.ApplicationState) -> None:
        if self._ended:
            return
        if state == Qt.ApplicationState.ApplicationActive:
            self._desk.watching.look_again()
        else:
            self._desk.saver.save_all(tuple(self._desk.buffers))

    def _keep(self) -> None:
        if not self._window.isVisible() or self._folder is None:
            return
        kept = {
            "geometry": bytes(self._window.saveGeometry().data()),
            "panes": self._window.panes.state(),
            "name": self._desk.site.name.encode(),
        }
        buffer = self._context.current_buffer
        path = buffer.path if buffer is not None else None
        if path is not None and path.is_relative_to(self._folder):
            kept["article"] = path.relative_to(self._folder).as_posix().encode()
        recent = [one for one in self._context.recent if one.is_relative_to(self._folder)]
        names = (one.relative_to(self._folder).as_posix() for one in recent)
        kept["recent"] = "\n".join(names).encode()
        for name, state in kept.items():
            self._desk.settings.keep_window_state(self._folder, state, name)

    # Ending

    def _may_close(self) -> bool:
        unsaved = self.save_all()
        if unsaved:
            leave = Way(message("ui.quit-anyway"), self.leave)
            self._context.notice(
                Notice(
                    message("ui.not-saved-on-close"),
                    Tone.BAD,
                    hint=message("ui.not-saved-on-close-lead", names=", ".join(unsaved)),
                    ways=(leave,),
                    key="close",
                )
            )
            return False
        self._keep()
        return True


def _library_around(file: Path) -> Path | None:
    from editor.library.nearest import library_of

    return library_of(file.absolute().parent)

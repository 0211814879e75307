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
from editor.ui.entrance import Entrance
from editor.ui.links import Links

if TYPE_CHECKING:
    from editor.desk.desk import Desk
    from editor.ui.places import Places
    from editor.ui.preview.pane import PreviewPane
    from editor.ui.window import MainWindow

FIRST_SIZE = (1440, 900)
PART = 0.9
"""Part of a small screen that the window takes at first."""


class Session(QObject):
    """Opens what was asked for or open last; keeps how the window is; saves before it goes."""

    def __init__(
        self,
        desk: Desk,
        context: WindowContext,
        window: MainWindow,
        entrance: Entrance,
        places: Places,
    ) -> None:
        """Take the window whose session it is."""
        super().__init__(window)
        self._desk = desk
        self._context = context
        self._window = window
        self._entrance = entrance
        self._places = places
        self._links = Links(desk, context)
        self._folder: Path | None = None
        self._ended = False
        window.may_close = self._may_close
        window.preview_built = self._hear_preview
        window.first.wanted.connect(self._begin_with)
        window.painted.connect(self._painted)
        context.changed.connect(self._changed)
        QGuiApplication.instance().applicationStateChanged.connect(self._left_or_came)  # type: ignore[union-attr]

    def begin(self, paths: Sequence[Path], library: Path | None = None) -> None:
        """Open these files or folders, else the last library, and put the window as it was left."""
        folder = library or next((one for one in paths if one.is_dir()), None)
        files = [one for one in paths if not one.is_dir()]
        if folder is None and files:
            folder = self._library_around(files[0])
        if folder is None and not files:
            folder = next(iter(self._desk.settings.recent()), None)
        if folder is not None:
            self._entrance.open_library(folder)
        self._restore_geometry()
        for file in files:
            self._context.open(file)
        if not files and self._desk.library is not None:
            self._open_last()

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

    def _library_around(self, file: Path) -> Path | None:
        from editor.library.nearest import library_of

        return library_of(file.parent)

    def _begin_with(self, way: str) -> None:
        ask = {
            "sample": self._entrance.ask_sample,
            "open": self._entrance.ask_library,
            "import": self._entrance.ask_files,
        }
        ask[way]()

    def _open_last(self) -> None:
        library = self._desk.library
        if library is None:
            return
        kept = self._desk.settings.window_state(library.folder, "article").decode(
            "utf-8", "replace"
        )
        file = library.folder / kept if kept else None
        if file is not None and file.is_file() and file.is_relative_to(library.folder):
            self._context.open(file)

    def _restore_geometry(self) -> None:
        settings = self._desk.settings
        geometry = settings.window_state(self._folder, "geometry")
        if geometry and self._window.restoreGeometry(QByteArray(geometry)):
            return
        screen = QGuiApplication.primaryScreen().availableGeometry()
        width = min(FIRST_SIZE[0], round(screen.width() * PART))
        height = min(FIRST_SIZE[1], round(screen.height() * PART))
        self._window.resize(width, height)
        frame = self._window.frameGeometry()
        frame.moveCenter(screen.center())
        self._window.move(frame.topLeft())

    def _painted(self) -> None:
        """Start what is slow only now: the process that renders."""
        self._window.panes.restore(self._desk.settings.window_state(self._folder, "panes"))
        QTimer.singleShot(0, self, self._desk.rendering.warm)

    def _hear_preview(self, pane: PreviewPane) -> None:
        pane.link_clicked.connect(self._links.follow)
        pane.browser_wanted.connect(self._places.open_in_browser)
        pane.died.connect(self._preview_died)

    def _preview_died(self) -> None:
        pane = self._window.preview
        ways = [Way(message("ui.preview-browser"), self._places.open_in_browser)]
        if pane is not None:
            ways.insert(0, Way(message("ui.preview-restart"), pane.restart))
        self._context.notice(
            Notice(message("ui.preview-died"), Tone.WARN, ways=tuple(ways), key="preview")
        )

    # While it lasts

    def _changed(self, change: Change) -> None:
        library = self._desk.library
        folder = library.folder if library is not None else None
        if not change.library or folder == self._folder:
            return
        self._keep()
        self._folder = folder
        if self._window.isVisible():
            self._window.panes.restore(self._desk.settings.window_state(folder, "panes"))

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
        keep = self._desk.settings.keep_window_state
        keep(self._folder, bytes(self._window.saveGeometry().data()), "geometry")
        keep(self._folder, self._window.panes.state(), "panes")
        buffer = self._context.current_buffer
        path = buffer.path if buffer is not None else None
        if path is not None and path.is_relative_to(self._folder):
            keep(self._folder, path.relative_to(self._folder).as_posix().encode(), "article")

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

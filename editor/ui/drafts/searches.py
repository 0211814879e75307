"""Kept searches between the field and the list, and the offer to keep the one that is typed."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from editor.core.notices import Notice, Tone, Way
from editor.core.text import message, text
from editor.desk.kept_searches import KeptSearches
from editor.ui.context import WindowContext
from editor.ui.look.scale import SPACE_S

MOST = 8
"""Searches that are shown; the list of articles needs the room."""
WIDEST = 44
"""Characters of a query that are shown."""


class Searches(QWidget):
    """One line for each kept search; a click fills the field."""

    wanted = Signal(str)
    """A kept search that is to be done."""

    def __init__(self, context: WindowContext, parent: QWidget) -> None:
        """Take the context; shown is what is kept for the open library."""
        super().__init__(parent)
        self._context = context
        self._kept = KeptSearches(context.desk.settings)
        self._query = ""
        self._shown: tuple[tuple[str, ...], str] = ((), "")
        self._down = QVBoxLayout(self)
        self._down.setContentsMargins(SPACE_S, 0, SPACE_S, SPACE_S)
        self._down.setSpacing(0)
        self.hide()

    def show_for(self, query: str) -> None:
        """Show what is kept, and offer to keep what is typed."""
        self._query = query.strip()
        kept = self._kept.of(self._library)
        offer = self._query if self._query and self._query not in kept else ""
        if (kept, offer) == self._shown:
            return
        self._shown = (kept, offer)
        while (item := self._down.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for one in () if offer else kept[:MOST]:
            self._down.addWidget(self._line(one))
        if offer:
            self._down.addWidget(self._offer())
        self.setVisible(self._down.count() > 0)

    def keep(self) -> None:
        """Keep the search that is typed."""
        query = self._query
        if query:
            self._kept.keep(self._library, query)
            self.show_for(query)

    @property
    def _library(self) -> Path | None:
        library = self._context.desk.library
        return library.folder if library is not None else None

    def _line(self, query: str) -> QPushButton:
        short = query if len(query) <= WIDEST else f"{query[: WIDEST - 1]}…"
        button = _button(short.replace("&", "&&"), "quiet", self)
        button.setToolTip(text("ui.search-kept", query=query))
        button.setAccessibleName(text("ui.search-kept", query=query))
        button.clicked.connect(partial(self.wanted.emit, query))
        button.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        button.customContextMenuRequested.connect(partial(self._menu, button, query))
        return button

    def _offer(self) -> QPushButton:
        button = _button(text("ui.search-keep"), "link", self)
        button.setToolTip(text("commands.keep-search-help"))
        button.clicked.connect(self.keep)
        return button

    def _menu(self, button: QPushButton, query: str, at: QPoint) -> None:
        menu = QMenu(button)
        menu.addAction(text("ui.search-forget")).triggered.connect(partial(self._forget, query))
        menu.popup(button.mapToGlobal(at))

    def _forget(self, query: str) -> None:
        library = self._library

        def back() -> None:
            self._kept.keep(library, query)
            self.show_for(self._query)

        self._kept.forget(library, query)
        self.show_for(self._query)
        said = message("ui.search-forgotten", query=query)
        self._context.notice(Notice(said, Tone.INFO, ways=(Way(message("desk.undo"), back),)))


def _button(words: str, role: str, parent: QWidget) -> QPushButton:
    button = QPushButton(words, parent)
    button.setProperty("role", role)
    button.setStyleSheet("text-align: left")
    button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    return button

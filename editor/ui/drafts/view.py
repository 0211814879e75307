"""The list itself: keys, the pointer, files dropped on it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from editor.core.text import text
from editor.ui.drafts.delegate import DraftDelegate
from editor.ui.drafts.model import DraftModel, Row
from editor.ui.guard import guard

Index = QModelIndex | QPersistentModelIndex
OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class DraftView(QListView):
    """Shows the model; asks for what the writer wants by signals."""

    chosen = Signal(object)
    """Key of the article that the selection is on now, by key or pointer."""
    entered_article = Signal(object)
    """Key of the article that the writer goes to (Enter, double click)."""
    dropped = Signal(list)
    """Paths of files that were dropped."""
    menu_wanted = Signal(QPoint)
    """Place on the screen where the menu of the chosen article should stand."""
    trash_wanted = Signal()
    undo_wanted = Signal()
    """Take the library's last operation back; the window's Undo asks where the focus is."""
    redo_wanted = Signal()

    def __init__(self, model: DraftModel, delegate: DraftDelegate, parent: QWidget) -> None:
        """Take the model and its painter."""
        super().__init__(parent)
        self.setModel(model)
        self._drafts = model
        self._quiet = False
        self.setItemDelegate(delegate)
        self.setProperty("role", "bare")
        self.setAccessibleName(text("ui.draft-list"))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(24)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setMouseTracking(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(False)
        self.selectionModel().currentChanged.connect(self._current_changed)
        self.doubleClicked.connect(self._go)

    def key(self) -> Path | int | None:
        """Return the key of the chosen article."""
        line = self._drafts.line(self.currentIndex())
        return line.key if isinstance(line, Row) else None

    def choose(self, key: Path | int | None) -> None:
        """Put the selection on an article without asking for it to be opened."""
        index = self._drafts.index_of(key)
        if index == self.currentIndex():
            return
        self._quiet = True
        self.setCurrentIndex(index)
        if not index.isValid():
            self.clearSelection()
        self._quiet = False
        if index.isValid():
            self.scrollTo(index)

    @guard(None)
    def dataChanged(self, _first: Index, _last: Index, _roles: object = None) -> None:
        """Qt's: paint anew; heights never change, so nothing is laid out (60 ms at 20,000 rows)."""
        self.viewport().update()

    @guard(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's: Enter goes to the article, Delete puts it into the trash, letters do not search."""
        if event.key() in OPENING and self.state() != QAbstractItemView.State.EditingState:
            self._go(self.currentIndex())
            return
        if event.key() == Qt.Key.Key_Delete:
            self.trash_wanted.emit()
            return
        super().keyPressEvent(event)

    @guard(None)
    def keyboardSearch(self, search: str) -> None:
        """Qt's: the filter field searches, not this."""

    @guard(None)
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Qt's: ask for the menu at the pointer, or below the chosen entry."""
        at = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            at = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center())
        self.menu_wanted.emit(at)

    @guard(None)
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Qt's: take files."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    @guard(None)
    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Qt's: take files anywhere on the list."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    @guard(None)
    def dropEvent(self, event: QDropEvent) -> None:
        """Qt's: files dropped here come in."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.dropped.emit(paths)

    def _current_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        line = self._drafts.line(current)
        if isinstance(line, Row) and not self._quiet:
            self.chosen.emit(line.key)

    def _go(self, index: QModelIndex) -> None:
        line = self._drafts.line(index)
        if isinstance(line, Row):
            self.entered_article.emit(line.key)

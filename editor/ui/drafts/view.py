"""The list itself: keys, the pointer, files dropped on it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyleOptionViewItem,
    QWidget,
)

from editor.core.text import text
from editor.ui.drafts.delegate import ENTRY_SIZE, HEAD_SIZE, DraftDelegate
from editor.ui.drafts.geometry import Geometry
from editor.ui.drafts.model import DraftModel, Head, Row
from editor.ui.guard import guard

Index = QModelIndex | QPersistentModelIndex
OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
STEP_PX = 24
"""How far one notch of the wheel or one press of the scroll bar's end goes."""
_Move = QAbstractItemView.CursorAction


class DraftView(QListView):
    """Shows the model; asks for what the writer wants by signals.

    A list view lays out every row by asking it for its size, 110 ms for twenty thousand; here the
    two heights are known, so that places are computed and only what is visible is touched.
    """

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
        self._drafts = model
        self._quiet = False
        self._geometry = Geometry(HEAD_SIZE.height(), ENTRY_SIZE.height())
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.setProperty("role", "bare")
        self.setAccessibleName(text("ui.draft-list"))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
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

    # Geometry

    @guard(None)
    def doItemsLayout(self) -> None:
        """Qt's: know where the stages' lines are; that is all there is to lay out."""
        self._geometry.set(self._drafts.heads, self._drafts.rowCount())
        QAbstractItemView.doItemsLayout(self)

    @guard(None)
    def updateGeometries(self) -> None:
        """Qt's: the scroll bar knows how much there is."""
        QAbstractItemView.updateGeometries(self)
        bar = self.verticalScrollBar()
        page = self.viewport().height()
        bar.setPageStep(page)
        bar.setSingleStep(STEP_PX)
        bar.setRange(0, max(self._geometry.height - page, 0))

    @guard(QRect())
    def visualRect(self, index: Index) -> QRect:
        """Qt's: where a line stands in the viewport."""
        if not index.isValid():
            return QRect()
        top = self._geometry.top(index.row()) - self.verticalOffset()
        return QRect(0, top, self.viewport().width(), self._geometry.height_of(index.row()))

    @guard(QModelIndex())
    def indexAt(self, point: QPoint) -> QModelIndex:
        """Qt's: which line stands at a place of the viewport."""
        return self._drafts.index(self._geometry.line_at(point.y() + self.verticalOffset()))

    @guard(0)
    def verticalOffset(self) -> int:
        """Qt's: how far the list is scrolled."""
        return self.verticalScrollBar().value()

    @guard(None)
    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Qt's: scroll no further than it takes to see a line, and the stage above the first one."""
        if not index.isValid():
            return
        self.executeDelayedItemsLayout()
        bar, page = self.verticalScrollBar(), self.viewport().height()
        top = self._geometry.top(index.row())
        bottom = top + self._geometry.height_of(index.row())
        if isinstance(self._drafts.line(self._drafts.index(index.row() - 1)), Head):
            top = self._geometry.top(index.row() - 1)
        if hint == QAbstractItemView.ScrollHint.PositionAtCenter:
            bar.setValue((top + bottom - page) // 2)
        elif top < bar.value():
            bar.setValue(top)
        elif bottom > bar.value() + page:
            bar.setValue(bottom - page)

    @guard(QModelIndex())
    def moveCursor(self, action: _Move, _modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Qt's: where a key leads to; lines of stages are passed over."""
        last = self._drafts.rowCount() - 1
        here = self.currentIndex().row()
        page = max(self.viewport().height() // ENTRY_SIZE.height() - 1, 1)
        there, step = {
            _Move.MoveUp: (here - 1, -1),
            _Move.MovePrevious: (here - 1, -1),
            _Move.MoveDown: (here + 1, 1),
            _Move.MoveNext: (here + 1, 1),
            _Move.MovePageUp: (max(here - page, 0), 1),
            _Move.MovePageDown: (min(here + page, last), -1),
            _Move.MoveHome: (0, 1),
            _Move.MoveEnd: (last, -1),
        }.get(action, (here, 1))
        while 0 <= there <= last:
            index = self._drafts.index(there)
            if isinstance(self._drafts.line(index), Row):
                return index
            there += step
        return self.currentIndex()

    @guard(None)
    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Qt's: the pointer chooses the line it is on."""
        index = self.indexAt(rect.center())
        chosen = QItemSelection()
        if isinstance(self._drafts.line(index), Row):
            chosen.select(index, index)
        self.selectionModel().select(chosen, command)

    @guard(QRegion())
    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """Qt's: what has to be painted anew when the selection changes."""
        region = QRegion()
        for index in selection.indexes():
            region |= QRegion(self.visualRect(index))
        return region

    @guard(None)
    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's: paint the lines that are seen."""
        self.executeDelayedItemsLayout()
        painter = QPainter(self.viewport())
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        plain = option.state
        delegate, current = self.itemDelegate(), self.currentIndex()
        chosen = {index.row() for index in self.selectionModel().selectedIndexes()}
        under = self.viewport().mapFromGlobal(self.cursor().pos())
        hovered = self.indexAt(under).row() if self.underMouse() else -1
        line = max(self._geometry.line_at(event.rect().top() + self.verticalOffset()), 0)
        while line < self._drafts.rowCount():
            index = self._drafts.index(line)
            area = self.visualRect(index)
            if area.top() > event.rect().bottom():
                break
            state = plain
            if line in chosen:
                state |= QStyle.StateFlag.State_Selected
            if line == hovered:
                state |= QStyle.StateFlag.State_MouseOver
            if line == current.row() and self.hasFocus():
                state |= QStyle.StateFlag.State_HasFocus
            option.rect, option.state = area, state
            delegate.paint(painter, option, index)
            line += 1
        painter.end()

    @guard(None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's: no line changes its height with the width."""
        QAbstractItemView.resizeEvent(self, event)
        self.updateGeometries()

    @guard(None)
    def dataChanged(self, _first: Index, _last: Index, _roles: object = None) -> None:
        """Qt's: paint anew; nothing moves."""
        self.viewport().update()

    # Keys and pointer

    @guard(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's: Enter goes to the article, Delete puts it into the trash."""
        if event.key() in OPENING and self.state() != QAbstractItemView.State.EditingState:
            self._go(self.currentIndex())
        elif event.key() == Qt.Key.Key_Delete:
            self.trash_wanted.emit()
        else:
            super().keyPressEvent(event)

    @guard(None)
    def keyboardSearch(self, search: str) -> None:
        """Qt's: the filter field searches, not this."""

    @guard(None)
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Qt's: ask for the menu at the pointer, or on the chosen entry."""
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

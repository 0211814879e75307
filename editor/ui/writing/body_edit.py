"""The body as a text edit: plain Markdown, with the keys that writing needs."""

from __future__ import annotations

from collections.abc import Callable
from math import ceil, floor

from PySide6.QtCore import QMimeData, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
    QTextCursor,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QWidget

from editor.core.text import text
from editor.ui.guard import guard
from editor.ui.writing.copied import Copied
from editor.ui.writing.document import BodyDocument, as_typed
from editor.ui.writing.folds import Folds
from editor.ui.writing.layout.layout import MarkdownLayout
from editor.ui.writing.layout.painting import box_at
from editor.ui.writing.layout.reach import Chosen
from editor.ui.writing.typography import Typography
from editor.ui.writing.undoing import UndoingEdit, has_all

WHEEL_STEP = 120
"""Eighths of a degree that a click of the wheel gives."""


class BodyEdit(UndoingEdit):
    """Shows one body at a time; knows keys and pictures on the clipboard, not what they lead to."""

    left_upwards = Signal()
    """The caret was moved up from the first line, or left from its beginning."""
    all_wanted = Signal()
    """Everything is selected already and is to be once more: what stands above is meant too."""
    entered = Signal()
    """Enter."""
    broken = Signal()
    """Shift+Enter: a new line in the same paragraph."""
    link_wanted = Signal(int)
    """Ctrl+click at a UTF-16 position."""
    pasted = Signal(object)
    """QMimeData that is to be inserted at the caret."""
    zoomed = Signal(int)
    """Steps of the wheel with Ctrl."""
    box_clicked = Signal(int)
    """The box of a task in the block at a UTF-16 position."""
    hovered = Signal(object)
    """QPoint of the view over which the pointer moves, no button pressed."""
    menu_wanted = Signal(object)
    """QContextMenuEvent."""
    unsettled = Signal()
    """Blocks wait to be laid out."""
    scrolled = Signal()
    """The view moved, or its size changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin with an empty document."""
        super().__init__(parent)
        self.setObjectName("body")
        self.setAcceptRichText(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("role", "paper")
        self.setCursorWidth(2)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setAccessibleName(text("writing.body"))
        self.viewport().setMouseTracking(True)
        bar = self.verticalScrollBar()
        bar.rangeChanged.connect(lambda _least, most: bar.setEnabled(most > 0))
        self.whole_text: Callable[[], str | None] = lambda: None
        """Returns what is copied instead of the selection, None where that is meant."""
        self.takes_tab: Callable[[bool], bool] = lambda _back: False
        """Does what Tab (True: Shift+Tab) means at the caret; False where it leaves the text."""
        self.takes_key: Callable[[QKeyEvent], bool] = lambda _event: False
        """Does what a key means beyond its character; False where the text is to have it."""
        self._shown: BodyDocument | None = None
        self._empty = QTextDocument(self)
        self._following = False
        self._told = (0, 0)
        """Anchor and position of the caret that was followed last, in UTF-16."""
        self.folds = Folds(self)
        """Which sections are folded."""
        self.cursorPositionChanged.connect(self._follow_caret)
        self.selectionChanged.connect(self._follow_caret)
        self.textChanged.connect(self._tell_caret)

    def show_document(self, shown: BodyDocument | None) -> None:
        """Show a body with the caret it had, or nothing; `show_scroll` follows."""
        if self._shown is not None:
            self._shown.layout.update_view = _nowhere
        # Whoever held the last reference to the old body must not take it from under the widget.
        self.setDocument(self._empty if shown is None else shown.document)
        self._shown = shown
        # The layout paints the ground, and so nothing behind the text need be painted at a key.
        opaque = Qt.WidgetAttribute.WA_OpaquePaintEvent
        self.viewport().setAttribute(opaque, shown is not None)
        if shown is None:
            return
        shown.layout.update_view = self._update
        shown.layout.hint = "" if self.isReadOnly() else text("writing.body-empty")
        self.setTextCursor(shown.cursor(shown.caret))
        self._follow_caret()

    def _follow_caret(self) -> None:
        """Have the marks shown that the caret touches, and its line stay where it is."""
        page = self.page
        if page is None or self._following or self.document() is not page.document():
            return
        if self.textCursor().blockNumber() >= len(page.records):
            return
        self._following = True
        self.folds.follow_caret(page)
        self._show_marks(page)
        self._following = False

    def _show_marks(self, page: MarkdownLayout) -> None:
        cursor = self.textCursor()
        self._told = (cursor.anchor(), cursor.position())
        document = self.document()
        low, high = cursor.selectionStart(), cursor.selectionEnd()
        first, last = document.findBlock(low), document.findBlock(high)
        chosen = Chosen(
            first.blockNumber(), low - first.position(), last.blockNumber(), high - last.position()
        )
        index = cursor.blockNumber()
        top = page.block_top(index)
        if page.set_caret(index, chosen):
            self.unsettled.emit()
        moved = round(page.block_top(index) - top)
        bar = self.verticalScrollBar()
        if moved and bar.value():
            bar.setValue(bar.value() + moved)

    def show_scroll(self) -> None:
        """Scroll to where the body was when it was in hand before."""
        if self._shown is not None:
            self.verticalScrollBar().setValue(self._shown.scroll)
        self.viewport().update()

    def keep_place(self) -> None:
        """Remember caret and scroll in the body that is shown."""
        if self._shown is not None:
            self._shown.caret = self._shown.selection(self.textCursor())
            self._shown.scroll = self.verticalScrollBar().value()

    def _tell_caret(self) -> None:
        """Say where the caret is after an edit, where Qt does not.

        It is silent where a word is deleted backwards, or a selection that was made backwards.
        """
        cursor = self.textCursor()
        anchor, position = self._told
        if cursor.position() != position:
            self.cursorPositionChanged.emit()
        elif cursor.anchor() != anchor:
            self.selectionChanged.emit()

    @property
    def page(self) -> MarkdownLayout | None:
        """The layout of the body that is shown."""
        return self._shown.layout if self._shown is not None else None

    def setReadOnly(self, read_only: bool) -> None:  # noqa: FBT001 - Qt's
        """Say what to do in an empty body only where it can be done."""
        super().setReadOnly(read_only)
        if self._shown is not None:
            self._shown.layout.hint = "" if read_only else text("writing.body-empty")

    def set_typography(self, typography: Typography) -> None:
        """Take font and ground."""
        ground = typography.colours.surface
        self.setStyleSheet(
            f"QTextEdit#body {{ background: {ground}; border: none; {typography.sheet()} }}"
            "QScrollBar::handle:disabled { background: transparent; }"
        )

    def _update(self, area: QRectF) -> None:
        viewport = self.viewport()
        height = viewport.height()
        scrolled = self.verticalScrollBar().value()
        top = max(0, floor(area.top()) - scrolled)
        bottom = min(height, ceil(area.bottom()) - scrolled)
        if top < bottom:
            viewport.update(0, top, viewport.width(), bottom - top)

    # Keys

    @guard(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys that mean something in Markdown; leave the rest to Qt."""
        if not self.isReadOnly() and self.takes_key(event):
            return
        held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() < Qt.Key.Key_Escape and not held:  # letters mean nothing here
            super().keyPressEvent(event)
            return
        self.folds.key_begins()
        self._press(event)
        self.folds.key_ends()

    def _press(self, event: QKeyEvent) -> None:
        key = event.key()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        shifted = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and (plain or shifted):
            (self.entered if plain else self.broken).emit()
        elif plain and self._leaves_by(key):
            self.left_upwards.emit()
        elif event.matches(QKeySequence.StandardKey.SelectAll) and has_all(self):
            self.all_wanted.emit()
        elif event.matches(QKeySequence.StandardKey.MoveToStartOfDocument):
            super().keyPressEvent(event)
            self.verticalScrollBar().setValue(0)
        elif not self._undoes(event):
            super().keyPressEvent(event)

    @guard(False)
    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: FBT001 - Qt's
        """Give Tab to the text where it means something there, else to the next pane."""
        if not self.isReadOnly() and self.takes_tab(not next):
            return True
        return super().focusNextPrevChild(next)

    def _leaves_by(self, key: int) -> bool:
        """Tell whether an arrow key leads out of the body, upwards."""
        if key in {Qt.Key.Key_Up, Qt.Key.Key_PageUp}:
            return self._on_first_line()
        cursor = self.textCursor()
        return key == Qt.Key.Key_Left and cursor.atStart() and not cursor.hasSelection()

    def _on_first_line(self) -> bool:
        cursor = self.textCursor()
        block = cursor.block()
        if block.blockNumber() or cursor.hasSelection():
            return False
        line = block.layout().lineForTextPosition(cursor.positionInBlock())
        return not line.isValid() or line.lineNumber() == 0

    @guard(None)
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take a click on a task's box; it does not move the caret."""
        page = self.page
        if page is not None and event.button() == Qt.MouseButton.LeftButton:
            there = event.position() + QPointF(0, self.verticalScrollBar().value())
            block = box_at(page, there)
            if block is not None and not self.isReadOnly():
                self.box_clicked.emit(block.position())
                event.accept()
                return
            if self.folds.click(there):
                event.accept()
                return
        super().mousePressEvent(event)

    @guard(None)
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell where the pointer is."""
        super().mouseMoveEvent(event)
        if event.buttons() == Qt.MouseButton.NoButton:
            self.hovered.emit(event.position().toPoint())

    @guard(None)
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Follow a link with Ctrl."""
        super().mouseReleaseEvent(event)
        with_ctrl = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        clicked = event.button() == Qt.MouseButton.LeftButton
        if with_ctrl and clicked and not self.textCursor().hasSelection():
            there = self.cursorForPosition(event.position().toPoint())
            self.link_wanted.emit(there.position())

    @guard(None)
    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl, scroll without."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            steps = round(event.angleDelta().y() / WHEEL_STEP)
            if steps:
                self.zoomed.emit(steps)
            event.accept()
            return
        super().wheelEvent(event)

    # Clipboard

    @guard(QMimeData())
    def createMimeDataFromSelection(self) -> QMimeData:
        """Return the selection as Markdown, every character as it is, and as HTML for others."""
        whole = self.whole_text()
        return Copied(as_typed(self.textCursor().selectedText()) if whole is None else whole)

    @guard(False)
    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Tell whether there is text, a picture or a file."""
        return source.hasText() or source.hasHtml() or source.hasImage() or source.hasUrls()

    @guard(None)
    def insertFromMimeData(self, source: QMimeData) -> None:
        """Hand on what is pasted or dropped."""
        self.pasted.emit(source)

    @guard(None)
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu; a click outside the selection takes the caret along."""
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            there = self.cursorForPosition(event.pos())
            cursor = self.textCursor()
            if not cursor.selectionStart() <= there.position() <= cursor.selectionEnd():
                self.setTextCursor(there)
        self.menu_wanted.emit(event)

    # View

    @guard(None)
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Tell that the view moved."""
        super().scrollContentsBy(dx, dy)
        self.scrolled.emit()

    @guard(None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell that the view has another size."""
        super().resizeEvent(event)
        self.scrolled.emit()

    def place_caret(self, cursor: QTextCursor) -> None:
        """Set caret and selection, and have them seen."""
        self.setTextCursor(cursor)
        self.ensureCursorVisible()


def _nowhere(_area: QRectF) -> None:
    """Show nothing: the document is not in hand."""

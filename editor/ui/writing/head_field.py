"""The front matter as text: what source mode shows above the body."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QKeyEvent,
    QKeySequence,
    QPalette,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from editor.core.text import text
from editor.ui.guard import guard
from editor.ui.look.stylesheet import mixed
from editor.ui.writing.document import as_typed
from editor.ui.writing.typography import CODE_SIZE, Typography

FAULT_GROUND = 0.12
"""Part of the colour for faults behind the line with one."""


class HeadField(QTextEdit):
    """Lines of front matter with their delimiters; has no undo of its own, the buffer has it."""

    typed = Signal(str)
    """The text that stands here now."""
    left = Signal()
    """The focus went elsewhere."""
    left_downwards = Signal()
    undo_wanted = Signal()
    redo_wanted = Signal()
    grown = Signal()
    """It needs another height."""

    def __init__(self, parent: QWidget) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.setObjectName("head")
        self.setAccessibleName(text("writing.head"))
        self.setAccessibleDescription(text("writing.head-help"))
        self.setPlaceholderText(text("writing.head-empty"))
        self.setAcceptRichText(False)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setCursorWidth(2)
        self.document().setDocumentMargin(0)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._setting = False
        self._bad = ""
        self.textChanged.connect(self._tell)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)

    def value(self) -> str:
        """Return the lines that stand here."""
        return as_typed(self.document().toRawText())

    def show_value(self, value: str) -> None:
        """Show lines that came from elsewhere; the caret stays where it can."""
        if value == self.value():
            return
        place = self.textCursor().position()
        self._setting = True
        self.setPlainText(value)
        self._setting = False
        cursor = self.textCursor()
        cursor.setPosition(min(place, self.document().characterCount() - 1))
        self.setTextCursor(cursor)
        self._fit()

    def set_typography(self, typography: Typography) -> None:
        """Set it as code is set in the text."""
        colours = typography.colours
        font = QFont(typography.mono_families())
        font.setPixelSize(max(1, round(typography.size * CODE_SIZE)))
        families = ", ".join(f'"{one}"' for one in typography.mono_families())
        self.setStyleSheet(
            "QTextEdit { background: transparent; border: none; padding: 0; "
            f"color: {colours.muted}; placeholder-text-color: {colours.faint}; "
            f"font-family: {families}; font-size: {font.pixelSize()}px; }}"
        )
        self.document().setDefaultFont(font)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.PlaceholderText, QColor(colours.faint))
        self.setPalette(palette)
        self._bad = mixed(colours.surface, colours.bad, FAULT_GROUND)
        self._fit()

    def mark(self, line: int | None) -> None:
        """Mark the line with a fault, from 1; None where there is none."""
        block = self.document().findBlockByNumber((line or 0) - 1)
        if line is None or not block.isValid():
            self.setExtraSelections([])
            return
        form = QTextCharFormat()
        form.setBackground(QColor(self._bad))
        form.setProperty(QTextFormat.Property.FullWidthSelection, True)
        marked = QTextEdit.ExtraSelection()
        marked.cursor = QTextCursor(block)
        marked.format = form
        self.setExtraSelections([marked])

    def set_caret(self, line: int, column: int) -> None:
        """Set the caret to a line and a column, both from 1."""
        block = self.document().findBlockByNumber(line - 1)
        cursor = QTextCursor(block if block.isValid() else self.document().lastBlock())
        cursor.setPosition(cursor.position() + min(column - 1, cursor.block().length() - 1))
        self.setTextCursor(cursor)

    def _tell(self) -> None:
        if not self._setting:
            self.typed.emit(self.value())

    def _fit(self) -> None:
        height = max(self.fontMetrics().height(), round(self.document().size().height()))
        if height != self.height():
            self.setFixedHeight(height)
            self.grown.emit()

    @guard(QSize())
    def sizeHint(self) -> QSize:
        """Qt's: the size that shows all lines."""
        return QSize(200, max(1, round(self.document().size().height())))

    @guard(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's: Down from the last line goes into the body; undo is the buffer's."""
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undo_wanted.emit()
        elif event.matches(QKeySequence.StandardKey.Redo):
            self.redo_wanted.emit()
        elif event.key() == Qt.Key.Key_Down and not self.textCursor().block().next().isValid():
            self.left_downwards.emit()
        else:
            super().keyPressEvent(event)

    @guard(None)
    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Qt's: tell that the writer is elsewhere."""
        super().focusOutEvent(event)
        self.left.emit()

    @guard(False)
    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Qt's: only text goes in."""
        return source.hasText()

    @guard(None)
    def insertFromMimeData(self, source: QMimeData) -> None:
        """Qt's: insert text, its lines as they are."""
        self.textCursor().insertText(source.text())

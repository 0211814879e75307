"""What the fields above the body have in common: they look like the text, and grow with theirs."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QKeySequence, QPalette, QTextOption
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from editor.core.text import text
from editor.ui.guard import guard

WIDE = 200
"""Width in pixels that a field asks for; it takes the column's."""


class BareEdit(QTextEdit):
    """Plain text without a frame, as high as its lines; undo is the buffer's."""

    left_downwards = Signal()
    undo_wanted = Signal()
    redo_wanted = Signal()
    grown = Signal()
    """It needs another height."""

    def __init__(self, name: str, said: str, parent: QWidget) -> None:
        """Take its name as an object, and the key of what is said of it."""
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(text(f"writing.{said}"))
        self.setAccessibleDescription(text(f"writing.{said}-help"))
        self.setPlaceholderText(text(f"writing.{said}-empty"))
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
        self.setting = False
        """Whether what changes is not typed by the writer."""
        self.document().documentLayout().documentSizeChanged.connect(self.fit)

    def put(self, value: str) -> None:
        """Show a text that came from elsewhere; the caret stays where it can."""
        place = self.textCursor().position()
        was, self.setting = self.setting, True
        self.setPlainText(value)
        self.setting = was
        cursor = self.textCursor()
        cursor.setPosition(min(place, self.document().characterCount() - 1))
        self.setTextCursor(cursor)

    def wear(self, sheet: str, font: QFont, ink: str, faint: str) -> None:
        """Set it in a font, given as a stylesheet and as itself, and in colours."""
        self.setStyleSheet(
            "QTextEdit { background: transparent; border: none; padding: 0; "
            f"color: {ink}; placeholder-text-color: {faint}; {sheet} }}"
        )
        self.document().setDefaultFont(font)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.PlaceholderText, QColor(faint))
        self.setPalette(palette)

    def least_height(self) -> int:
        """Return the height in pixels of one line."""
        return self.fontMetrics().height()

    def line_number(self) -> int:
        """Return which line of its paragraph the caret is in, from 0."""
        cursor = self.textCursor()
        line = cursor.block().layout().lineForTextPosition(cursor.positionInBlock())
        return line.lineNumber() if line.isValid() else 0

    def line_from_end(self) -> int:
        """Return how many lines of its paragraph are below the caret's."""
        lines = self.textCursor().block().layout().lineCount()
        return max(0, lines - 1 - self.line_number())

    def fit(self) -> None:
        """Take the height of the text."""
        height = self._height()
        if height != self.height():
            self.setFixedHeight(height)
            self.grown.emit()

    def _height(self) -> int:
        return max(self.least_height(), round(self.document().size().height()))

    @guard(QSize())
    def sizeHint(self) -> QSize:
        """Return the size that shows all of the text."""
        return QSize(WIDE, self._height())

    @guard(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave undo to the buffer."""
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undo_wanted.emit()
        elif event.matches(QKeySequence.StandardKey.Redo):
            self.redo_wanted.emit()
        else:
            super().keyPressEvent(event)

    @guard(False)
    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Tell whether there is text: nothing else goes in."""
        return source.hasText()

"""The front matter as text: what source mode shows above the body."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QKeyEvent,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from editor.ui.guard import guard
from editor.ui.look.stylesheet import mixed
from editor.ui.writing.bare_edit import BareEdit
from editor.ui.writing.document import as_typed
from editor.ui.writing.typography import CODE_SIZE, Typography

FAULT_GROUND = 0.12
"""Part of the colour for faults behind the line with one."""


class HeadField(BareEdit):
    """Lines of front matter with their delimiters."""

    typed = Signal(str)
    """The text that stands here now."""
    left = Signal()
    """The focus went elsewhere."""

    def __init__(self, parent: QWidget) -> None:
        """Begin empty."""
        super().__init__("head", "head", parent)
        self._bad = ""
        self.textChanged.connect(self._tell)

    def value(self) -> str:
        """Return the lines that stand here."""
        return as_typed(self.document().toRawText())

    def show_value(self, value: str) -> None:
        """Show lines that came from elsewhere; the caret stays where it can."""
        if value == self.value():
            return
        self.put(value)
        self.fit()

    def set_typography(self, typography: Typography) -> None:
        """Set it as code is set in the text."""
        colours = typography.colours
        font = QFont(typography.mono_families())
        font.setPixelSize(max(1, round(typography.size * CODE_SIZE)))
        families = ", ".join(f'"{one}"' for one in typography.mono_families())
        sheet = f"font-family: {families}; font-size: {font.pixelSize()}px;"
        self.wear(sheet, font, colours.muted, colours.faint)
        self._bad = mixed(colours.surface, colours.bad, FAULT_GROUND)
        self.fit()

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
        if not self.setting:
            self.typed.emit(self.value())

    @guard(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's: Down from the last line goes into the body."""
        is_plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        is_last = not self.textCursor().block().next().isValid() and self.line_from_end() == 0
        if event.key() == Qt.Key.Key_Down and is_plain and is_last:
            self.left_downwards.emit()
        else:
            super().keyPressEvent(event)

    @guard(None)
    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Qt's: tell that the writer is elsewhere."""
        super().focusOutEvent(event)
        self.left.emit()

    @guard(None)
    def insertFromMimeData(self, source: QMimeData) -> None:
        """Qt's: insert text, its lines as they are."""
        self.textCursor().insertText(source.text())

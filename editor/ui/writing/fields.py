"""Headline and standfirst: fields above the body, in its column, whose values are metadata."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QKeyEvent,
    QKeySequence,
    QTextBlockFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from editor.ui.context import WindowContext
from editor.ui.guard import guard
from editor.ui.writing.bare_edit import BareEdit
from editor.ui.writing.document import as_typed
from editor.ui.writing.head_field import HeadField
from editor.ui.writing.lead_picture import LeadPictureView
from editor.ui.writing.typography import HEADLINE_LINE, HEADLINE_SIZE, Typography
from editor.ui.writing.undoing import has_all

TOP = 40
"""Room above the headline, in pixels."""
BELOW_HEADLINE = 8
BELOW_STANDFIRST = 24
_FIXED = QTextBlockFormat.LineHeightTypes.FixedHeight.value

_START = QTextCursor.MoveOperation.Start
_END = QTextCursor.MoveOperation.End


class GrowingField(BareEdit):
    """One value in as many lines as it needs."""

    changed = Signal(str)
    """The writer changed the value."""
    left_upwards = Signal()
    all_wanted = Signal()
    """The whole value is selected already and is to be once more."""
    _line = 0.0
    """Height of a line in pixels; asked for before there is a font."""

    def __init__(self, key: str, parent: QWidget) -> None:
        """Take the canonical key of its value."""
        super().__init__(f"field-{key}", key, parent)
        self.key = key
        self.setProperty("role", "bare")
        self._line = 0.0
        self.textChanged.connect(self._tell)

    def value(self) -> str:
        """Return the value, without blanks at its ends."""
        return as_typed(self.document().toRawText()).replace("\n", " ").strip(" \t\n")

    def show_value(self, value: str) -> None:
        """Show a value that came from elsewhere; the caret stays where it can."""
        if value.strip() == self.value() or value == self.value():
            return
        self.put(value)
        self._set_lines()

    def enter(self, end: QTextCursor.MoveOperation) -> None:
        """Take the caret at one of its ends."""
        self.moveCursor(end)
        self.setFocus()

    def set_font(self, sheet: str, font: QFont, line: float, ink: str, faint: str) -> None:
        """Set it in a font, given as a stylesheet and as itself, with a line height in pixels."""
        self._line = line
        self.wear(sheet, font, ink, faint)
        self._set_lines()

    def _set_lines(self) -> None:
        was, self.setting = self.setting, True
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        form = cursor.blockFormat()
        form.setLineHeight(self._line, _FIXED)
        cursor.setBlockFormat(form)
        self.setting = was
        self.fit()

    def _tell(self) -> None:
        if not self.setting:
            self.changed.emit(self.value())

    def least_height(self) -> int:
        """Return the height in pixels of one line as it is set."""
        return round(self._line)

    @guard(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pass on to the neighbours where the caret leaves."""
        key = event.key()
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.left_downwards.emit()
        elif self._leaves_by(event):
            upwards = key in {Qt.Key.Key_Left, Qt.Key.Key_Up}
            (self.left_upwards if upwards else self.left_downwards).emit()
        elif event.matches(QKeySequence.StandardKey.SelectAll) and has_all(self):
            self.all_wanted.emit()
        else:
            super().keyPressEvent(event)

    def _leaves_by(self, event: QKeyEvent) -> bool:
        """Tell whether an arrow key leads out of the value at one of its ends."""
        cursor = self.textCursor()
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        is_caret = not cursor.hasSelection()
        ends = {
            Qt.Key.Key_Left.value: is_caret and cursor.atStart(),
            Qt.Key.Key_Right.value: is_caret and cursor.atEnd(),
            Qt.Key.Key_Up.value: self.line_number() == 0,
            Qt.Key.Key_Down.value: self.line_from_end() == 0,
        }
        return ends.get(event.key(), False)

    @guard(None)
    def insertFromMimeData(self, source: QMimeData) -> None:
        """Insert text as one line."""
        self.textCursor().insertText(" ".join(source.text().split("\n")))


class Fields(QWidget):
    """The two fields and the lead picture one below the other, or the front matter as text.

    A child of the body's viewport that scrolls with it.
    """

    left_downwards = Signal()
    """On into the body."""
    changed = Signal(str, str)
    """Canonical key, and the value that was typed."""
    undo_wanted = Signal()
    redo_wanted = Signal()
    grown = Signal()

    def __init__(self, context: WindowContext, parent: QWidget) -> None:
        """Take the window's context, and the viewport in which they stand."""
        super().__init__(parent)
        self._set = QWidget(self)
        self.headline = GrowingField("title", self._set)
        self.standfirst = GrowingField("description", self._set)
        self.picture = LeadPictureView(context, self._set)
        self.head = HeadField(self)
        self.fault = QLabel(self)
        self.fault.setProperty("tone", "bad")
        self.fault.setWordWrap(True)
        self.fault.setContentsMargins(0, BELOW_HEADLINE, 0, 0)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, TOP, 0, 0)
        around.setSpacing(0)
        for part in (self._set, self.head, self.fault):
            around.addWidget(part)
        around.addStretch()
        self.head.hide()
        self.fault.hide()
        self.head.grown.connect(self.grown)
        self.head.left_downwards.connect(self.left_downwards)
        column = QVBoxLayout(self._set)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.headline)
        column.addSpacing(BELOW_HEADLINE)
        column.addWidget(self.standfirst)
        column.addSpacing(BELOW_STANDFIRST)
        column.addWidget(self.picture)
        column.addStretch()
        self.picture.grown.connect(self.grown)
        self.picture.clicked.connect(lambda: context.focus_field("image"))
        self.headline.left_downwards.connect(lambda: self.standfirst.enter(_START))
        self.standfirst.left_downwards.connect(self.left_downwards)
        self.standfirst.left_upwards.connect(lambda: self.headline.enter(_END))
        for field in (self.headline, self.standfirst):
            field.changed.connect(lambda value, key=field.key: self.changed.emit(key, value))
            field.undo_wanted.connect(self.undo_wanted)
            field.redo_wanted.connect(self.redo_wanted)
            field.grown.connect(self.grown)

    def field(self, key: str) -> GrowingField | None:
        """Return the field of a canonical key."""
        return {"title": self.headline, "description": self.standfirst}.get(key)

    def has_focus(self) -> bool:
        """Tell whether the caret is in one of them."""
        return any(one.hasFocus() for one in (self.headline, self.standfirst, self.head))

    def show_source(self, *, shown: bool) -> None:
        """Show the front matter as text, or the fields that are set."""
        if shown == self._set.isHidden():
            return
        # Nothing is shown twice, and the focus does not jump to where Qt would have it.
        self._set.setVisible(not shown)
        self.head.setVisible(shown)
        self.fault.setVisible(shown and bool(self.fault.text()))
        self.grown.emit()

    def show_fault(self, said: str) -> None:
        """Say what is wrong in the front matter; nothing where all is well."""
        if said != self.fault.text():
            self.fault.setText(said)
            self.fault.setVisible(bool(said) and not self.head.isHidden())
            self.grown.emit()

    def set_typography(self, typography: Typography) -> None:
        """Set them as readers will see them."""
        colours = typography.colours
        size = typography.size
        headline = typography.font(HEADLINE_SIZE, bold=True)
        headline.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, -0.3 * size / 18)
        line = size * HEADLINE_SIZE * HEADLINE_LINE
        sheet = typography.sheet(HEADLINE_SIZE, bold=True)
        self.headline.set_font(sheet, headline, line, colours.ink, colours.faint)
        sheet, font = typography.sheet(italic=True), typography.font(italic=True)
        self.picture.set_typography(typography)
        self.head.set_typography(typography)
        self.standfirst.set_font(sheet, font, typography.line(), colours.muted, colours.faint)

    def lay_out(self) -> None:
        """Put each field in its place now.

        One that took another height while its layout was at work is not placed by that again: Qt
        counts the layout as done.
        """
        for part in (self._set, self):
            layout = part.layout()
            if layout is not None:
                layout.invalidate()
                layout.activate()

    def needed_height(self) -> int:
        """Return the height of what is shown with the room around it."""
        if self._set.isHidden():
            said = 0 if self.fault.isHidden() else self.fault.heightForWidth(self.width())
            # The head may have taken its height while the layout was at work.
            layout = self.layout()
            if layout is not None:
                layout.invalidate()
                layout.activate()
            return TOP + self.head.height() + max(0, said) + BELOW_STANDFIRST
        return (
            TOP
            + self.headline.height()
            + BELOW_HEADLINE
            + self.standfirst.height()
            + BELOW_STANDFIRST
            + self.picture.needed_height(self.width())
        )

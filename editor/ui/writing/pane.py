"""The writing pane: headline, standfirst and body in one column, for the article in hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, QUrl, Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from editor.core.article import Place
from editor.core.edit import Selection
from editor.core.errors import FrontMatterError
from editor.core.events import Change
from editor.markup.edits import EditFunction, Outcome
from editor.ui.context import WindowContext
from editor.ui.writing.body_edit import BodyEdit
from editor.ui.writing.document import BodyDocument
from editor.ui.writing.fields import Fields
from editor.ui.writing.typography import Typography

if TYPE_CHECKING:
    from editor.desk.buffer import Buffer

SETTLE_S = 0.004
"""Seconds of idle work between two events: short enough that no key waits for it."""
SETTLE_PAUSE_MS = 30
TYPOGRAPHY = frozenset({"text-font", "text-size", "text-width", "line-height"})
"""Options that set the text anew."""


class WritingPane(QWidget):
    """Shows one buffer at a time and keeps the documents, with undo, of all that are open."""

    caret_moved = Signal(int)
    """Code-point offset of the caret in the body."""

    def __init__(self, context: WindowContext, parent: QWidget | None = None) -> None:
        """Take the window's context; nothing is shown until `set_buffer`."""
        super().__init__(parent)
        self._context = context
        self._documents: dict[int, BodyDocument] = {}
        self._shown: BodyDocument | None = None
        self._typography = Typography.of(context.desk.options, context.look.colours)
        self.body = BodyEdit(self)
        self.fields = Fields(self.body.viewport())
        self.fields.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.body)
        self._idle = QTimer(self, interval=0)
        self._idle.timeout.connect(self._settle)
        self._settled_to = 0
        self._connect()
        self._set_fonts()
        self.body.setEnabled(False)

    def _connect(self) -> None:
        self.body.left_upwards.connect(self._into_standfirst)
        self.body.scrolled.connect(self._place_fields)
        self.body.cursorPositionChanged.connect(self._tell_caret)
        self.fields.left_downwards.connect(self._into_body)
        self.fields.grown.connect(self._place_fields)
        self.fields.changed.connect(self._set_field)
        self.fields.undo_wanted.connect(self._undo_field)
        self.fields.redo_wanted.connect(self._redo_field)
        self._context.changed.connect(self._follow)
        self._context.look.changed.connect(self._dress)

    # The article in hand

    @property
    def buffer(self) -> Buffer | None:
        """The article that is shown."""
        return self._shown.buffer if self._shown is not None else None

    def set_buffer(self, buffer: Buffer | None) -> None:
        """Show an article, or none."""
        if buffer is self.buffer:
            return
        if buffer is None:
            self.body.keep_place()
            self._shown = None
            self.body.setEnabled(False)
            self.fields.hide()
            return
        shown = self._documents.get(buffer.id)
        if shown is None:
            shown = BodyDocument(buffer, self._typography)
            self._documents[buffer.id] = shown
        self._shown = shown
        self.body.setEnabled(True)
        self._show_fields()
        self.fields.show()
        self._place_fields()
        self.body.show_document(shown)
        self._place_fields()
        self._settled_to = 0
        self._idle.start(SETTLE_PAUSE_MS)

    def jump(self, place: Place) -> None:
        """Set the caret to a place in the file and show it; above the body it goes to the fields."""
        if self._shown is None:
            return
        article = self._shown.buffer.article()
        if place.line < article.body_line:
            self.focus_field("title")
            return
        lines = self._shown.document.blockCount()
        block = self._shown.document.findBlockByNumber(
            min(place.line - article.body_line, lines - 1)
        )
        start = self._shown.offset(block.position())
        offset = min(start + place.column - 1, start + len(block.text()))
        self.select(Selection(offset, offset))
        self.body.setFocus()

    def focus_field(self, key: str) -> None:
        """Set the caret into the headline (`title`) or the standfirst (`description`)."""
        field = self.fields.field(key)
        if field is not None and self._shown is not None:
            self.body.verticalScrollBar().setValue(0)
            field.setFocus()
            field.moveCursor(QTextCursor.MoveOperation.End)

    def select(self, selection: Selection) -> None:
        """Select a range of the body and show it; code points."""
        if self._shown is not None:
            self.body.place_caret(self._shown.cursor(selection))

    def run(self, edit: EditFunction) -> None:
        """Apply an edit function to the body as one step of undo."""
        if self._shown is None or self.body.isReadOnly():
            return
        body = self._shown.buffer.body
        outcome: Outcome = edit(body, self._shown.selection(self.body.textCursor()))
        self.body.place_caret(self._shown.run(outcome))

    # Fields

    def _show_fields(self) -> None:
        if self._shown is None:
            return
        metadata = self._shown.buffer.article().metadata
        article = self._shown.buffer.article()
        headline = metadata.headline if article.headline_from != "stem" else ""
        self.fields.headline.show_value(headline)
        self.fields.standfirst.show_value(metadata.standfirst)
        broken = article.fault is not None
        self.fields.headline.setReadOnly(broken)
        self.fields.standfirst.setReadOnly(broken)

    def _set_field(self, key: str, value: str) -> None:
        if self._shown is None:
            return
        try:
            change = self._shown.buffer.set_fields({key: value}, origin=self)
        except FrontMatterError as problem:
            self._context.fault(problem)
            return
        self._follow_body(change)

    def _undo_field(self) -> None:
        if self._shown is not None:
            self._follow_body(self._shown.buffer.undo_field(origin=self))
            self._show_fields()

    def _redo_field(self) -> None:
        if self._shown is not None:
            self._follow_body(self._shown.buffer.redo_field(origin=self))
            self._show_fields()

    def _into_standfirst(self) -> None:
        self.body.verticalScrollBar().setValue(0)
        self.fields.standfirst.setFocus()

    def _into_body(self) -> None:
        self.body.setFocus()
        self.body.moveCursor(QTextCursor.MoveOperation.Start)

    def _place_fields(self) -> None:
        page = self.body.page
        if page is None:
            return
        left, width = page.column
        height = self.fields.needed_height()
        self.fields.setGeometry(
            int(left), -self.body.verticalScrollBar().value(), int(width), height
        )
        height = self.fields.needed_height()
        self.fields.resize(int(width), height)
        page.set_top(height)

    # Changes from elsewhere

    def _follow(self, change: Change) -> None:
        if change.options & TYPOGRAPHY:
            self._dress()
        for id in change.state:
            if self._context.desk.buffers.by_id(id) is None:
                self._documents.pop(id, None)
        if change.origin is self or isinstance(change.origin, BodyDocument):
            if isinstance(change.origin, BodyDocument) and change.metadata:
                self._show_fields()
            return
        self._follow_body(change)
        if self._shown is not None and self._shown.buffer.id in change.metadata | change.body:
            self._show_fields()

    def _follow_body(self, change: Change) -> None:
        for id in change.body:
            document = self._documents.get(id)
            if document is None:
                continue
            if change.body_edits and len(change.body) == 1:
                document.follow(change.body_edits)
            else:
                document.reload()

    def _dress(self) -> None:
        self._typography = Typography.of(self._context.desk.options, self._context.look.colours)
        for document in self._documents.values():
            document.document.setDefaultFont(self._typography.font())
            document.layout.set_typography(self._typography)
        self._set_fonts()
        self._place_fields()
        self.body.viewport().update()
        self._settled_to = 0
        self._idle.start(SETTLE_PAUSE_MS)

    def _set_fonts(self) -> None:
        ground = self._typography.colours.surface
        self.body.setStyleSheet(
            f"QTextEdit#body {{ background: {ground}; {self._typography.sheet()} }}"
        )
        self.fields.set_typography(self._typography)

    # Idle work

    def _settle(self) -> None:
        if self._shown is None:
            self._idle.stop()
            return
        page = self._shown.layout
        bar = self.body.verticalScrollBar()
        held = page.block_at(bar.value())
        before = page.block_top(held)
        total = page.documentSize().height()
        following = page.settle(SETTLE_S, self._settled_to)
        moved = round(page.block_top(held) - before)
        if page.documentSize().height() != total:
            page.size_changed()
        if moved:
            bar.setValue(bar.value() + moved)
        if following is None:
            self._idle.stop()
        else:
            self._settled_to = following
            self._idle.start(0)

    def _tell_caret(self) -> None:
        if self._shown is not None:
            self.caret_moved.emit(self._shown.offset(self.body.textCursor().position()))

"""The writing pane: headline, standfirst and body in one column, for the article in hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from editor.core.article import Place
from editor.core.edit import Selection
from editor.core.events import Change
from editor.markup.edits import EditFunction
from editor.markup.edits.lists import toggle_done
from editor.ui.afterwards import Afterwards
from editor.ui.context import WindowContext
from editor.ui.writing.body_edit import BodyEdit
from editor.ui.writing.caret_place import CaretPlace
from editor.ui.writing.counting import Counting
from editor.ui.writing.document import BodyDocument
from editor.ui.writing.field_values import FieldValues
from editor.ui.writing.fields import Fields
from editor.ui.writing.find_bar import FindBar
from editor.ui.writing.finding import Finding
from editor.ui.writing.focus import Focus
from editor.ui.writing.growing import Growing
from editor.ui.writing.inserting import Inserting
from editor.ui.writing.keys import Keys
from editor.ui.writing.links import follow_link
from editor.ui.writing.menu import show_menu
from editor.ui.writing.notes import Notes
from editor.ui.writing.oversize import OversizeNotice, is_too_large
from editor.ui.writing.pictures.in_place import PicturesInPlace
from editor.ui.writing.settling import Settling
from editor.ui.writing.snippets import Snippets
from editor.ui.writing.source import Source
from editor.ui.writing.speaking import Speaking
from editor.ui.writing.spelling.spelling import Spelling
from editor.ui.writing.tinting import Tinting
from editor.ui.writing.two_sides import TwoSides
from editor.ui.writing.typewriter import Typewriter
from editor.ui.writing.typing import Typing
from editor.ui.writing.typography import Typography
from editor.ui.writing.whole import Whole

if TYPE_CHECKING:
    from editor.desk.buffer import Buffer

TYPOGRAPHY = frozenset({"text-font", "text-size", "text-width", "line-height"})
"""Options that set the text anew."""
ZOOM_STEP = 2
"""Pixels by which the text grows at a step."""


class WritingPane(QWidget):
    """Shows one buffer at a time and keeps the documents, with undo, of all that are open."""

    counted = Signal(object)
    """markup.counts.Counts of the body, at rest."""
    import_wanted = Signal(list)
    """Paths of texts that were dropped here."""

    def __init__(self, context: WindowContext, parent: QWidget | None = None) -> None:
        """Take the window's context; nothing is shown until `set_buffer`."""
        super().__init__(parent)
        self.context = context
        self._documents: dict[int, BodyDocument] = {}
        self._shown: BodyDocument | None = None
        self._buffer: Buffer | None = None
        self._shows_marks = False
        self._typography = Typography.of(context.desk.options, context.look.colours)
        self.body = BodyEdit(self)
        self.fields = Fields(context, self.body.viewport())
        self.find_bar = FindBar(self)
        self.inserting = Inserting(self)
        self.sides = TwoSides(context, self)
        self._oversize = OversizeNotice(self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.body)
        self._stack.addWidget(self._oversize)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.sides)
        column.addWidget(self._stack)
        column.addWidget(self.find_bar)
        self._values = FieldValues(self)
        self.source = Source(self)
        self.place = CaretPlace(self)
        self.growing = Growing(self)
        self.snippets = Snippets(self)
        self.typing = Typing(self)
        self._keys = Keys(self)
        self.finding = Finding(self)
        self._settling = Settling(self.body)
        self._pictures = PicturesInPlace(self)
        self._tinting = Tinting(self, self._settling)
        self.notes = Notes(self)
        self._whole = Whole(self)
        self.counting = Counting(self)
        self.typewriter = Typewriter(self)
        self.focus = Focus(self)
        self._speaking = Speaking(self)
        self._caret_told = Afterwards(self._tell_caret, self)
        self.spelling = Spelling(self)
        self._connect()
        self._set_fonts()
        self._show_nothing()
        self.setFocusProxy(self.body)

    def _connect(self) -> None:
        body, fields = self.body, self.fields
        body.left_upwards.connect(self._into_standfirst)
        body.unsettled.connect(self._settling.start)
        body.scrolled.connect(self._place_fields)
        body.cursorPositionChanged.connect(self._caret_told.ask)
        body.zoomed.connect(self.zoom)
        body.pasted.connect(self.inserting.take)
        body.menu_wanted.connect(lambda event: show_menu(self, event))
        body.link_wanted.connect(self._follow_link_at)
        body.box_clicked.connect(self._toggle_box)
        fields.left_downwards.connect(self._into_body)
        fields.grown.connect(self._place_fields)
        self.place.changed.connect(self.context.stood)
        self.counting.counted.connect(self.counted)
        self.inserting.import_wanted.connect(self.import_wanted)
        self.context.changed.connect(self._follow)
        self.context.look.changed.connect(self._dress)

    # The article in hand

    @property
    def buffer(self) -> Buffer | None:
        """The article that is shown."""
        return self._buffer

    @property
    def document(self) -> BodyDocument | None:
        """Its body, where it is not too large to be shown."""
        return self._shown

    def set_buffer(self, buffer: Buffer | None) -> None:
        """Show an article, or none."""
        if buffer is self._buffer and buffer is not None:
            return
        self.body.keep_place()
        self._buffer = buffer
        self._shown = None
        if buffer is None:
            self._show_nothing()
        elif buffer.id not in self._documents and is_too_large(buffer.body):
            self._show_oversize(buffer)
        else:
            self._show_document(buffer)

    def _show_nothing(self) -> None:
        self._stack.setCurrentWidget(self.body)
        self.body.setEnabled(False)
        self.body.show_document(None)
        self.spelling.show(None)
        self.fields.hide()
        self.find_bar.close_bar()
        self.counting.show(None)

    def _show_oversize(self, buffer: Buffer) -> None:
        self._oversize.show_for("" if buffer.path is None else str(buffer.path))
        self._stack.setCurrentWidget(self._oversize)
        self.spelling.show(None)
        self.find_bar.close_bar()
        self.counting.show(None)

    def _show_document(self, buffer: Buffer) -> None:
        shown = self._documents.get(buffer.id)
        if shown is None:
            shown = self._documents[buffer.id] = BodyDocument(buffer, self._typography)
            shown.edited.connect(self._edited)
        self._shown = shown
        self._pictures.serve(shown)
        self.source.refresh()
        shown.layout.show_marks(shown=self._shows_marks or self.source.shown)
        self._stack.setCurrentWidget(self.body)
        self.body.setEnabled(True)
        self.body.show_document(shown)
        self._values.show()
        self.fields.show()
        self._place_fields()
        self.body.show_scroll()
        self._settling.start()
        self.counting.show(shown)
        self.typewriter.make_room()
        self.focus.follow()
        self.spelling.show(shown)
        self.finding.follow()

    # What others ask

    def jump(self, place: Place) -> None:
        """Set the caret to a place in the file and show it; above the body it goes to the fields.

        Where the front matter is broken, or the source is shown, it goes to the place itself.
        """
        if self._shown is None:
            return
        article = self._shown.buffer.article()
        if place.line < article.body_line:
            if self.source.shown or article.fault is not None:
                self.source.go(place)
            else:
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
        """Set the caret into the headline (`title`), the standfirst (`description`) or the `body`."""
        if key == "body":
            self.body.setFocus()
            return
        field = self.fields.field(key)
        if self._shown is not None and self.source.shown and field is not None:
            self.source.go(self._shown.buffer.article().place(key))
        elif field is not None and self._shown is not None:
            self.body.verticalScrollBar().setValue(0)
            field.setFocus()
            field.moveCursor(QTextCursor.MoveOperation.End)

    def caret(self) -> int:
        """Return the code-point offset of the caret in the body."""
        return self._shown.offset(self.body.textCursor().position()) if self._shown else 0

    def select(self, selection: Selection) -> None:
        """Select a range of the body and show it; code points."""
        if self._shown is not None:
            self.body.place_caret(self._shown.cursor(selection))

    def run(self, edit: EditFunction) -> None:
        """Apply an edit function to the body as one step of undo."""
        if self._shown is None or self.body.isReadOnly():
            return
        before = self._shown.selection(self.body.textCursor())
        outcome = edit(self._shown.buffer.body, before)
        self.body.place_caret(self._shown.run(outcome))

    def find(self) -> None:  # type: ignore[override]  # QWidget.find is static, for window ids
        """Open the bar that finds words in the body."""
        self.finding.open(replacing=False)

    def replace(self) -> None:
        """Open the bar that finds words and puts others in their place."""
        self.finding.open(replacing=True)

    def open_link(self) -> None:
        """Open what the link at the caret leads to."""
        if self._shown is not None and not self.notes.follow(self.caret()):
            follow_link(self.context, self._shown.buffer, self.caret())

    def zoom(self, steps: int) -> None:
        """Set the text larger or smaller by steps; 0 sets it as it was at first."""
        options = self.context.desk.options
        option = next(one for one in options if one.key == "text-size")
        size = option.default if not steps else options.number("text-size") + steps * ZOOM_STEP
        low, high = option.least or 1, option.most or 100
        self.context.desk.settings.set("text-size", int(min(max(float(size), low), high)))

    def toggle_marks(self) -> None:
        """Show every mark of the Markdown, or again only those at the caret."""
        self._shows_marks = not self._shows_marks
        self.show_marks_again()

    def show_marks_again(self) -> None:
        """Show marks as the switches say; the line with the caret stays where it is."""
        if self._shown is None:
            return
        caret = self.body.cursorRect().top()
        self._shown.layout.show_marks(shown=self._shows_marks or self.source.shown)
        bar = self.body.verticalScrollBar()
        bar.setValue(bar.value() + self.body.cursorRect().top() - caret)
        self._settling.start()

    def _toggle_box(self, utf16: int) -> None:
        if self._shown is not None:
            place = self._shown.offset(utf16)
            outcome = toggle_done(self._shown.buffer.body, Selection(place, place))
            self._shown.run(outcome)

    # Between fields and body

    def _into_standfirst(self) -> None:
        self.body.verticalScrollBar().setValue(0)
        if self.source.shown:
            self.source.go_to_end()
        else:
            self.fields.standfirst.enter(QTextCursor.MoveOperation.End)

    def _into_body(self) -> None:
        self.body.setFocus()
        self.body.moveCursor(QTextCursor.MoveOperation.Start)

    def _place_fields(self) -> None:
        page = self.body.page
        if page is None:
            return
        left, width = page.column
        top = -self.body.verticalScrollBar().value()
        is_other_width = int(width) != self.fields.width()
        self.fields.setGeometry(int(left), top, int(width), self.fields.needed_height())
        if is_other_width:
            self._values.show_picture()
        height = self.fields.needed_height()  # another width may need another height
        self.fields.resize(int(width), height)
        self.fields.lay_out()
        page.set_top(height)

    # Changes

    def _edited(self, change: Change) -> None:
        if self._shown is not None:
            self._settling.start()
            self.counting.follow(self._shown, change.body_edits)
            self.finding.follow()

    def _follow(self, change: Change) -> None:
        if change.options & TYPOGRAPHY:
            self._dress()
        for id in change.state:
            if self.context.desk.buffers.by_id(id) is None:
                self._documents.pop(id, None)
        if change.articles:
            self.fields.picture.again()
        typed_here = isinstance(change.origin, BodyDocument)
        if change.body and not typed_here:
            self._follow_body(change)
        may_show = not typed_here or self._values.may_change_by(change)
        touched = change.metadata | change.body
        if may_show and self._buffer is not None and self._buffer.id in touched:
            self._values.show()
            self.source.refresh()

    def _follow_body(self, change: Change) -> None:
        for id in change.body:
            document = self._documents.get(id)
            if document is None:
                continue
            is_known = bool(change.body_edits) and len(change.body) == 1
            if is_known:
                document.follow(change.body_edits)
            else:
                document.reload()
            self.counting.follow(document, change.body_edits if is_known else ())
            if document is self._shown:
                self._settling.start()
                self.finding.follow()

    def _dress(self) -> None:
        self._typography = Typography.of(self.context.desk.options, self.context.look.colours)
        for document in self._documents.values():
            document.set_typography(self._typography)
        self._set_fonts()
        self._place_fields()
        self.body.viewport().update()
        self._settling.start()

    def _set_fonts(self) -> None:
        self.body.set_typography(self._typography)
        self.fields.set_typography(self._typography)

    def _tell_caret(self) -> None:
        if self._shown is not None:
            self.place.follow()
            self._speaking.follow()
            self.context.caret.emit(self.caret())

    def _follow_link_at(self, utf16: int) -> None:
        if self._shown is not None and not self.notes.follow(self._shown.offset(utf16)):
            follow_link(self.context, self._shown.buffer, self._shown.offset(utf16))


def make_writing(context: WindowContext) -> WritingPane:
    """Return the writing pane of a window, showing what is in hand from now on."""
    pane = WritingPane(context)
    context.opened.connect(pane.set_buffer)
    context.place_wanted.connect(pane.jump)
    context.field_wanted.connect(pane.focus_field)
    pane.import_wanted.connect(context.files_brought)
    pane.set_buffer(context.current_buffer)
    return pane

"""Spelling for the writing pane: marks under the words, steps between them, what is offered."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from PySide6.QtCore import QObject, QRectF
from PySide6.QtGui import QPainter, QTextBlock, QTextDocument
from PySide6.QtWidgets import QMenu

from editor.core.edit import Edit, Selection
from editor.core.events import Change
from editor.core.notices import Notice
from editor.core.text import message
from editor.desk.spelling import LANGUAGES
from editor.markup.edits.outcome import Outcome
from editor.markup.offsets import Offsets
from editor.markup.spelling_words import words_of_line
from editor.ui.afterwards import Afterwards
from editor.ui.writing.document import BodyDocument
from editor.ui.writing.layout.heights import FAR
from editor.ui.writing.spelling.fields import FieldSpelling
from editor.ui.writing.spelling.judging import Judging
from editor.ui.writing.spelling.offering import Offering, offer_menu
from editor.ui.writing.spelling.sheet import Mark, Sheet
from editor.ui.writing.spelling.suggestions import Offer, fill_menu
from editor.ui.writing.spelling.waves import paint_waves

if TYPE_CHECKING:
    from editor.ui.writing.pane import WritingPane


class Spelling(QObject):
    """Holds a sheet for each body that was shown, and shows what is wrong in the one in hand."""

    def __init__(self, pane: WritingPane) -> None:
        """Take the pane whose body it is about."""
        super().__init__(pane)
        self._pane = pane
        self._body = pane.body
        self._desk = pane.context.desk
        self._speller = self._desk.spelling
        self._sheets: WeakKeyDictionary[BodyDocument, Sheet] = WeakKeyDictionary()
        self._sheet: Sheet | None = None
        self._edited = False
        self._held: tuple[int, int] | None = None
        """Block and place of the caret in the word that is being typed."""
        self._step_wanted = 0
        self._rulings = self._speller.rulings
        self._ruled = Afterwards(self._follow_rulings, self)
        self._offering = Offering(self._speller)
        self.fields = [
            FieldSpelling(field, pane, self._offering)
            for field in (pane.fields.headline, pane.fields.standfirst)
        ]
        self.judging = Judging(self._body, self._speller)
        self.judging.finished.connect(self._finished)
        self._body.cursorPositionChanged.connect(self._moved)
        pane.context.changed.connect(self._changed)

    def show(self, shown: BodyDocument | None) -> None:
        """Judge another body from now on, or none."""
        self._sheet = None
        self._held = None
        self._step_wanted = 0
        if shown is not None:
            if shown not in self._sheets:
                sheet = self._sheets[shown] = Sheet(shown)
                sheet.edited.connect(self._typed)
            self._sheet = self._sheets[shown]
            shown.layout.draw_over = self._paint
        self.judging.show(self._sheet, shown.buffer if shown is not None else None)

    # What is shown

    def marks(self, index: int) -> list[Mark]:
        """Return the words of a block that are shown as wrong."""
        sheet, buffer = self._sheet, self._pane.buffer
        page = self._body.page
        if sheet is None or buffer is None or page is None or not self._speller.on:
            return []
        if index >= len(page.records):  # an undo took the block the caret was in
            return []
        if not self.judging.is_current(index, page):
            return []
        return [one for one in sheet[index].marks if not self._speller.accepts(buffer, one.word)]

    def _paint(self, painter: QPainter, clip: QRectF) -> None:
        page = self._body.page
        if page is None or self._sheet is None or not self._speller.on:
            return
        top, bottom = (0.0, FAR) if clip.isNull() else (clip.top(), clip.bottom())
        paint_waves(page, painter, top, bottom, self._without_held)

    def _without_held(self, index: int, _block: QTextBlock) -> Sequence[Mark]:
        marks = self.marks(index)
        if self._held is None or self._held[0] != index:
            return marks
        at = self._held[1]
        return [one for one in marks if not one.start <= at <= one.end]

    # While it is typed

    def _typed(self, document: QTextDocument) -> None:
        if document is self._body.document():
            self._edited = True
            self.judging.rest()

    def _moved(self) -> None:
        cursor = self._body.textCursor()
        index, place = cursor.blockNumber(), cursor.positionInBlock()
        if self._edited:
            self._edited = False
            before, self._held = self._held, (index, place)
            if before is not None and before[0] != index:
                self._show_block(before[0])
            return
        if self._held is None:
            return
        block, held = self._held
        between = cursor.block().text()[min(held, place) : max(held, place)]
        if block == index and (not between or between.replace("’", "").isalpha()):
            self._held = (index, place)
            return
        self._held = None
        self._show_block(block)

    def _show_block(self, index: int) -> None:
        page = self._body.page
        # An undo of many lines moves the caret before the layout has heard that they are gone.
        if page is not None and index < len(page.records) and self.marks(index):
            self._body.viewport().update()

    # Steps

    def step(self, *, back: bool = False) -> None:
        """Select the next word that is wrong, or the one before; round at the ends.

        While words are still being judged it waits for them.
        """
        if self._sheet is None:
            return
        if not self._speller.on:
            self._say("spelling-off")
            return
        self._step_wanted = -1 if back else 1
        if self.judging.done:
            self._finished()

    def _finished(self) -> None:
        way, self._step_wanted = self._step_wanted, 0
        shown = self._pane.document
        if not way or shown is None:
            return
        found = self._next(way)
        if found is None:
            can_read = self.judging.readers("")
            self._say("spelling-all-right" if can_read else "spelling-unread")
            return
        index, mark = found
        begin = shown.document.findBlockByNumber(index).position()
        self._pane.select(
            Selection(shown.offset(begin + mark.start), shown.offset(begin + mark.end))
        )
        self._body.setFocus()

    def _next(self, way: int) -> tuple[int, Mark] | None:
        sheet = self._sheet
        assert sheet is not None
        cursor = self._body.textCursor()
        block = sheet.document.findBlock(cursor.selectionStart())
        first = block.blockNumber()
        place = (cursor.selectionEnd() if way > 0 else cursor.selectionStart()) - block.position()
        seen = False
        for index, entry in sheet.from_block(first, way):
            if entry.marks:
                marks = self.marks(index)
                if index == first and not seen:
                    marks = [one for one in marks if _is_beyond(one, place, way)]
                if marks:
                    return index, marks[0] if way > 0 else marks[-1]
            seen = True
        return None

    def _say(self, what: str) -> None:
        said, hint = message(f"writing.{what}"), message(f"writing.{what}-hint")
        self._pane.context.notice(Notice(said, hint=hint, key="spelling"))

    # What is offered

    def offer(self) -> Offer | None:
        """Return what is offered for the word at the caret; None where nothing is wrong with it."""
        buffer, shown = self._pane.buffer, self._pane.document
        if buffer is None or shown is None or self._sheet is None:
            return None
        cursor = self._body.textCursor()
        block = shown.document.findBlock(cursor.selectionStart())
        low = cursor.selectionStart() - block.position()
        high = cursor.selectionEnd() - block.position()
        marks = self.marks(block.blockNumber())
        mark = next((one for one in marks if one.start <= low <= high <= one.end), None)
        if mark is None:
            return self._offering.offer_of_site(buffer, self._word_at(block, low))
        start = shown.offset(block.position() + mark.start)
        end = shown.offset(block.position() + mark.end)
        return self._offering.offer(
            buffer,
            mark.word,
            written := buffer.between(start, end),
            self.judging.readers(mark.language),
            lambda put: self._put(Edit(start, end, put), written),
        )

    def show_offer(self) -> None:
        """Show what is offered for the word at the caret, beside it, for the keys."""
        field = next((one for one in self.fields if one.field.hasFocus()), None)
        offer = self.offer() if field is None else field.offer()
        if offer is None:
            self._say("spelling-right")
            return
        edit = self._body if field is None else field.field
        at = edit.viewport().mapToGlobal(edit.cursorRect().bottomLeft())
        offer_menu(offer, self._pane).popup(at)

    def add_to(self, menu: QMenu) -> None:
        """Put what is offered for the word at the caret into a menu, if anything is."""
        offer = self.offer() if self._speller.on else None
        if offer is not None:
            fill_menu(menu, offer)
            menu.addSeparator()

    def _put(self, edit: Edit, written: str) -> None:
        """Put a suggestion in, unless the text went on under the menu and the word is elsewhere."""
        buffer = self._pane.buffer
        if buffer is None or buffer.between(edit.start, edit.end) != written:
            return
        after = edit.start + len(edit.text)
        self._pane.run(lambda _text, _at: Outcome((edit,), Selection(after, after)))
        self._body.setFocus()

    def _word_at(self, block: QTextBlock, place: int) -> str:
        page = self._body.page
        if page is None or block.blockNumber() >= len(page.records):
            return ""
        record = page.records[block.blockNumber()]
        written = block.text()
        at = Offsets(written).points(place)
        words: Iterator[str] = (
            one.text
            for one in words_of_line(written, record.kind, record.mark)
            if one.start <= at <= one.end
        )
        return next(words, "")

    # Changes

    def toggle(self) -> None:
        """Judge words, or not any more."""
        self._desk.settings.set("spelling", not self._speller.on)

    def _changed(self, change: Change) -> None:
        buffer = self._pane.buffer
        if buffer is None or self._sheet is None:
            return
        if change.options & LANGUAGES or change.words:
            self.judging.judge_all()
        if change.site or buffer.id in change.metadata:
            self.judging.set_language(self._speller.language_of(buffer))
        if change.words or change.options or change.metadata or change.library:
            self._ruled.ask()  # the desk may hear of the change after the window

    def _follow_rulings(self) -> None:
        """Paint again where other words are accepted than were: a headline's letters change none."""
        rulings, self._rulings = self._rulings, self._speller.rulings
        if rulings != self._rulings:
            self._body.viewport().update()


def _is_beyond(mark: Mark, place: int, way: int) -> bool:
    return mark.start >= place if way > 0 else mark.end <= place

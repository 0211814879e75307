"""Judges the body in idle time: visible blocks first, changed blocks alone, a word only once."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QRectF, QTimer, Signal

from editor.desk.spelling import Reader, Wanted
from editor.markup.offsets import Offsets
from editor.markup.paragraph_language import language_below, tag_at_end
from editor.markup.spans import RAW, LineKind
from editor.markup.spelling_words import Word, words_of_line
from editor.ui.writing.layout.blocks import LONG_LINE
from editor.ui.writing.layout.heights import FAR
from editor.ui.writing.spelling.sheet import Entry, Mark, Sheet

if TYPE_CHECKING:
    from editor.desk.buffer import Buffer
    from editor.desk.spelling import Spelling as Speller
    from editor.ui.writing.body_edit import BodyEdit
    from editor.ui.writing.layout.layout import MarkdownLayout

START_MS = 400
"""Rest after an article was opened before anything is judged."""
REST_MS = 150
"""Time after an edit before its blocks are judged."""
SLICE_S = 0.003
"""Seconds of work between two events."""
AHEAD = 100
"""Blocks that may wait for an answer before no more are looked at."""


class Judging(QObject):
    """Goes over the pending blocks of a sheet; what no dictionary was asked yet is asked for."""

    finished = Signal()
    """Nothing is pending any more, and every word has its verdict."""

    def __init__(self, body: BodyEdit, speller: Speller) -> None:
        """Take the edit that shows the document, and who knows the words."""
        super().__init__(body)
        self._body = body
        self._speller = speller
        self._sheet: Sheet | None = None
        self._language = ""
        self._wanted: dict[tuple[Reader, ...], set[str]] = {}
        self._asking = False
        self.judged = 0
        """Blocks whose words were looked at so far; for tests."""
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._slice)

    @property
    def done(self) -> bool:
        """Whether everything is judged."""
        sheet = self._sheet
        return sheet is None or not (
            sheet.pending or sheet.settling or sheet.waiting or self._asking
        )

    def show(self, sheet: Sheet | None, buffer: Buffer | None) -> None:
        """Judge another document from now on, after a rest."""
        self._sheet = sheet
        self._wanted.clear()
        self._timer.stop()
        if sheet is not None and buffer is not None:
            self.set_language(self._speller.language_of(buffer))
            # What was answered, or what else changed, while another was in hand.
            sheet.answered()
            sheet.judge_all()
            self._timer.start(START_MS)

    def set_language(self, language: str) -> None:
        """Take the article's language; another one has everything looked at again."""
        if language != self._language:
            self._language = language
            self.judge_all()

    def judge_all(self) -> None:
        """Look at everything again, because something else counts as right now."""
        if self._sheet is not None:
            self._sheet.judge_all()
            self._timer.start(0)

    def rest(self) -> None:
        """Have what an edit changed judged soon; typing on does not put it off."""
        if not self._timer.isActive():
            self._timer.start(REST_MS)

    def readers(self, language: str) -> tuple[Reader, ...]:
        """Return who reads words of a paragraph's language, the article's where it is empty."""
        speller = self._speller
        found = speller.readers(language or self._language, paragraph=bool(language))
        if not found:
            tag = language or self._language
            speller.say_missing(tag, QLocale.languageToString(QLocale(tag).language()))
        return found

    def is_current(self, index: int, page: MarkdownLayout) -> bool:
        """Tell whether a block's marks are still about what it is; if not, it is judged soon."""
        sheet = self._sheet
        assert sheet is not None
        of = sheet[index].of
        record = page.records[index]
        if of is None:
            return record.kind not in RAW
        if of[0] is record.kind and of[1] == record.mark:
            return True
        sheet.pending.add(index, index + 1)
        self.rest()
        return False

    def _slice(self) -> None:
        sheet, page = self._sheet, self._body.page
        if sheet is None or page is None or page.document() is not sheet.document:
            return
        if not self._speller.on:
            return
        if not self._speller.ready:
            self._speller.look()  # tells when it is done, and everything is judged then
            return
        more = self._work(sheet, page, time.perf_counter() + SLICE_S)
        if self._wanted and not self._asking:
            self._ask()
        if more:
            self._timer.start(0)
        elif self.done:
            self.finished.emit()

    def _work(self, sheet: Sheet, page: MarkdownLayout, until: float) -> bool:
        """Judge until the time is up, from the top of the view on; tell whether there is more."""
        top = page.block_at(self._body.verticalScrollBar().value())
        for blocks, work in ((sheet.settling, self._settle), (sheet.pending, self._look)):
            while not self._is_ahead(sheet) and (index := blocks.take(top)) is not None:
                work(sheet, page, index)
                if time.perf_counter() > until:
                    return True
        return False

    def _is_ahead(self, sheet: Sheet) -> bool:
        """Tell whether to wait for answers: they know most words of what follows."""
        return self._asking and len(sheet.waiting) >= AHEAD

    def _look(self, sheet: Sheet, page: MarkdownLayout, index: int) -> None:
        block = sheet.document.findBlockByNumber(index)
        if not block.isValid() or index >= len(page.records):
            return
        record = page.records[index]
        text = block.text()
        kind = record.kind
        language = self._language_at(sheet, page, index, text)
        readers = self.readers(language)
        of = (kind, record.mark, readers)
        if sheet[index].of == of:
            return
        self.judged += 1
        marks: list[Mark] = []
        left: list[Mark] = []
        units = Offsets(text).utf16 if block.length() - 1 != len(text) else None
        is_prose = len(text) <= LONG_LINE
        for word in words_of_line(text, kind, record.mark) if is_prose else ():
            own = word.language or language
            mine = self.readers(word.language) if word.language else readers
            self._judge(_mark(word, own, units), mine, marks, left)
        self._put(sheet, page, index, Entry(of, tuple(marks), tuple(left)))

    def _settle(self, sheet: Sheet, page: MarkdownLayout, index: int) -> None:
        entry = sheet[index]
        if not entry.open:
            return
        marks, left = list(entry.marks), list[Mark]()
        for mark in entry.open:
            self._judge(mark, self.readers(mark.language), marks, left)
        marks.sort()
        self._put(sheet, page, index, Entry(entry.of, tuple(marks), tuple(left)))

    def _judge(
        self, mark: Mark, readers: tuple[Reader, ...], marks: list[Mark], left: list[Mark]
    ) -> None:
        if not readers:
            return
        verdict = self._speller.verdict(readers, mark.word)
        if verdict:
            return
        if verdict is None:
            self._want(readers, mark, left)
            return
        if mark.end - mark.start != len(mark.word):  # not written as it is judged: one piece
            marks.append(mark)
            return
        wrong, unknown = self._speller.wrong_parts(readers, mark.word)
        if unknown:
            left.append(mark)
            self._wanted.setdefault(readers, set()).update(unknown)
            return
        for at, part in wrong:
            start = mark.start + at
            marks.append(mark._replace(start=start, end=start + len(part), word=part))

    def _want(self, readers: tuple[Reader, ...], mark: Mark, left: list[Mark]) -> None:
        left.append(mark)
        self._wanted.setdefault(readers, set()).add(mark.word)

    def _ask(self) -> None:
        wanted = [Wanted(readers, frozenset(words)) for readers, words in self._wanted.items()]
        self._wanted.clear()
        self._asking = True
        self._speller.ask(wanted, self._answered)

    def _answered(self) -> None:
        self._asking = False
        if self._sheet is not None:
            self._sheet.answered()
        self._timer.start(0)

    def _put(self, sheet: Sheet, page: MarkdownLayout, index: int, entry: Entry) -> None:
        if sheet.put(index, entry):
            page.update_view(QRectF(0, page.block_top(index), FAR, page.heights[index]))

    def _language_at(self, sheet: Sheet, page: MarkdownLayout, index: int, text: str) -> str:
        records = page.records

        def line(below: int) -> tuple[LineKind, str] | None:
            if below >= len(records):
                return None
            return records[below].kind, sheet.document.findBlockByNumber(below).text()

        kind = records[index].kind
        return tag_at_end(text, kind) or language_below(kind, index, line)


def _mark(word: Word, language: str, units: object) -> Mark:
    if callable(units):
        return Mark(units(word.start), units(word.end), word.text, language)
    return Mark(word.start, word.end, word.text, language)

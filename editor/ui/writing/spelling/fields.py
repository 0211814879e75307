"""Spelling in headline and standfirst: short texts, judged whole after a rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QMenu, QTextEdit

from editor.core.events import Change
from editor.desk.spelling import Wanted
from editor.markup.offsets import Offsets
from editor.markup.spans import LineKind
from editor.markup.spelling_words import words_of_line
from editor.ui.writing.spelling.judging import REST_MS
from editor.ui.writing.spelling.sheet import Mark
from editor.ui.writing.spelling.suggestions import Offer, fill_menu

if TYPE_CHECKING:
    from editor.ui.writing.fields import GrowingField
    from editor.ui.writing.pane import WritingPane
    from editor.ui.writing.spelling.offering import Offering

LONGEST = 20_000
"""Characters up to which a field is judged: a standfirst is a sentence or two."""


class FieldSpelling(QObject):
    """Marks what is wrong in one field and offers others; undo is the buffer's, as always there."""

    def __init__(self, field: GrowingField, pane: WritingPane, offering: Offering) -> None:
        """Take the field, its pane, and who makes offers."""
        super().__init__(field)
        self.field = field
        self._pane = pane
        self._offering = offering
        self._speller = pane.context.desk.spelling
        self._marks: list[Mark] = []
        self._held = False
        """Whether the word at the caret is being typed."""
        self._edited = False
        self._timer = QTimer(self, singleShot=True, interval=REST_MS)
        self._timer.timeout.connect(self._judge)
        field.document().contentsChange.connect(self._follow_edit)
        field.textChanged.connect(self._changed)
        field.cursorPositionChanged.connect(self._moved)
        field.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        field.customContextMenuRequested.connect(self._show_menu)
        pane.context.changed.connect(self._follow)

    def _changed(self) -> None:
        self._edited = self.field.hasFocus()
        self._timer.start()

    def _follow_edit(self, position: int, removed: int, added: int) -> None:
        """Keep the marks that an edit did not touch, where their words are now; UTF-16."""
        end, shift = position + removed, added - removed
        self._marks = [
            one
            if one.end < position
            else one._replace(start=one.start + shift, end=one.end + shift)
            for one in self._marks
            if one.end < position or one.start > end
        ]

    def _moved(self) -> None:
        held, self._held, self._edited = self._held, self._edited, False
        if held != self._held or self._held:
            self._show()

    def _follow(self, change: Change) -> None:
        if change.words or change.options or change.metadata or change.site:
            self._timer.start()

    def _judge(self) -> None:
        buffer, text = self._pane.buffer, self._text()
        if buffer is None or not self._speller.on or not self._speller.ready or len(text) > LONGEST:
            self._marks = []
            self._show()
            return
        readers = self._speller.readers(self._speller.language_of(buffer))
        units = Offsets(text).utf16
        words = [] if not readers else words_of_line(text, LineKind.PARAGRAPH, 0)
        wanted: set[str] = set()
        marks = []
        for word in words:
            verdict = self._speller.verdict(readers, word.text)
            if verdict is None:
                wanted.add(word.text)
            elif not verdict:
                start, end = units(word.start), units(word.end)
                parts, unknown = self._speller.wrong_parts(readers, word.text)
                wanted.update(unknown)
                if end - start != len(word.text):
                    marks.append(Mark(start, end, word.text, ""))
                    continue
                marks += [Mark(start + at, start + at + len(one), one, "") for at, one in parts]
        self._marks = marks
        self._show()
        if wanted:
            self._speller.ask([Wanted(readers, frozenset(wanted))], self._timer.start)

    def _text(self) -> str:
        return self.field.document().toRawText().replace("\u2029", "\n")

    def marks(self) -> list[Mark]:
        """Return the words that are shown as wrong."""
        buffer = self._pane.buffer
        if buffer is None:
            return []
        at = self.field.textCursor().position() if self._held else -1
        return [
            one
            for one in self._marks
            if not one.start <= at <= one.end and not self._speller.accepts(buffer, one.word)
        ]

    def _show(self) -> None:
        form = QTextCharFormat()
        form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SpellCheckUnderline)
        form.setUnderlineColor(QColor(self._pane.context.look.colours.bad))
        shown = []
        for mark in self.marks():
            one = QTextEdit.ExtraSelection()
            one.cursor = self._cursor(mark)
            one.format = form
            shown.append(one)
        self.field.setExtraSelections(shown)

    def _cursor(self, mark: Mark) -> QTextCursor:
        cursor = QTextCursor(self.field.document())
        cursor.setPosition(mark.start)
        cursor.setPosition(mark.end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def offer(self) -> Offer | None:
        """Return what is offered for the word at the caret; None where nothing is wrong with it."""
        buffer = self._pane.buffer
        cursor = self.field.textCursor()
        low, high = cursor.selectionStart(), cursor.selectionEnd()
        mark = next((one for one in self.marks() if one.start <= low <= high <= one.end), None)
        if mark is None or buffer is None:
            return None
        readers = self._speller.readers(self._speller.language_of(buffer))
        written = self._cursor(mark).selectedText()
        return self._offering.offer(
            buffer, mark.word, written, readers, lambda put: self._put(mark, written, put)
        )

    def _put(self, mark: Mark, written: str, put: str) -> None:
        """Put a suggestion in, unless the text went on under the menu and the word is elsewhere."""
        if mark.end < self.field.document().characterCount():
            cursor = self._cursor(mark)
            if cursor.selectedText() == written:
                cursor.insertText(put)

    def _show_menu(self, at: QPoint) -> None:
        self._held = False
        cursor = self.field.cursorForPosition(at)
        if not self.field.textCursor().hasSelection():
            self.field.setTextCursor(cursor)
        menu = QMenu(self.field)
        offer = self.offer() if not self.field.isReadOnly() else None
        if offer is not None:
            fill_menu(menu, offer)
            menu.addSeparator()
        usual = self.field.createStandardContextMenu()
        usual.setParent(menu)
        menu.addActions(usual.actions())
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.field.mapToGlobal(at))

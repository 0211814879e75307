"""Finding in the body: between the bar that asks and the text that shows the hits."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from editor.core.edit import Selection
from editor.core.jobs import Token
from editor.markup.edits.find import BadExpression, Query, hits, replace_hits
from editor.ui.look.stylesheet import mixed
from editor.ui.writing.find_bar import visible
from editor.ui.writing.listening import Listening

if TYPE_CHECKING:
    from editor.ui.writing.pane import WritingPane

PART_GROUND = 0.55
"""Part of the soft accent behind what is searched: less than behind the hit that is chosen."""
LONG_S = 2.0
"""Time an expression may take beside the window before it is stopped."""


class Finding(QObject):
    """Marks the hits that can be seen and does the replacing."""

    def __init__(self, pane: WritingPane) -> None:
        """Take the pane, its bar and its body."""
        super().__init__(pane)
        self._pane = pane
        self._bar = pane.find_bar
        self._hits: Sequence[Selection] = ()
        self._part: tuple[QTextCursor, QTextCursor] | None = None
        """Both ends of what is searched, which follow the text; None for all of it."""
        self._bar.within = self._within
        self._bar.inside.toggled.connect(self._search_inside)
        self._bar.found.connect(self._found)
        self._bar.chosen.connect(pane.select)
        self._bar.long_wanted.connect(self._search_long)
        self._bar.replace_one.connect(self._replace_one)
        self._bar.replace_all.connect(self._replace_all)
        self._bar.closed.connect(self._closed)
        pane.body.scrolled.connect(self._mark)
        self._listening = Listening(self._moved, pane.body.cursorPositionChanged)

    def open(self, *, replacing: bool) -> None:
        """Open the bar with what is selected."""
        document = self._pane.document
        if document is not None:
            self._listening.set(on=True)
            cursor = self._pane.body.textCursor()
            selection = document.selection(cursor)
            # Several lines are no words to look for: they are where to look.
            lines = document.buffer.body.count("\n", selection.start, selection.end)
            self._bar.open_with(document.buffer.body, selection, replacing=replacing)
            if lines and self._part is None:
                self._bar.inside.setChecked(True)

    def step(self, *, back: bool) -> None:
        """Go to the next hit or the one before; ask for words first where there are none."""
        if self._bar.isHidden():
            self.open(replacing=False)
        elif back:
            self._bar.previous()
        else:
            self._bar.next()

    def _within(self) -> Selection | None:
        document = self._pane.document
        if self._part is None or document is None:
            return None
        start, end = self._part
        if start.document() is not document.document:
            return None
        return Selection(document.offset(start.position()), document.offset(end.position()))

    def _search_inside(self, on: bool) -> None:  # noqa: FBT001 - Qt says it this way
        """Search in what is selected now, or in all of the text again."""
        cursor = self._pane.body.textCursor()
        self._part = None
        if on and cursor.hasSelection():
            start, end = QTextCursor(cursor), QTextCursor(cursor)
            start.setPosition(cursor.selectionStart())
            start.setKeepPositionOnInsert(True)
            end.setPosition(cursor.selectionEnd())
            self._part = start, end
        elif on:
            self._bar.inside.setChecked(False)
            self._bar.say_select_first()
            return
        if not self._bar.isHidden():
            self._bar.search_again()

    def _moved(self) -> None:
        document = self._pane.document
        if document is not None:
            self._bar.caret_at(document.selection(self._pane.body.textCursor()).start)

    def follow(self) -> None:
        """Search again: the text is another."""
        document = self._pane.document
        if document is not None and not self._bar.isHidden():
            self._bar.follow(document.buffer.body, self._pane.caret())

    def _found(self, hits: Sequence[Selection]) -> None:
        self._hits = hits
        self._mark()

    def _mark(self) -> None:
        body, document = self._pane.body, self._pane.document
        part = self._within()
        if document is None or not (self._hits or part):
            if body.extraSelections():
                body.setExtraSelections([])
            return
        first = body.cursorForPosition(body.viewport().rect().topLeft()).block().position()
        last = body.cursorForPosition(body.viewport().rect().bottomRight()).block()
        start, end = document.offset(first), document.offset(last.position() + last.length() - 1)
        form = QTextCharFormat()
        form.setBackground(QColor(self._pane.context.look.colours.mark))
        marks = []
        if part is not None:
            around = QTextCharFormat()
            colours = self._pane.context.look.colours
            around.setBackground(QColor(mixed(colours.surface, colours.accent_soft, PART_GROUND)))
            searched = QTextEdit.ExtraSelection()
            searched.cursor = document.cursor(part)
            searched.format = around
            marks.append(searched)
        for hit in visible(self._hits, start, end):
            mark = QTextEdit.ExtraSelection()
            mark.cursor = document.cursor(hit)
            mark.format = form
            marks.append(mark)
        body.setExtraSelections(marks)

    def _search_long(self, body: str, query: Query) -> None:
        def search(_token: Token) -> list[Selection] | None:
            try:
                return hits(body, query, LONG_S)
            except TimeoutError:
                return None

        self._pane.context.desk.jobs.run(
            "find", search, lambda found: self._bar.take(body, query, found)
        )

    def _replace_one(self, hit: Selection, put: str) -> None:
        if self._put([hit], put):
            self._bar.follow_now(
                self._pane.buffer.body if self._pane.buffer else "", self._pane.caret()
            )

    def _replace_all(self, wanted: Sequence[Selection], put: str) -> None:
        if self._put(wanted, put):
            self._bar.say_replaced(len(wanted))

    def _put(self, wanted: Sequence[Selection], put: str) -> bool:
        try:
            self._pane.run(replace_hits(self._bar.query, put, wanted))
        except BadExpression as problem:
            self._bar.say_broken(str(problem))
        except TimeoutError:
            self._bar.say_too_slow()
        else:
            return True
        return False

    def _closed(self) -> None:
        self._listening.set(on=False)
        if self._pane.document is not None and self._bar.had_focus:
            self._pane.body.setFocus()

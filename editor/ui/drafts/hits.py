"""Hits of what stands in the search field, as rows of the list; more are read as one scrolls."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Signal

from editor.core.errors import CopydeskError
from editor.core.text import text
from editor.ui.drafts.model import Head, Row
from editor.ui.drafts.rows import Rows

if TYPE_CHECKING:
    from editor.desk.desk import Desk
    from editor.desk.searching import Answer
    from editor.library.index.hits import Hit

AT_A_GLANCE = 20_000
"""Articles whose entries are searched in a frame, while their texts are still being read."""


class Hits(QObject):
    """Asks the desk; the newest question wins."""

    changed = Signal()
    """The lines are others, or what is said in their place."""

    def __init__(self, desk: Desk, rows: Rows, parent: QObject) -> None:
        """Begin with no question."""
        super().__init__(parent)
        self._desk = desk
        self._rows = rows
        self._written = ""
        self._answer: Answer | None = None
        self._problem: CopydeskError | None = None
        self._reading_more = False

    @property
    def written(self) -> str:
        """What was asked last."""
        return self._written

    @property
    def suggestion(self) -> str:
        """What may have been meant, where nothing was found."""
        return self._answer.suggestion if self._answer is not None else ""

    def ask(self, written: str) -> None:
        """Find what is written, unless that was asked last."""
        if written != self._written:
            self._written = written
            self.again()

    def again(self) -> None:
        """Ask the same once more: the articles or the index are others."""
        written = self._written
        if not written.strip():
            return
        self._reading_more = False

        def wanted(then: Callable[[], None]) -> None:
            if self._written == written:
                then()
                self.changed.emit()

        self._desk.searching.ask(
            written,
            lambda answer: wanted(lambda: self._take(answer)),
            lambda problem: wanted(lambda: self._fail(problem)),
        )

    def stop(self) -> None:
        """Forget the question: the field is empty."""
        if self._written:
            self._written = ""
            self._answer = self._problem = None
            self._desk.searching.stop()

    def more(self) -> None:
        """Read the next hits, if there are any."""
        answer = self._answer
        if answer is None or not answer.rest or self._reading_more:
            return
        self._reading_more = True

        def done(fuller: Answer) -> None:
            self._reading_more = False
            if self._answer is answer:
                self._answer = fuller
                self.changed.emit()

        self._desk.searching.more(answer, done)

    def lines(self) -> list[Row | Head] | None:
        """Return the lines of the hits; None before the first answer, empty where nothing is found."""
        answer = self._answer
        if self._problem is not None:
            return []
        if answer is None:
            return None
        rows: list[Row | Head] = [self._row(hit) for hit in answer.hits]
        if not rows and self._desk.searching.indexing.busy:
            return self._at_a_glance()
        if not rows:
            return []
        total = answer.total if answer.rest else len(rows)
        order = text("ui.hits-ranked" if answer.ranked else "ui.hits-newest")
        return [Head(None, total, self._progress() or order), *rows]

    def _at_a_glance(self) -> list[Row | Head] | None:
        """Return what the words stand in that the list itself shows, until the texts have been read."""
        shelf = self._desk.shelf
        found = shelf.filtered(self._written) if len(shelf) <= AT_A_GLANCE else ()
        rows = [self._rows.of(entry) for entry in found]
        if not rows:
            return [] if self._progress() else None
        return [Head(None, len(rows), self._progress() or text("ui.hits-glance")), *rows]

    def said(self) -> str:
        """Return what to say where there are no hits."""
        if self._problem is not None:
            return f"{self._problem} {self._problem.hint}"
        return self._progress() or text("ui.nothing-matches", query=self._written.strip())

    def _progress(self) -> str:
        now = self._desk.searching.indexing.progress
        if now is None:
            return ""
        done, total = (QLocale().toString(number) for number in (now.done, now.total))
        return text("ui.hits-reading", done=done, total=total)

    def _take(self, answer: Answer) -> None:
        self._answer, self._problem = answer, None

    def _fail(self, problem: CopydeskError) -> None:
        self._answer, self._problem = None, problem

    def _row(self, hit: Hit) -> Row:
        return self._rows.of_hit(hit, self._desk.shelf.get(hit.path))

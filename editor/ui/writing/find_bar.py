"""Find and replace: a bar at the foot of the text, as one types."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QLocale, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QWidget,
)

from editor.core.edit import Selection
from editor.core.text import text
from editor.markup.edits.find import MOST, BadExpression, Query, hits, nearest
from editor.ui.guard import guard
from editor.ui.look.scale import SPACE_M, SPACE_S

TYPING_MS = 60
"""Rest after a key in the bar before the text is searched."""
QUICK_S = 0.05
"""Time a search may take here, while the window waits; a longer one is done elsewhere."""
FOLLOW_MS = 250
"""Rest after an edit of the text before it is searched again."""


class FindBar(QWidget):
    """Asks what is looked for and keeps the hits; the pane shows and replaces them."""

    chosen = Signal(object)
    """core.edit.Selection of the hit to be shown."""
    found = Signal(object)
    """All hits: a list of core.edit.Selection; empty when the bar closes."""
    long_wanted = Signal(object, object)
    """A body and a Query whose hits take longer than the window may wait; `take` has them."""
    replace_one = Signal(object, str)
    """core.edit.Selection of a hit, and what is to stand there."""
    replace_all = Signal(list, str)
    """All hits, and what is to stand at each."""
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Build it, hidden."""
        super().__init__(parent)
        self.setProperty("role", "notice")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.words = self._line("find-words")
        self.put = self._line("find-put")
        self.case = self._switch("find-case", "Aa")
        self.whole = self._switch("find-whole", "“ ”")
        self.regex = self._switch("find-regex", ".*")
        self.inside = self._switch("find-inside", "[ ]")
        self.within: Callable[[], Selection | None] = lambda: None
        """Returns the part of the body in which hits count, None for all of it."""
        self.count = QLabel(self)
        self.count.setProperty("role", "small")
        self.count.setMinimumWidth(72)
        self._body = ""
        self._hits: list[Selection] = []
        self._at: int | None = None
        self._from = 0
        self.had_focus = False
        """Whether the focus was in the bar when it closed."""
        self._lay_out()
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(self._search)
        self._jumps = False
        self.words.textChanged.connect(lambda: self._ask(TYPING_MS, jump=True))
        for switch in (self.case, self.whole, self.regex):
            switch.toggled.connect(lambda _on: self._ask(0, jump=True))
        self.hide()

    def _line(self, name: str) -> QLineEdit:
        line = QLineEdit(self)
        line.setObjectName(name)
        line.setPlaceholderText(text(f"writing.{name}"))
        line.setAccessibleName(text(f"writing.{name}"))
        return line

    def _switch(self, name: str, sign: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setText(sign)
        button.setCheckable(True)
        button.setToolTip(text(f"writing.{name}"))
        button.setAccessibleName(text(f"writing.{name}"))
        return button

    def _sign(self, name: str, sign: str, clicked: Callable[[], None]) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setText(sign)
        button.setToolTip(text(f"writing.{name}"))
        button.setAccessibleName(text(f"writing.{name}"))
        button.clicked.connect(clicked)
        return button

    def _button(self, name: str, clicked: object) -> QPushButton:
        button = QPushButton(text(f"writing.{name}"), self)
        button.setObjectName(name)
        button.setProperty("role", "quiet")
        button.setAutoDefault(False)
        button.clicked.connect(clicked)
        return button

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(SPACE_M, SPACE_S, SPACE_M, SPACE_S)
        grid.setHorizontalSpacing(SPACE_S)
        grid.setVerticalSpacing(SPACE_S)
        first = QHBoxLayout()
        first.setSpacing(2)
        for switch in (self.case, self.whole, self.regex, self.inside):
            first.addWidget(switch)
        first.addSpacing(SPACE_S)
        first.addWidget(self.count)
        first.addWidget(self._sign("find-previous", "↑", self.previous))
        first.addWidget(self._sign("find-next", "↓", self.next))
        first.addStretch()
        first.addWidget(self._sign("find-close", "×", self.close_bar))
        second = QHBoxLayout()
        second.setSpacing(2)
        self._replacing = [
            self.put,
            self._button("find-replace", self._replace_one),
            self._button("find-replace-all", self._replace_all),
        ]
        for widget in self._replacing[1:]:
            second.addWidget(widget)
        second.addStretch()
        grid.addWidget(self.words, 0, 0)
        grid.addLayout(first, 0, 1)
        grid.addWidget(self.put, 1, 0)
        grid.addLayout(second, 1, 1)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)

    # What the pane says

    def open_with(self, body: str, selection: Selection, *, replacing: bool) -> None:
        """Show the bar for a body; a selection within a line becomes what is looked for."""
        chosen = body[selection.start : selection.end]
        self._body, self._from = body, selection.start
        for widget in self._replacing:
            widget.setVisible(replacing)
        self.show()
        if chosen and "\n" not in chosen:
            self.words.setText(chosen)
        self.words.selectAll()
        to_put = replacing and self.words.text() and self.words.hasFocus()
        (self.put if to_put else self.words).setFocus()
        self._ask(0, jump=False)

    def follow(self, body: str, caret: int) -> None:
        """Take the body as it is now; it is searched again after a rest."""
        self._body, self._from = body, caret
        if not self.isHidden():
            self._ask(FOLLOW_MS, jump=False)

    def follow_now(self, body: str, caret: int) -> None:
        """Take the body as it is now and go to the hit at the caret."""
        self._body, self._from = body, caret
        self._jumps = True
        self._search()

    def caret_at(self, offset: int) -> None:
        """Take where the caret was set: the search goes on from there."""
        if offset != self._from:
            self._from = offset
            self._at = nearest(self._hits, offset)
            self._say()

    @property
    def query(self) -> Query:
        """What is looked for now."""
        return Query(
            self.words.text(),
            case=self.case.isChecked(),
            whole=self.whole.isChecked(),
            regex=self.regex.isChecked(),
        )

    # Searching

    def _ask(self, wait_ms: int, *, jump: bool) -> None:
        self._jumps = self._jumps or jump
        if wait_ms:
            self._soon.start(wait_ms)
        else:
            self._search()

    def _search(self) -> None:
        self._soon.stop()
        jumps, self._jumps = self._jumps, False
        try:
            found = hits(self._body, self.query, QUICK_S)
        except BadExpression as fault:
            self._show_hits([], jumps=False)
            self.say_broken(str(fault))
        except TimeoutError:
            self._show_hits([], jumps=False)
            self._jumps = jumps
            self.count.setText(text("writing.find-searching"))
            self.long_wanted.emit(self._body, self.query)
        else:
            self._show_hits(found, jumps=jumps)

    def take(self, body: str, query: Query, found: list[Selection] | None) -> None:
        """Take the hits of a long search, None where it was stopped; a later question wins."""
        if self.isHidden() or self._soon.isActive() or body is not self._body:
            return
        if query != self.query:
            return
        jumps, self._jumps = self._jumps, False
        self._show_hits(found or [], jumps=jumps)
        if found is None:
            self.say_too_slow()

    def search_again(self) -> None:
        """Look for the same words where they count now."""
        self._ask(0, jump=True)

    def _show_hits(self, found: list[Selection], *, jumps: bool) -> None:
        part = self.within()
        if part is not None:
            found = [hit for hit in found if part.start <= hit.start and hit.end <= part.end]
        self._hits = found
        self._at = nearest(self._hits, self._from)
        self.found.emit(self._hits)
        if jumps and self._at is not None:
            self._show()
        self._say()

    def say_broken(self, problem: str) -> None:
        """Say that the expression is none, or not yet, with what is wrong as a tooltip."""
        self._say(text("writing.find-broken"), problem)

    def say_select_first(self) -> None:
        """Say that there is no selection to search."""
        self._say(text("writing.find-select"))

    def say_too_slow(self) -> None:
        """Say that the expression was stopped, with a way on as a tooltip."""
        self._say(text("writing.find-slow"), text("writing.find-slow-hint"))

    def _say(self, instead: str = "", problem: str = "") -> None:
        self.words.setToolTip(problem)
        if instead:
            said = instead
        elif not self.words.text():
            said = ""
        elif self._at is None or not self._hits:
            said = text("writing.find-none")
        else:
            locale, count = QLocale(), len(self._hits)
            of = locale.toString(count) + ("+" if count == MOST else "")
            said = text("writing.find-count", at=locale.toString(self._at + 1), all=of)
        self.count.setText(said)
        self.count.setToolTip(problem)
        self.count.setAccessibleDescription(said)

    def _show(self) -> None:
        if self._at is not None:
            self._from = self._hits[self._at].start
            self.chosen.emit(self._hits[self._at])
            self._say()

    def next(self) -> None:
        """Go to the next hit, round the end."""
        self._step(1)

    def previous(self) -> None:
        """Go to the hit before, round the start."""
        self._step(-1)

    def _step(self, step: int) -> None:
        if self._soon.isActive():
            self._search()
        if self._hits:
            here = -1 if self._at is None else self._at
            on_it = self._at is not None and self._hits[here].start == self._from
            self._at = (here + (step if on_it or step < 0 else 0)) % len(self._hits)
            self._show()

    def _replace_one(self) -> None:
        if self._soon.isActive():
            self._search()
        if self._at is not None and self._hits:
            self.replace_one.emit(self._hits[self._at], self.put.text())

    def _replace_all(self) -> None:
        if self._soon.isActive():
            self._search()
        if self._hits:
            self.replace_all.emit(self._hits, self.put.text())

    def say_replaced(self, count: int) -> None:
        """Say how many hits were replaced."""
        self.count.setText(text("writing.find-replaced", count=count))

    def close_bar(self) -> None:
        """Hide the bar; the hit stays selected."""
        self.had_focus = self.isAncestorOf(self.focusWidget() or self.window())
        self.hide()
        self.inside.setChecked(False)
        self._hits = []
        self.found.emit([])
        self.closed.emit()

    @guard(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, Shift+Enter back, Esc closes."""
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.close_bar()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if self.put.hasFocus():
                self._replace_one()
            elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self.previous()
            else:
                self.next()
        else:
            super().keyPressEvent(event)


def visible(found: Sequence[Selection], start: int, end: int) -> list[Selection]:
    """Return the hits that touch a range."""
    first = nearest(found, start)
    if first is None:
        return []
    shown = []
    for hit in found[max(0, first - 1) if found[first].start >= start else 0 :]:
        if hit.start > end:
            break
        if hit.end >= start:
            shown.append(hit)
    return shown

"""Colours code by its language in idle time; what was read once is not read again."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer

from editor.core.jobs import Token
from editor.markup.spans import LineKind
from editor.ui.writing.layout.tints import Tinted, language_of
from editor.ui.writing.settling import SLICE_S, Settling

if TYPE_CHECKING:
    from pygments.lexer import Lexer

    from editor.ui.writing.layout.layout import MarkdownLayout
    from editor.ui.writing.pane import WritingPane

KEPT = 200
"""Blocks of code whose colours are kept."""
LONGEST = 60_000
"""Characters of code that are coloured; a longer block stays plain."""


class _Code(NamedTuple):
    """One block of code: its lines are the blocks from `first` on."""

    language: str
    first: int
    lines: list[str]


class Tinting(QObject):
    """Goes through the code of the body that is shown, a slice of time at once."""

    def __init__(self, pane: WritingPane, settling: Settling) -> None:
        """Take the pane; it begins whenever the layout has settled."""
        super().__init__(pane)
        self._pane = pane
        self._lexers: dict[str, Lexer | None] = {}
        self._known: OrderedDict[tuple[str, str], Tinted] = OrderedDict()
        self._work: Iterator[None] | None = None
        self._page: MarkdownLayout | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._slice)
        settling.begun.connect(self._stop)
        settling.settled.connect(self._begin)

    def _stop(self) -> None:
        self._work = None
        self._timer.stop()

    def _begin(self) -> None:
        page = self._page = self._pane.body.page
        if page is not None:
            self._work = self._through(page)
            self._timer.start(0)

    def _slice(self) -> None:
        if self._pane.body.page is not self._page:
            self._stop()  # its text was put away
            return
        until = time.perf_counter() + SLICE_S
        while self._work is not None and time.perf_counter() < until:
            if next(self._work, self) is self:
                self._work = None
        if self._work is not None:
            self._timer.start(0)

    def _through(self, page: MarkdownLayout) -> Iterator[None]:
        records = page.records
        index = 0
        while index < len(records):
            state = records[index].state
            if records[index].kind is LineKind.FENCE and state and state[0] == "fence":
                code = _code_at(page, index)
                yield from self._tint(page, code)
                index = code.first + len(code.lines)
            index += 1
            if not index % 500:
                yield

    def _tint(self, page: MarkdownLayout, code: _Code) -> Iterator[None]:
        text = "\n".join(code.lines)
        if not code.language or not text or len(text) > LONGEST:
            return
        if code.language not in self._lexers:
            self._load(code.language)
        lexer = self._lexers.get(code.language)
        if lexer is None:
            return
        key = (code.language, text)
        tinted = self._known.get(key)
        if tinted is None:
            tinted = Tinted()
            for number, (_, kind, value) in enumerate(lexer.get_tokens_unprocessed(text)):
                tinted.take(kind, value)
                if not number % 50:
                    yield
            self._keep(key, tinted)
        self._known.move_to_end(key)
        self._show(page, code, tinted)
        yield

    def _keep(self, key: tuple[str, str], tinted: Tinted) -> None:
        self._known[key] = tinted
        while len(self._known) > KEPT:
            self._known.popitem(last=False)

    def _show(self, page: MarkdownLayout, code: _Code, tinted: Tinted) -> None:
        changed = []
        for number in range(len(code.lines)):
            record = page.records[code.first + number]
            tints = tinted.of_line(number)
            if record.tints != tints:
                record.tints = tints
                record.laid = False
                changed.append(code.first + number)
        page.lay_again(changed)

    def _load(self, language: str) -> None:
        """Load what reads a language, on another thread: it may be a large module."""
        self._lexers[language] = None

        def work(_token: Token) -> Lexer | None:
            from pygments.lexers import get_lexer_by_name
            from pygments.util import ClassNotFound

            try:
                return get_lexer_by_name(language)
            except ClassNotFound:
                return None

        def done(lexer: Lexer | None) -> None:
            self._lexers[language] = lexer
            if lexer is not None and self._work is None:
                self._begin()

        self._pane.context.desk.jobs.run(("writing.lexer", language), work, done)


def _code_at(page: MarkdownLayout, fence: int) -> _Code:
    """Return the block of code that a fence opens."""
    block = page.document().findBlockByNumber(fence)
    language = language_of(block.text())
    lines = []
    index = fence + 1
    block = block.next()
    while index < len(page.records) and page.records[index].kind is LineKind.CODE:
        lines.append(block.text())
        block = block.next()
        index += 1
    return _Code(language, fence + 1, lines)

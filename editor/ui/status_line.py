"""The line at the foot: saved or not, words, minutes, paragraph, findings, what is going on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, QTime, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from editor.core.events import Change
from editor.core.jobs import Progress
from editor.core.text import text
from editor.ui.context import WindowContext
from editor.ui.goal_ring import GoalRing
from editor.ui.look.fonts import sans
from editor.ui.look.scale import SMALL, SPACE_L, STATUS_HEIGHT

if TYPE_CHECKING:
    from editor.desk.buffer import Buffer
    from editor.desk.desk import Desk
    from editor.ui.measures import Measures

REST_MS = 200
"""Pause after which the place follows the caret."""
_BLOCK = re.compile(r"\S[^\n]*(?:\n[^\S\n]*\S[^\n]*)*")
"""Lines that stand together without an empty one between them."""


class StatusLine(QWidget):
    """Says how the article in hand stands; nothing is counted at a key."""

    findings_wanted = Signal()
    """The writer wants to see the findings."""

    def __init__(self, desk: Desk, context: WindowContext, parent: QWidget) -> None:
        """Build the line and listen."""
        super().__init__(parent)
        self._desk = desk
        self._context = context
        self._caret = 0
        self.setProperty("role", "status")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(STATUS_HEIGHT)
        self.saved, self.minutes, self.paragraph, self.work = (QLabel(self) for _ in range(4))
        self._measures: Measures | None = None
        self.words = QToolButton(self)
        self.words.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.ring = GoalRing(context.look, self)
        for button in (self.words, self.ring):
            button.clicked.connect(self.open_counts)
        self.findings = QToolButton(self)
        self.findings.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.findings.setToolTip(text("ui.findings-show"))
        self.findings.clicked.connect(self.findings_wanted)
        across = QHBoxLayout(self)
        across.setContentsMargins(SPACE_L - 2, 0, SPACE_L - 2, 0)
        across.setSpacing(SPACE_L + 2)
        self._of_article = (self.saved, self.words, self.ring, self.minutes, self.paragraph)
        counts = QHBoxLayout()
        counts.setSpacing(0)
        counts.addWidget(self.words)
        counts.addWidget(self.ring)
        for label in self._of_article:
            label.setFont(sans(SMALL, tabular=True))
            if label is self.words:
                across.addLayout(counts)
            elif label is not self.ring:
                across.addWidget(label)
        across.addStretch()
        across.addWidget(self.work)
        across.addWidget(self.findings)
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._show_place)
        context.opened.connect(self._took)
        context.changed.connect(self._changed)
        context.caret.connect(self._moved)
        context.counted.connect(self._counted)
        self._took(None)

    def progress(self, progress: Progress | None) -> None:
        """Say what goes on in the background, None when it is over."""
        if progress is None:
            self.work.clear()
        elif progress.now is not None:
            self.work.setText(str(progress.now))
        elif progress.total:
            locale = QLocale()
            self.work.setText(
                text(
                    "ui.progress",
                    done=locale.toString(progress.done),
                    total=locale.toString(progress.total),
                )
            )

    def say(self, words: str) -> None:
        """Show words at the right, such as the version on the first screen."""
        self.work.setText(words)

    def _took(self, buffer: Buffer | None) -> None:
        self._caret = 0
        for part in (*self._of_article, self.findings):
            part.setVisible(buffer is not None)
        self.findings.hide()
        if buffer is not None:
            self._show_saved(buffer)
            entry = self._desk.shelf.get(buffer.path) if buffer.path is not None else None
            self.show_words(entry.words if entry is not None else 0)
            self.paragraph.clear()
            self._rest.start()  # a long text is looked through when it has been painted

    def _changed(self, change: Change) -> None:
        buffer = self._context.current_buffer
        if buffer is None:
            return
        if buffer.id in change.state:
            self._show_saved(buffer)
            self._show_goals()
        if buffer.id in change.body | change.metadata:
            self._rest.start()
        if change.options & {"words-per-minute", "day-goal"} and self._measures is not None:
            self.show_measures(self._measures)

    def _moved(self, offset: int) -> None:
        self._caret = offset
        self._rest.start()

    def _show_saved(self, buffer: Buffer) -> None:
        saving = self._desk.saver.state(buffer)
        time = ""
        if saving.at is not None:
            local = saving.at.astimezone()
            time = QLocale().toString(
                QTime(local.hour, local.minute), QLocale.FormatType.ShortFormat
            )
        self.saved.setText(str(saving.words(time)))
        self.saved.setProperty("tone", "bad" if saving.problem else "")
        self.saved.style().unpolish(self.saved)
        self.saved.style().polish(self.saved)

    def show_words(self, words: int) -> None:
        """Show how many words the article in hand has, and how long they take to read."""
        from editor.markup.counts import Counts
        from editor.ui.measures import Measures

        self.show_measures(Measures(Counts(words)))

    def show_measures(self, measures: Measures) -> None:
        """Show how much there is of the article in hand, and of what is selected in it."""
        from editor.markup.counts import reading_minutes

        self._measures = measures
        count, locale = measures.article.words, QLocale()
        words = text("ui.words", count=count, shown=locale.toString(count))
        chosen = measures.selection
        if chosen is not None:
            words = text("ui.words-selected", chosen=locale.toString(chosen.words), words=words)
        self.words.setText(words)
        self.words.setToolTip(
            text(
                "ui.counts",
                characters=locale.toString(measures.article.characters),
                sentences=locale.toString(measures.article.sentences),
            )
        )
        pace = self._desk.options.number("words-per-minute")
        read = chosen.words if chosen is not None else count
        minutes = text("ui.minutes", count=reading_minutes(read, pace)) if read else ""
        self.minutes.setText(minutes)
        self._show_goals()

    def _show_goals(self) -> None:
        buffer, goals = self._context.current_buffer, self._desk.goals
        if buffer is not None and self._measures is not None:
            words = self._measures.article.words
            self.ring.show_goals((words, goals.of_article(buffer)), (goals.today(), goals.of_day()))

    def open_counts(self) -> None:
        """Open the card with all counts and the goals."""
        from editor.ui.counts_card import CountsCard

        buffer, goals = self._context.current_buffer, self._desk.goals
        if buffer is None or self._measures is None:
            return
        open_card = self.window().findChild(CountsCard)
        if open_card is not None and open_card.isVisible():
            open_card.close()
            return
        card = CountsCard(
            self._measures,
            self._desk.options.number("words-per-minute"),
            (goals.of_article(buffer), goals.of_day()),
            (
                lambda words: goals.set_for_article(buffer, words),
                lambda words: self._desk.settings.set("day-goal", words),
            ),
            self.window(),
        )
        card.open_above(self.words)

    def _show_place(self) -> None:
        buffer = self._context.current_buffer
        if buffer is None:
            return
        at, of = paragraph_at(buffer.body, self._caret)
        locale = QLocale()
        self.paragraph.setText(
            text("ui.paragraph", at=locale.toString(at), of=locale.toString(of)) if of else ""
        )

    def _counted(self, findings: int) -> None:
        self.findings.setText(text("ui.findings", count=findings))
        self.findings.setVisible(findings > 0 and self._context.current_buffer is not None)


def paragraph_at(body: str, caret: int) -> tuple[int, int]:
    """Return the number of the block that holds the caret, from 1, and how many there are.

    `caret` is an offset in code points; between two blocks it belongs to the one before.
    """
    starts = [found.start() for found in _BLOCK.finditer(body)]
    before = sum(1 for start in starts if start <= caret)
    return max(before, 1) if starts else 0, len(starts)

"""Two texts side by side, the words that differ marked: the saved file or another article, and this."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollBar,
    QSplitter,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from editor.core.errors import CopydeskError
from editor.core.text import text
from editor.markup.word_changes import Kind
from editor.ui.context import WindowContext
from editor.ui.look.fonts import serif
from editor.ui.look.scale import SPACE_L, SPACE_M, SPACE_S
from editor.ui.palette.articles import ArticleOpener
from editor.ui.preview.following import Following
from editor.ui.timeline.marked import marked_html

if TYPE_CHECKING:
    from editor.desk.buffer import Buffer
    from editor.markup.word_changes import Piece

TEXT_PX = 15


class CompareView(QWidget):
    """Shows on the left what is compared with, on the right the text in hand."""

    def __init__(self, context: WindowContext) -> None:
        """Begin by comparing with the saved file."""
        super().__init__()
        self._context = context
        self._other: Path | None = None
        self._pieces: tuple[Piece, ...] | None = None
        self._opener: ArticleOpener | None = None
        self._moving = False
        self.said = QLabel(self)
        self.said.setProperty("role", "muted")
        self.said.setWordWrap(True)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.saved = self._way("compare-saved")
        self.saved.clicked.connect(lambda: self.compare_with(None))
        self.choose = self._way("compare-choose")
        self.choose.clicked.connect(self._choose)
        across = QHBoxLayout()
        across.setSpacing(SPACE_S)
        across.addWidget(self.saved)
        across.addWidget(self.choose)
        across.addStretch()
        self.before, self.after = self._side("compare-before"), self._side("compare-after")
        sides = QSplitter(Qt.Orientation.Horizontal, self)
        sides.setHandleWidth(1)
        sides.setChildrenCollapsible(False)
        sides.addWidget(self.before)
        sides.addWidget(self.after)
        down = QVBoxLayout(self)
        down.setContentsMargins(SPACE_L, SPACE_M, 0, 0)
        down.setSpacing(SPACE_M)
        down.addLayout(across)
        down.addWidget(self.said)
        down.addWidget(sides, 1)
        self._keep_together(self.before.verticalScrollBar(), self.after.verticalScrollBar())
        self._keep_together(self.after.verticalScrollBar(), self.before.verticalScrollBar())
        self.setFocusProxy(self.saved)
        self._following = Following(context, self)
        self._following.due.connect(self._ask)
        context.look.changed.connect(self._mark)

    def compare_with(self, other: Path | None) -> None:
        """Compare with another article from now on, or with the saved file."""
        self._other = other
        self._following.now()

    def _ask(self) -> None:
        buffer = self._following.buffer
        if buffer is None:
            self._say(text("ui.compare-empty"))
            return
        if self._other is not None and self._other == buffer.path:
            self._other = None

        def failed(problem: CopydeskError) -> None:
            if self._following.buffer is buffer:
                self._say(f"{problem.message} {problem.hint}")

        def done(pieces: tuple[Piece, ...]) -> None:
            self._show(buffer, pieces)

        self._context.desk.elsewhere.compared(buffer, self._other, done, failed)

    def _say(self, words: str) -> None:
        self._pieces = None
        self.said.setText(words)
        self.before.clear()
        self.after.clear()

    def _show(self, buffer: Buffer, pieces: tuple[Piece, ...]) -> None:
        if self._following.buffer is not buffer:
            return
        self._pieces = pieces
        changes = sum(1 for one in pieces if one.kind is not Kind.SAME)
        entry = self._context.desk.shelf.get(self._other) if self._other else None
        name = entry.headline if entry else ""
        if self._other is not None:
            self.said.setText(
                text("ui.compare-other", count=changes, name=name or self._other.name)
            )
        elif buffer.path is None:
            self.said.setText(text("ui.compare-unsaved"))
        else:
            same = text("ui.compare-same")
            self.said.setText(text("ui.compare-file", count=changes) if changes else same)
        self._mark()

    def _mark(self) -> None:
        if self._pieces is None:
            return
        colours = self._context.look.colours
        for side, other in ((self.before, Kind.ADDED), (self.after, Kind.REMOVED)):
            at = side.verticalScrollBar().value()
            side.setHtml(
                marked_html((one for one in self._pieces if one.kind is not other), colours)
            )
            side.verticalScrollBar().setValue(at)

    def _choose(self) -> None:
        if self._opener is None:
            self._opener = ArticleOpener(self._context, self.window(), self.compare_with)
        self._opener.ask()

    def _way(self, name: str) -> QPushButton:
        way = QPushButton(text(f"ui.{name}"), self)
        way.setProperty("role", "link")
        way.setToolTip(text(f"ui.{name}-help"))
        return way

    def _side(self, name: str) -> QTextBrowser:
        side = QTextBrowser(self)
        side.setProperty("role", "reader")
        side.setOpenLinks(False)
        side.setAccessibleName(text(f"ui.{name}"))
        side.document().setDefaultFont(serif(TEXT_PX))
        side.document().setDocumentMargin(SPACE_M)
        return side

    def _keep_together(self, one: QScrollBar, other: QScrollBar) -> None:
        """Scroll the other side to the same part of its height."""

        def follow(value: int) -> None:
            if not self._moving:  # else this side follows itself
                self._moving = True
                other.setValue(round(value * other.maximum() / max(one.maximum(), 1)))
                self._moving = False

        one.valueChanged.connect(follow)

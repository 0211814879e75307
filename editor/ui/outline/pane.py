"""The outline pane: the headings of the article in hand, in the order of its text."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListWidgetItem, QMenu, QVBoxLayout, QWidget

from editor.core.edit import Selection
from editor.core.text import text
from editor.markup.edits.outcome import Outcome
from editor.markup.edits.sections import (
    demote,
    move_section,
    move_section_down,
    move_section_up,
    promote,
)
from editor.markup.outline import Heading
from editor.ui.context import WindowContext
from editor.ui.guard import guard
from editor.ui.help.topic import HELP
from editor.ui.look.scale import SPACE_L, SPACE_M, SPACE_S
from editor.ui.outline.row import HEADING, Shown
from editor.ui.outline.view import HeadingList
from editor.ui.writing.pane import WritingPane

FROM_TOP = 5
"""A heading that is gone to stands a fifth of the view's height below its top."""
WISHES = ("go", "up", "down", "promote", "demote")
"""What the menu of a heading offers, beside folding."""


class OutlinePane(QWidget):
    """Shows where the caret is in the article, and takes it elsewhere."""

    def __init__(self, context: WindowContext, writing: WritingPane) -> None:
        """Take the writing pane whose article it shows."""
        super().__init__()
        self.setProperty("role", "pane")
        self.setProperty(HELP, "writing")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._writing = writing
        self._headings: tuple[Heading, ...] = ()
        self._shown: list[Shown] = []
        """What the rows show."""
        self._entered: int | None = None
        self.list = HeadingList(context.look, self)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._title = QLabel(text("outline.title"), self)
        self._title.setProperty("role", "small")
        self.empty = QLabel(text("outline.empty"), self)
        self.empty.setProperty("role", "muted")
        self.empty.setWordWrap(True)
        self.empty.setContentsMargins(SPACE_L, 0, SPACE_L, SPACE_M)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        head = QHBoxLayout()
        head.setContentsMargins(SPACE_L, SPACE_M, SPACE_L, SPACE_S)
        head.addWidget(self._title)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        down.addLayout(head)
        down.addWidget(self.list, 1)
        down.addWidget(self.empty, 1)
        self.setFocusProxy(self.list)
        self.list.wanted.connect(self._do)
        self.list.dropped.connect(self._drop)
        self.list.left_alone.connect(self._follow_caret)
        self.list.customContextMenuRequested.connect(self._menu)
        writing.counting.outlined.connect(self._outlined)
        writing.counting.entered.connect(self._enter)
        writing.body.folds.changed.connect(self._fill)
        self._outlined(writing.counting.headings)

    # What is shown

    def _outlined(self, headings: tuple[Heading, ...]) -> None:
        self._headings = headings
        self._fill()

    def _enter(self, number: int | None) -> None:
        if number != self._entered:
            self._entered = number
            self._fill()
            self._follow_caret()

    def _fill(self) -> None:
        if not self.isVisible() or self._headings is not self._writing.counting.headings:
            return  # nobody looks, or another article is read already
        while self.list.count() > len(self._headings):
            self.list.takeItem(self.list.count() - 1)
        while self.list.count() < len(self._headings):
            self.list.addItem(QListWidgetItem())
        folds = self._writing.body.folds
        rows: list[Shown] = []
        words = self._writing.counting.words_of_sections()
        top = min((one.level for one in self._headings), default=1)
        for row, (heading, count) in enumerate(zip(self._headings, words, strict=True)):
            shown = Shown(
                heading.title or text("outline.untitled"),
                heading.level - top,
                count,
                has_caret=row == self._entered,
                folded=folds.is_folded(heading.line),
            )
            if row >= len(self._shown) or self._shown[row] != shown:
                item = self.list.item(row)
                item.setData(HEADING, shown)
                item.setToolTip(shown.title)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, self._said(heading, shown))
            rows.append(shown)
        self._shown = rows
        self.list.setVisible(bool(self._headings))
        self.empty.setVisible(not self._headings)

    def _said(self, heading: Heading, shown: Shown) -> str:
        words = text("ui.words", count=shown.words, shown=self.locale().toString(shown.words))
        said = text("outline.spoken", level=heading.level, title=shown.title, words=words)
        said = f"{said}, {text('outline.here')}" if shown.has_caret else said
        return f"{said}, {text('outline.folded')}" if shown.folded else said

    def _follow_caret(self) -> None:
        if not self.list.hasFocus():
            self.list.setCurrentRow(-1 if self._entered is None else self._entered)

    # What is wanted

    def _do(self, wish: str, row: int) -> None:
        if wish == "leave":
            self._writing.body.setFocus()
            return
        if not 0 <= row < len(self._headings):
            return
        heading = self._headings[row]
        if wish == "go":
            self._go(heading)
        elif wish in {"fold", "unfold"}:
            folds = self._writing.body.folds
            if folds.is_folded(heading.line) != (wish == "fold"):
                folds.toggle(heading.line)
        else:
            self._change(wish, heading, row)

    def _go(self, heading: Heading) -> None:
        document, body = self._writing.document, self._writing.body
        if document is None:
            return
        place = document.offset(document.document.findBlockByNumber(heading.line).position())
        self._writing.select(Selection(place, place))
        bar = body.verticalScrollBar()
        bar.setValue(bar.value() + body.cursorRect().top() - body.viewport().height() // FROM_TOP)
        body.setFocus()

    def _change(self, wish: str, heading: Heading, row: int) -> None:
        line, document = heading.line, self._writing.document
        if document is None:
            return
        start = document.offset(document.document.findBlockByNumber(line).position())

        def edit(body: str, _selection: Selection) -> Outcome:
            if wish == "promote":
                return promote(body, line)
            if wish == "demote":
                return demote(body, line)
            moves = move_section_up if wish == "up" else move_section_down
            return moves(body, Selection(start, start))

        self._writing.run(edit)
        self._at_once(row)

    def _drop(self, row: int, before: int) -> None:
        if not 0 <= row < len(self._headings):
            return
        line = self._headings[row].line
        last = self._writing.body.document().blockCount()
        target = self._headings[before].line if before < len(self._headings) else last
        self._writing.run(lambda body, _selection: move_section(body, line, target))
        self._at_once(row)

    def _at_once(self, row: int) -> None:
        """Show what became of the article without a rest, with the moved heading chosen."""
        self._writing.counting.hurry()
        caret = self._writing.body.textCursor().blockNumber()
        moved = [at for at, one in enumerate(self._headings) if one.line == caret]
        self.list.setCurrentRow(moved[0] if moved else row)

    def _menu(self, at: QPoint) -> None:
        row = self.list.indexAt(at).row()
        if row < 0:
            return
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for wish in WISHES:
            menu.addAction(text(f"outline.{wish}"), partial(self._do, wish, row))
        folds = self._writing.body.folds
        if folds.can_fold(self._headings[row].line):
            folded = folds.is_folded(self._headings[row].line)
            wish = "unfold" if folded else "fold"
            menu.addAction(text(f"outline.{wish}"), lambda: self._do(wish, row))
        menu.popup(self.list.viewport().mapToGlobal(at))

    @guard(None)
    def showEvent(self, event: QShowEvent) -> None:
        """Qt's: what was not shown was not kept up to date."""
        super().showEvent(event)
        self._fill()
        self._follow_caret()

"""Replacing words in all articles: what would change is looked at before anything does."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, QTimer
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from editor.core.errors import CopydeskError
from editor.core.jobs import Progress, Token
from editor.core.text import text
from editor.library.replacing import MOST
from editor.markup.edits.find import Query
from editor.ui.dialogs.frame import FramedDialog
from editor.ui.look.scale import SPACE_M

if TYPE_CHECKING:
    from editor.library.replacing import Planned, Spot
    from editor.ui.context import WindowContext

SIZE = (860, 600)
REST_MS = 350
"""Pause in typing after which the articles are read."""
CHECKED = Qt.CheckState.Checked


class ReplaceDialog(FramedDialog):
    """Finds words in all texts, shows each place as it is and as it would be, and does the chosen."""

    def __init__(self, context: WindowContext, parent: QWidget) -> None:
        """Take the context; the open articles are saved, so that what is planned is what is there."""
        super().__init__(text("panels.replace-all"), text("panels.replace-all-lead"), parent)
        self._context = context
        self._closed = False
        self._planned: tuple[Planned, ...] = ()
        self._boxes: list[list[QTreeWidgetItem]] = []
        """The lines of the places, by article."""
        for buffer in context.desk.buffers:
            context.desk.saver.flush(buffer)
        self.words = QLineEdit(self)
        self.put = QLineEdit(self)
        self.case = QCheckBox(text("panels.replace-case"), self)
        self.whole = QCheckBox(text("panels.replace-whole"), self)
        self.tree = QTreeWidget(self)
        self.tree.setHeaderHidden(True)
        self.tree.setUniformRowHeights(True)
        self.tree.setAccessibleName(text("panels.replace-places"))
        self._lay_out()
        self.close_button()
        self.go = self.button(text("panels.replace-go"), "go")
        self.go.setEnabled(False)
        self.go.clicked.connect(self._replace)
        self._soon = QTimer(self, singleShot=True, interval=REST_MS)
        self._soon.timeout.connect(self._look)
        self.words.textChanged.connect(self._asked)
        self.put.textChanged.connect(self._show_put)
        for box in (self.case, self.whole):
            box.toggled.connect(self._asked)
        self.tree.itemChanged.connect(self._count)
        self.finished.connect(self._end)
        self.resize(*SIZE)

    def chosen(self) -> Iterator[Planned]:
        """Yield what is ticked, by article."""
        for planned, boxes in zip(self._planned, self._boxes, strict=True):
            ticked = zip(planned.spots, boxes, strict=True)
            spots = tuple(spot for spot, box in ticked if box.checkState(0) is CHECKED)
            if spots:
                yield replace(planned, spots=spots)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.addRow(text("panels.replace-find"), self.words)
        form.addRow(text("panels.replace-put"), self.put)
        across = QHBoxLayout()
        across.setSpacing(SPACE_M)
        across.addWidget(self.case)
        across.addWidget(self.whole)
        across.addStretch()
        form.addRow("", across)
        self.middle.addLayout(form)
        self.middle.addWidget(self.tree, 1)

    def _end(self) -> None:
        self._closed = True
        self._context.desk.jobs.cancel("plan")

    def _asked(self) -> None:
        # What is read now answers words that stand there no more.
        self._context.desk.jobs.cancel("plan")
        self._planned = ()
        self._show_places()
        self._soon.start()

    def _look(self) -> None:
        words = self.words.text()
        if not words:
            self._say(text("panels.replace-all-lead"))
            return
        query = Query(words, case=self.case.isChecked(), whole=self.whole.isChecked())
        paths = [entry.path for entry in self._context.desk.shelf.entries()]

        def work(token: Token) -> tuple[Planned, ...]:
            from editor.library.replacing import plan

            return tuple(plan(paths, query, token))

        self._context.desk.jobs.run("plan", work, self._take, self._failed, self._progressed)

    def _progressed(self, now: Progress) -> None:
        if not self._closed and now.total:
            done, total = (QLocale().toString(number) for number in (now.done, now.total))
            self._say(text("ui.hits-reading", done=done, total=total))

    def _failed(self, problem: CopydeskError) -> None:
        if not self._closed:
            self._say(f"{problem} {problem.hint}")

    def _take(self, planned: tuple[Planned, ...]) -> None:
        if not self._closed:
            self._planned = planned
            self._show_places()
            if not planned:
                self._say(text("ui.nothing-matches", query=self.words.text()))

    def _show_places(self) -> None:
        self.tree.blockSignals(True)
        self.tree.clear()
        self._boxes = []
        for planned in self._planned:
            top = QTreeWidgetItem(self.tree, [f"{planned.headline}  ({len(planned.spots)})"])
            top.setFlags(top.flags() | Qt.ItemFlag.ItemIsAutoTristate)
            boxes = []
            for spot in planned.spots:
                child = QTreeWidgetItem(top)
                self._show_spot(child, spot)
                child.setCheckState(0, CHECKED)
                boxes.append(child)
            self._boxes.append(boxes)
            top.setExpanded(True)
        self.tree.blockSignals(False)
        self._count()

    def _show_put(self) -> None:
        """Show what is put now; what the writer left out stays left out."""
        self.tree.blockSignals(True)
        for planned, boxes in zip(self._planned, self._boxes, strict=True):
            for spot, box in zip(planned.spots, boxes, strict=True):
                self._show_spot(box, spot)
        self.tree.blockSignals(False)
        self.tree.viewport().update()

    def _show_spot(self, box: QTreeWidgetItem, spot: Spot) -> None:
        shown = f"{spot.before}[{spot.found} → {self.put.text()}]{spot.behind}"
        box.setText(0, f"{spot.line}:  {shown}")
        box.setToolTip(0, shown)

    def _count(self) -> None:
        chosen = list(self.chosen())
        places = sum(len(one.spots) for one in chosen)
        self.go.setEnabled(places > 0)
        self.go.setText(
            text("panels.replace-go-count", count=places) if places else text("panels.replace-go")
        )
        if chosen:
            shown = QLocale().toString(len(chosen))
            said = text("panels.replace-found", count=len(chosen), shown=shown)
            if sum(len(one.spots) for one in self._planned) >= MOST:
                said = f"{text('panels.replace-first', most=QLocale().toString(MOST))} {said}"
            self._say(said)

    def _say(self, said: str) -> None:
        self.say(text("panels.replace-all"), said)

    def _replace(self) -> None:
        chosen = list(self.chosen())
        if chosen:
            self._context.desk.operations.replace(chosen, self.put.text())
        self.accept()

"""The document layout of the body: blocks are laid out when somebody looks at them."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QPoint, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QPainter,
    QPainterPath,
    QTextBlock,
    QTextDocument,
    QTextFrame,
)

from editor.markup.spans import LineKind
from editor.ui.guard import guard
from editor.ui.writing.layout.blocks import BlockSetter, Neighbours
from editor.ui.writing.layout.folding import Folding
from editor.ui.writing.layout.groups import Groups
from editor.ui.writing.layout.heights import FAR, Heights
from editor.ui.writing.layout.hits import position_at
from editor.ui.writing.layout.painting import paint
from editor.ui.writing.layout.reach import Chosen, Reach
from editor.ui.writing.layout.records import Record, Records
from editor.ui.writing.layout.stands import Stands
from editor.ui.writing.pictures.shelf import ArticlePictures
from editor.ui.writing.typography import Typography

SIDE = 24.0
"""Least room on both sides of the column, in pixels."""
BELOW = 160.0
"""Room under the last line, so that it need not be written at the window's edge."""
LAID_AT_ONCE = 60
"""Blocks of one edit that are laid out within it; more are estimated first."""


class Column(NamedTuple):
    """Where the text stands in the view, in pixels."""

    left: float
    width: float


class MarkdownLayout(QAbstractTextDocumentLayout):
    """Styles and lays out a document that holds nothing but Markdown text.

    Costs follow the edit: an edit scans its lines until the state of the line below is what it
    was, and lays out the changed blocks; all others keep an estimated height until they are seen.
    """

    def __init__(self, document: QTextDocument, typography: Typography) -> None:
        """Take the document and how it is set; `attach` makes it the document's layout."""
        super().__init__(document)
        self.setter = BlockSetter(typography)
        self.records = Records(document)
        self.folding = Folding(self)
        self.heights = Heights()
        self.column = Column(SIDE, typography.measure())
        self.top = 0.0
        """Room above the first block, for the fields that stand there; set by `set_top`."""
        self.below = BELOW
        """Room under the last block; whoever gives another calls `size_changed`."""
        self.headline: int | None = None
        """The block that the field above shows already; set by `set_headline`."""
        self.groups = Groups(self.records)
        self.stands = Stands(self)
        self.pictures: ArticlePictures | None = None
        """Where the pictures of the text come from."""
        self.reach = Reach(self)
        """Where caret and selection are."""
        self.draw_over: Callable[[QPainter, QRectF], None] | None = None
        """Paints over the words, in the document's own pixels, within a clip."""
        self.hint = ""
        """What to do, said where the text is empty."""
        self.veil: Callable[[QPainter, QRectF], None] | None = None
        """Paints over everything, within the clip; None where nothing steps back."""
        self.update_view: Callable[[QRectF], None] = lambda _area: None
        self._width = 0.0
        self._busy = False
        self._changing = False
        self._is_whole = True
        """Whether the last edit was followed to its end; after a fault everything is scanned anew."""

    # What the pane asks and says

    def set_typography(self, typography: Typography) -> None:
        """Set everything anew in another font, size or colour."""
        shows_marks = self.setter.shows_marks
        self.setter = BlockSetter(typography)
        self.setter.shows_marks = shows_marks
        self._set_width(self._width)

    def show_marks(self, *, shown: bool) -> None:
        """Show every mark, or only those at the caret."""
        if shown != self.setter.shows_marks:
            self.setter.shows_marks = shown
            self._set_width(self._width)

    def set_caret(self, index: int, chosen: Chosen) -> bool:
        """Say where the caret and its selection are: marks they left are concealed, those touched shown.

        Only blocks whose marks change by it are laid out again; True where some wait to be seen.
        """
        moved = self.reach.move(index, chosen)
        for one in moved:
            self.records[one].laid = False
        self.lay_again(moved)
        return len(moved) > LAID_AT_ONCE

    def lay_again(self, numbers: list[int]) -> None:
        """Lay blocks out that were forgotten; of many only the first, the rest when they are seen."""
        for one in numbers[:LAID_AT_ONCE]:
            height = self.heights[one]
            self._ensure(self.document().findBlockByNumber(one), one)
            grown = self.heights[one] != height
            self._show(QRectF(0, self.block_top(one), FAR, FAR if grown else height))
            if grown:
                self._resized()

    def set_top(self, height: float) -> None:
        """Leave room above the first block, in pixels."""
        if height != self.top:
            self.top = height
            self._resized()
            self._show(QRectF(0, 0, FAR, FAR))

    def set_headline(self, index: int | None) -> None:
        """Say which block is the headline that the field above shows already."""
        before, self.headline = self.headline, index
        for one in {before, index} - {None}:
            if before != index and one is not None and one < len(self.records):
                self.records[one].laid = False
                self._show(QRectF(0, self.block_top(one), FAR, FAR))

    def kind_at(self, index: int) -> LineKind:
        """Return what a block is."""
        return self.records[index].kind

    def block_top(self, index: int) -> float:
        """Return where a block begins, in pixels from the document's top."""
        return self.top + self.heights.top(index)

    def block_at(self, y: float) -> int:
        """Return the block at a height of the document."""
        index = self.heights.at(y - self.top)
        hidden = self.folding.hidden_around(index)  # at the very end
        return hidden[0] - 1 if hidden else index

    def settle(self, budget_s: float, start: int) -> int | None:
        """Scan and lay out for a slice of time, from block `start` on; return where to go on.

        None when all is done. The caller holds the view in place.
        """
        until = time.perf_counter() + budget_s
        if self.records.pending:
            looked = self.records.scan_on(budget_s)
            if looked:
                self._kinds_changed(*looked)
            return start
        index = self.records.next_to_lay(start)
        while index is not None:
            self._ensure(self.document().findBlockByNumber(index), index)
            if time.perf_counter() > until:
                return index + 1
            index = self.records.next_to_lay(index + 1)
        return None

    def size_changed(self) -> None:
        """Tell the view that the document's height is another."""
        self._resized()

    # Changes of the document

    @guard(None)
    def documentChanged(self, position: int, removed: int, added: int) -> None:
        """Follow an edit; positions are UTF-16. Qt also calls this when the width changes."""
        if self._busy:
            return
        document = self.document()
        whole = position == 0 and added >= document.characterCount() - 1
        width = document.pageSize().width()
        if width != self._width:
            self._set_width(width)
            if len(self.records) == document.blockCount() and whole and removed == 0:
                return
        if (
            not self._is_whole
            or not len(self.records)
            or (whole and abs(document.blockCount() - len(self.records)) > 1)
        ):
            self._scan_all()
            self._is_whole = True
            return
        self._is_whole = False
        first = document.findBlock(position)
        last = document.findBlock(position + added)
        self._changed(first, last if last.isValid() else document.lastBlock())
        self._is_whole = True

    def _scan_all(self) -> None:
        lines = self._lines()
        self.records.scan_all(lines)
        self.folding.forget()
        self.groups.forget()
        self.stands.forget()
        width = self.column.width
        estimate = self.setter.estimate
        records = self.records
        self.heights = Heights(
            [estimate(records[at].kind, len(line), width) for at, line in enumerate(lines)]
        )
        self._resized()
        self._show(QRectF(0, 0, FAR, FAR))

    def _lines(self) -> list[str]:
        """Return the text of all blocks: one call of Qt's instead of three for each."""
        return self.document().toRawText().split("\u2029")

    def _changed(self, first: QTextBlock, last: QTextBlock) -> None:
        low, high = first.blockNumber(), last.blockNumber()
        grown = self.document().blockCount() - len(self.records)
        old_high = high - grown
        before = sum(self.heights[at] for at in range(low, old_high + 1))
        kinds = (self.records[low].kind, self.records[old_high].kind if old_high >= low else None)
        looked = self.records.change(low, high)
        if grown:
            self.heights.replace(low, old_high + 1, [0.0] * (high - low + 1))
        self.reach.follow(low, high, grown, looked)
        if grown or looked > high or kinds != (self.records[low].kind, self.records[high].kind):
            self._forget_beside(low, high)
            self._forget_beside(low, looked)
            self.folding.follow(low, old_high, grown)
        elif self.folding.hides_any(low, high):
            self.folding.follow(low, old_high, 0)
        self._measure(first, low, high)
        after = sum(self.heights[at] for at in range(low, high + 1))
        still = abs(after - before) < 0.01 and looked <= high and not grown
        y = self.block_top(low if still else max(0, low - 1))
        self._show(QRectF(0, y, FAR, after if still else FAR))
        if not still:
            self._resized()

    def _measure(self, block: QTextBlock, low: int, high: int) -> None:
        self._changing = True
        is_short = high - low < LAID_AT_ONCE
        try:
            for index in range(low, high + 1):
                if is_short:
                    self._ensure(block, index)
                else:
                    kind = self.records[index].kind
                    height = self.setter.estimate(kind, block.length(), self.column.width)
                    self.heights.set(index, height)
                block = block.next()
            if not is_short:
                self.folding.again()
        finally:
            self._changing = False

    def _forget_beside(self, low: int, high: int) -> None:
        """Have the neighbours laid out again: how they look may hang on the lines between."""
        for index in (low - 1, high + 1):
            if 0 <= index < len(self.records):
                self.records[index].laid = False

    def _kinds_changed(self, low: int, high: int) -> None:
        self._forget_beside(low, high)
        self.reach.follow(low, high, 0, high)
        self.folding.refresh()
        self._show(QRectF(0, self.block_top(low), FAR, FAR))

    def _set_width(self, width: float) -> None:
        self._width = width
        measure = self.setter.typography.measure()
        room = max(80.0, min(measure, width - 2 * SIDE))
        self.column = Column(max(SIDE, float(int((width - room) / 2))), room)
        self.records.forget_layouts()
        self.stands.forget()
        estimate = self.setter.estimate
        heights = [
            estimate(record.kind, len(line), room)
            for record, line in zip(self.records, self._lines(), strict=False)
        ]
        self.heights = Heights(heights)
        self.folding.again()
        self._resized()
        self._show(QRectF(0, 0, FAR, FAR))

    def _resized(self) -> None:
        self.documentSizeChanged.emit(self._size())

    def _show(self, area: QRectF) -> None:
        self.update_view(area)

    # One block

    def _ensure(self, block: QTextBlock, index: int) -> Record:
        record = self.records[index]
        if record.laid:
            return record
        last = len(self.records) - 1
        near = Neighbours(
            self.records[index - 1].kind if index else None,
            self.records[index + 1].kind if index < last else None,
            is_headline=index == self.headline,
        )
        self._busy = True
        try:
            stand = self.stands.of(block, index)
            height = self.setter.set(
                block, record, near, self.column.width, self.reach.touch(index), stand
            )
            if not self._changing:
                # setFormats widens the document's pending range of changes: flushed here, or the
                # next key would report more than it changed.
                self.document().markContentsDirty(block.position(), 0)
        finally:
            self._busy = False
        record.laid = True
        self.heights.set(index, height)
        return record

    def ensure(self, block: QTextBlock) -> Record:
        """Return the record of a block, laid out."""
        index = block.blockNumber()
        looked = self.records.catch_up(index) if self.records.pending else None
        if looked:
            self._kinds_changed(*looked)
        return self._ensure(block, index)

    # What Qt asks

    @guard(1)
    def pageCount(self) -> int:
        """Return one: the text is never cut into pages here."""
        return 1

    def _size(self) -> QSizeF:
        return QSizeF(self._width, self.top + self.heights.total + self.below)

    @guard(QSizeF())
    def documentSize(self) -> QSizeF:
        """Return the size of everything."""
        return self._size()

    @guard(QRectF())
    def frameBoundingRect(self, _frame: QTextFrame) -> QRectF:
        """Return the rectangle of everything: there is one frame."""
        return QRectF(QPointF(0, 0), self._size())

    @guard(QRectF())
    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        """Return where a block stands, laying it out first."""
        index = block.blockNumber()
        if not block.isValid() or index >= len(self.records):
            return QRectF()
        record = self.ensure(block)
        left, width = self.column
        return QRectF(
            left + record.indent, self.block_top(index), width - record.indent, self.heights[index]
        )

    @guard(-1)
    def hitTest(
        self, point: QPointF | QPoint | QPainterPath.Element, accuracy: Qt.HitTestAccuracy
    ) -> int:
        """Return the UTF-16 position at a point of the document."""
        assert isinstance(point, QPointF)
        return position_at(self, point, accuracy)

    @guard(None)
    def draw(self, painter: QPainter, context: QAbstractTextDocumentLayout.PaintContext) -> None:
        """Paint what the clip shows."""
        paint(self, painter, context)
        if self.draw_over is not None:
            self.draw_over(painter, context.clip)
        if self.veil is not None:
            self.veil(painter, context.clip)

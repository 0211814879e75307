"""Paints the blocks that can be seen: grounds and bars, then words, then the caret."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QBrush,
    QColor,
    QPainter,
    QPen,
    QTextBlock,
    QTextCharFormat,
    QTextLayout,
)

from editor.markup.spans import HEADINGS, LineKind
from editor.ui.writing.layout.blocks import x_of
from editor.ui.writing.layout.chevrons import paint_chevron
from editor.ui.writing.layout.heights import FAR

if TYPE_CHECKING:
    from editor.ui.writing.layout.layout import MarkdownLayout
    from editor.ui.writing.layout.records import Record

BAR_WIDTH = 3.0
CARET_WIDTH = 2
BOX_SIZE = 0.84
"""A task's box, in sizes of the text."""
_PAINTED = frozenset({LineKind.BULLET, LineKind.TASK})
_GROUNDED = frozenset({LineKind.QUOTE, LineKind.CODE, LineKind.FENCE, LineKind.RULE})
"""Kinds with something behind their words."""
ORIGIN = QPointF()

Chosen = tuple[int, int, QTextCharFormat]


def paint(
    layout: MarkdownLayout,
    painter: QPainter,
    context: QAbstractTextDocumentLayout.PaintContext,
) -> None:
    """Paint the ground and the blocks within the context's clip."""
    clip: QRectF = context.clip
    top, bottom = (0.0, FAR) if clip.isNull() else (clip.top(), clip.bottom())
    setter, document = layout.setter, layout.document()
    colours = setter.colours
    painter.fillRect(clip, colours.surface)
    index = layout.block_at(top)
    block = document.findBlockByNumber(index)
    chosen = _chosen(context)
    painter.setPen(colours.ink)
    y = layout.block_top(index)
    left, width = layout.column
    caret = context.cursorPosition
    known = len(layout.records)
    while index < known and block.isValid() and y < bottom:
        hidden = layout.folding.hidden_around(index)
        if hidden:
            index = hidden[1]
            block = document.findBlockByNumber(index)
            continue
        record = layout.ensure(block)
        height = layout.heights[index]
        if record.kind in _GROUNDED:
            _ground(layout, painter, record, QRectF(left, y, width, height))
        if record.stand is not None:
            record.stand.paint(layout, painter, block, QRectF(left, y, width, height))
        place = QPointF(left + record.indent, y)
        # Kept there too: a screen reader asks the block itself where its words stand.
        block.layout().setPosition(place)
        block.layout().draw(painter, ORIGIN, _selected(block, chosen) if chosen else [], clip)
        if record.kind in _PAINTED and record.key is None and record.shown_as in _PAINTED:
            _mark(layout, painter, block, record, place)
        if record.shown_as in HEADINGS:
            paint_chevron(layout, painter, block, record, y)
        if caret != -1:
            _caret(layout, painter, block, caret)
        y += height
        block = block.next()
        index += 1
    if layout.hint and document.isEmpty():
        _hint(layout, painter)


def _hint(layout: MarkdownLayout, painter: QPainter) -> None:
    block = layout.document().firstBlock()
    if block.layout().preeditAreaText():
        return
    area = layout.blockBoundingRect(block).translated(3, 0)
    painter.setFont(layout.setter.typography.font())
    painter.setPen(layout.setter.colours.faint)
    painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, layout.hint)


def _chosen(context: QAbstractTextDocumentLayout.PaintContext) -> list[Chosen]:
    # The format is a reference into a temporary list: without a copy it is gone when read.
    chosen = []
    for one in context.selections:
        form = QTextCharFormat(one.format)
        form.clearForeground()  # links and marks keep their colour
        chosen.append((one.cursor.selectionStart(), one.cursor.selectionEnd(), form))
    return chosen


def _selected(block: QTextBlock, chosen: list[Chosen]) -> list[QTextLayout.FormatRange]:
    begin, end = block.position(), block.position() + block.length()
    found = []
    for start, stop, form in chosen:
        if start < end and stop > begin:
            part = QTextLayout.FormatRange()
            part.start = max(0, start - begin)
            part.length = min(stop, end) - begin - part.start
            part.format = form
            found.append(part)
    return found


def _ground(layout: MarkdownLayout, painter: QPainter, record: Record, area: QRectF) -> None:
    colours = layout.setter.typography.colours
    kind = record.kind
    if kind is LineKind.QUOTE:
        x = area.right() - BAR_WIDTH if record.turned else area.left()
        painter.fillRect(QRectF(x, area.top(), BAR_WIDTH, area.height()), QColor(colours.line))
    elif kind in {LineKind.CODE, LineKind.FENCE}:
        painter.fillRect(area, layout.setter.styles.code_ground)
    elif kind is LineKind.RULE and record.key is None:
        middle = round(area.top() + area.height() / 2)
        painter.fillRect(QRectF(area.left(), middle, area.width(), 1), QColor(colours.line))


def box_area(layout: MarkdownLayout, block: QTextBlock, record: Record) -> QRectF | None:
    """Return where a task's box stands in its block, None where the mark itself is shown."""
    if record.kind is not LineKind.TASK or record.key is not None or not block.layout().lineCount():
        return None
    size = round(layout.setter.typography.size * BOX_SIZE)
    right, middle = _behind_mark(layout, block, record)
    left = right + size * 0.45 if record.turned else right - size * 1.45
    return QRectF(round(left), round(middle - size / 2), size, size)


def box_at(layout: MarkdownLayout, point: QPointF) -> QTextBlock | None:
    """Return the block of the task whose box is at a point of the document."""
    index = layout.block_at(point.y())
    block = layout.document().findBlockByNumber(index)
    record = layout.ensure(block)
    area = box_area(layout, block, record)
    x = point.x() - layout.column.left - record.indent
    inside = area is not None and area.adjusted(-3, -3, 3, 3).contains(
        QPointF(x, point.y() - layout.block_top(index))
    )
    return block if inside else None


def _behind_mark(layout: MarkdownLayout, block: QTextBlock, record: Record) -> tuple[float, float]:
    """Return the x at which a list's words begin, and the middle of their small letters."""
    line = block.layout().lineAt(0)
    x = x_of(line.cursorToX(record.mark))
    return x, line.y() + line.ascent() - layout.setter.half_x


def _mark(
    layout: MarkdownLayout, painter: QPainter, block: QTextBlock, record: Record, place: QPointF
) -> None:
    """Paint the bullet or the box of a list's item over the mark that is not seen."""
    colours = layout.setter.typography.colours
    size = layout.setter.typography.size
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    box = box_area(layout, block, record)
    if box is None:
        x, middle = _behind_mark(layout, block, record)
        away = size * (0.48 if record.turned else -0.48)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.muted))
        painter.drawEllipse(place + QPointF(x + away, middle), size * 0.14, size * 0.14)
    else:
        box.translate(place)
        is_done = "[ ]" not in block.text()[: record.mark]
        painter.setPen(QPen(QColor(colours.accent if is_done else colours.muted), 1.3))
        painter.setBrush(QColor(colours.accent) if is_done else QBrush())
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        if is_done:
            painter.setPen(QPen(QColor(colours.surface), 1.7))
            side = box.width()
            tick = ((0.25, 0.52), (0.43, 0.7), (0.76, 0.32))
            painter.drawPolyline([box.topLeft() + QPointF(x, y) * side for x, y in tick])
    painter.restore()


def _caret(layout: MarkdownLayout, painter: QPainter, block: QTextBlock, cursor: int) -> None:
    begin = block.position()
    if cursor < -1:  # inside words that are being composed
        cursor = block.layout().preeditAreaPosition() - (cursor + 2) + begin
        if not block.layout().preeditAreaText():
            return
    if begin <= cursor < begin + block.length():
        painter.setPen(layout.setter.colours.accent)
        block.layout().drawCursor(painter, ORIGIN, cursor - begin, CARET_WIDTH)
        painter.setPen(layout.setter.colours.ink)

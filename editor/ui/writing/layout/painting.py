"""Paints the blocks that can be seen: grounds and bars, then words, then the caret."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QPainter,
    QTextBlock,
    QTextCharFormat,
    QTextLayout,
)

from editor.markup.spans import LineKind

if TYPE_CHECKING:
    from editor.ui.writing.layout.layout import MarkdownLayout
    from editor.ui.writing.layout.records import Record

BAR_WIDTH = 3.0
CARET_WIDTH = 2
FAR = 1e7

Chosen = tuple[int, int, QTextCharFormat]


def paint(
    layout: MarkdownLayout,
    painter: QPainter,
    context: QAbstractTextDocumentLayout.PaintContext,
) -> None:
    """Paint the blocks within the context's clip."""
    clip: QRectF = context.clip
    top, bottom = (0.0, FAR) if clip.isNull() else (clip.top(), clip.bottom())
    index = layout.block_at(top)
    block = layout.document().findBlockByNumber(index)
    chosen = _chosen(context)
    painter.setPen(QColor(layout.setter.typography.colours.ink))
    y = layout.block_top(index)
    while block.isValid() and y < bottom:
        record = layout.ensure(block)
        height = layout.heights[index]
        _ground(layout, painter, record, QRectF(layout.column.left, y, layout.column.width, height))
        place = QPointF(layout.column.left + record.indent, y)
        block.layout().draw(painter, place, _selected(block, chosen), clip)
        _caret(layout, painter, block, place, context.cursorPosition)
        y += height
        block = block.next()
        index += 1


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
    elif kind is LineKind.RULE:
        middle = area.top() + area.height() / 2
        painter.fillRect(
            QRectF(area.left() + 48, middle, area.width() - 48, 1), QColor(colours.line)
        )


def _caret(
    layout: MarkdownLayout, painter: QPainter, block: QTextBlock, place: QPointF, cursor: int
) -> None:
    begin = block.position()
    if cursor < -1:  # inside words that are being composed
        cursor = block.layout().preeditAreaPosition() - (cursor + 2) + begin
        if not block.layout().preeditAreaText():
            return
    if begin <= cursor < begin + block.length():
        painter.setPen(QColor(layout.setter.typography.colours.accent))
        block.layout().drawCursor(painter, place, cursor - begin, CARET_WIDTH)
        painter.setPen(QColor(layout.setter.typography.colours.ink))

"""Paints a wave under words: an extra pass over what the layout has painted."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap, QTextBlock

from editor.ui.writing.layout.blocks import x_of
from editor.ui.writing.spelling.sheet import Mark

if TYPE_CHECKING:
    from editor.ui.writing.layout.layout import MarkdownLayout

LENGTH = 6
"""Pixels of one wave."""
HEIGHT = 4
STROKE = 1.1
BELOW = 1.5
"""Pixels between the baseline and the wave."""

MarksOf = Callable[[int, QTextBlock], Iterable[Mark]]


def paint_waves(
    page: MarkdownLayout, painter: QPainter, top: float, bottom: float, marks_of: MarksOf
) -> None:
    """Paint the waves of the blocks between two heights of the document; the painter stands in it."""
    index = page.block_at(top)
    block = page.document().findBlockByNumber(index)
    y = page.block_top(index)
    ratio = painter.device().devicePixelRatioF()
    tile = _tile(page.setter.typography.colours.bad, ratio)
    while block.isValid() and y < bottom and index < len(page.records):
        marks = marks_of(index, block)
        if marks:
            place = QPointF(page.column.left + page.records[index].indent, y)
            for mark in marks:
                _wave(painter, block, place, mark, tile)
        y += page.heights[index]
        block = block.next()
        index += 1


def _wave(painter: QPainter, block: QTextBlock, place: QPointF, mark: Mark, tile: QPixmap) -> None:
    layout = block.layout()
    start, end = mark.start, mark.end
    composed = len(layout.preeditAreaText().encode("utf-16-le")) // 2
    if composed:
        at = layout.preeditAreaPosition()
        start += composed if start >= at else 0
        end += composed if end > at else 0
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        begin = line.textStart()
        low, high = max(start, begin), min(end, begin + line.textLength())
        if low >= high:
            continue
        one, other = x_of(line.cursorToX(low)), x_of(line.cursorToX(high))
        left, width = min(one, other), abs(other - one)
        y = line.y() + line.ascent() + BELOW
        area = QRectF(place.x() + left, place.y() + y, width, HEIGHT)
        # The wave begins anew at each word, so that it stands still while one types before it.
        painter.drawTiledPixmap(area, tile, QPointF(0, 0))


@lru_cache(8)
def _tile(colour: str, ratio: float) -> QPixmap:
    """Return one wave, for tiling."""
    tile = QPixmap(round(LENGTH * ratio), round(HEIGHT * ratio))
    tile.setDevicePixelRatio(ratio)
    tile.fill(Qt.GlobalColor.transparent)
    path = QPainterPath()
    steps = range(-2, LENGTH * 4 + 3)
    for number, step in enumerate(steps):
        x = step / 4
        y = HEIGHT / 2 - math.sin(2 * math.pi * x / LENGTH) * (HEIGHT / 2 - STROKE / 1.6)
        (path.lineTo if number else path.moveTo)(x, y)
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colour), STROKE))
    painter.drawPath(path)
    painter.end()
    return tile

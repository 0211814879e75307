"""Paints a wave under words: an extra pass over what the layout has painted."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap, QTextBlock, QTextLayout

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
    """Paint the waves between two heights of the document; the painter stands in it."""
    index = page.block_at(top)
    block = page.document().findBlockByNumber(index)
    y = page.block_top(index)
    tile = _tile(page.setter.typography.colours.bad, painter.device().devicePixelRatioF())
    while block.isValid() and y < bottom and index < len(page.records):
        hidden = page.folding.hidden_around(index)
        if hidden:
            index = hidden[1]
            block = page.document().findBlockByNumber(index)
            continue
        marks = marks_of(index, block)
        if marks:
            place = QPointF(page.column.left + page.records[index].indent, y)
            for area in _areas(block.layout(), marks, top - y, bottom - y):
                # Each wave begins anew, so that it stands still while one types before it.
                painter.drawTiledPixmap(area.translated(place), tile, QPointF(0, 0))
        y += page.heights[index]
        block = block.next()
        index += 1


def _areas(
    layout: QTextLayout, marks: Iterable[Mark], top: float, bottom: float
) -> Iterator[QRectF]:
    """Yield where the waves of a block stand in it, as far as they are between two heights."""
    composed = len(layout.preeditAreaText().encode("utf-16-le")) // 2
    at = layout.preeditAreaPosition()
    for mark in marks:
        low, high = mark.start, mark.end
        if composed:  # words that are being composed push the others on
            low += composed if low >= at else 0
            high += composed if high > at else 0
        line = layout.lineForTextPosition(low)
        while line.isValid() and line.textStart() < high:
            begin = line.textStart()
            if top - line.height() <= line.y() <= bottom:
                one = x_of(line.cursorToX(max(low, begin)))
                other = x_of(line.cursorToX(min(high, begin + line.textLength())))
                y = line.y() + line.ascent() + BELOW
                yield QRectF(min(one, other), y, abs(other - one), HEIGHT)
            number = line.lineNumber() + 1
            if number == layout.lineCount():
                break
            line = layout.lineAt(number)


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

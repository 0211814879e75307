"""The quiet mark beside a heading: its section is folded, or can be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextBlock

from editor.markup.spans import HEADINGS
from editor.ui.writing.layout.blocks import x_of

if TYPE_CHECKING:
    from editor.ui.writing.layout.layout import MarkdownLayout
    from editor.ui.writing.layout.records import Record

AWAY = 13.0
"""Pixels from the column's edge to the middle of the chevron."""
REACH = 3.5
"""Half the height of the chevron in pixels."""
DOTS_AWAY = 0.55
"""From the heading's last letter to the dots, in sizes of the text."""


def paint_chevron(
    layout: MarkdownLayout, painter: QPainter, block: QTextBlock, record: Record, y: float
) -> None:
    """Paint the chevron of a heading that is folded or has the caret, and dots for what is hidden."""
    number = block.blockNumber()
    is_folded = layout.folding.is_folded(number)
    if not is_folded and (
        layout.reach.touch(number) is None or not layout.folding.can_fold(number)
    ):
        return
    colours = layout.setter.typography.colours
    middle = chevron_area(layout, block, record).center() + QPointF(0, y)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(QColor(colours.muted if is_folded else colours.faint), 1.6)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    side = -1 if record.turned else 1
    ways = ((-0.5, -1), (0.5, 0), (-0.5, 1)) if is_folded else ((-1, -0.5), (0, 0.5), (1, -0.5))
    painter.drawPolyline([middle + QPointF(x * side, y) * REACH for x, y in ways])
    if is_folded:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.faint))
        area = dots_area(layout, block, record).translated(0, y)
        for part in (0.2, 0.5, 0.8):
            middle = QPointF(area.left() + area.width() * part, area.center().y())
            painter.drawEllipse(middle, 1.7, 1.7)
    painter.restore()


def chevron_area(layout: MarkdownLayout, block: QTextBlock, record: Record) -> QRectF:
    """Return where a heading's chevron stands, from the top of the block."""
    line = block.layout().lineAt(0)
    left, width = layout.column
    x = left + width + AWAY if record.turned else left - AWAY
    middle = line.y() + line.height() / 2
    return QRectF(x - AWAY, middle - AWAY, 2 * AWAY, 2 * AWAY)


def dots_area(layout: MarkdownLayout, block: QTextBlock, record: Record) -> QRectF:
    """Return where the dots behind a folded heading stand, from the top of the block."""
    size = layout.setter.typography.size
    line = block.layout().lineAt(block.layout().lineCount() - 1)
    x = layout.column.left + record.indent + x_of(line.cursorToX(block.length() - 1))
    x += size * (-DOTS_AWAY - 1 if record.turned else DOTS_AWAY)
    middle = line.y() + line.ascent() - layout.setter.half_x
    return QRectF(x, middle - size / 2, size, size)


def heading_at(layout: MarkdownLayout, point: QPointF) -> int | None:
    """Return the heading whose chevron or dots are at a point of the document."""
    number = layout.block_at(point.y())
    block = layout.document().findBlockByNumber(number)
    record = layout.ensure(block)
    if record.shown_as not in HEADINGS or not layout.folding.can_fold(number):
        return None
    inside = point - QPointF(0, layout.block_top(number))
    if chevron_area(layout, block, record).contains(inside):
        return number
    on_dots = layout.folding.is_folded(number) and dots_area(layout, block, record).contains(inside)
    return number if on_dots else None

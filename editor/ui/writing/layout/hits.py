"""Which letter is at a point of the document."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QTextLayout, QTextLine

from editor.ui.writing.layout.tables import RowStand

if TYPE_CHECKING:
    from editor.ui.writing.layout.layout import MarkdownLayout


def position_at(layout: MarkdownLayout, point: QPointF, accuracy: Qt.HitTestAccuracy) -> int:
    """Return the UTF-16 position of the document at a point of it; -1 where exactly nothing is."""
    index = layout.block_at(point.y())
    block = layout.document().findBlockByNumber(index)
    record = layout.ensure(block)
    y = point.y() - layout.block_top(index)
    x = point.x() - layout.column.left - record.indent
    is_exact = accuracy == Qt.HitTestAccuracy.ExactHit
    if isinstance(record.stand, RowStand) and not is_exact:
        return block.position() + record.stand.position_at(block, QPointF(x, y))
    lines = block.layout()
    found = lines.lineAt(0)
    for number in range(lines.lineCount()):
        found = lines.lineAt(number)
        below = lines.lineAt(number + 1) if number + 1 < lines.lineCount() else None
        if below is None or y < below.y():
            break
    if not found.isValid():
        return -1 if is_exact else block.position()
    if is_exact:
        inside = 0 <= x - found.x() <= found.naturalTextWidth() and 0 <= y <= layout.heights[index]
        if not inside:
            return -1
    place = found.xToCursor(x)
    if lines.textOption().textDirection() == Qt.LayoutDirection.RightToLeft:
        place = _nearest(lines, found, x, place)
    return block.position() + place


def _nearest(lines: QTextLayout, line: QTextLine, x: float, guess: int) -> int:
    """Return the place in a line that is painted nearest to `x`; of equals, Qt's own guess.

    Where a line from right to left was wrapped, Qt paints the caret beside the blank that hangs
    over its end, and looks for it as if the blank were not there.
    """
    start = line.textStart()
    places = [
        one
        for one in range(start, start + line.textLength() + 1)
        if one == guess or lines.isValidCursorPosition(one)
    ]
    return min(places, key=lambda one: (round(abs(_left(line, one) - x)), one != guess))


def _left(line: QTextLine, place: int) -> float:
    # The position comes back beside the pixel, which the stubs do not say.
    pixel, _place = cast("tuple[float, int]", line.cursorToX(place))
    return pixel

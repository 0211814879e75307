"""A few lines of text with words marked in it, painted as a list's rows are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

from editor.core.edit import Selection
from editor.ui.drafts.sizes import LINE
from editor.ui.look.colours import Colours


@dataclass(frozen=True, slots=True)
class Passage:
    """What is painted: the text, its marks in code points, font and colour."""

    text: str
    marks: Sequence[Selection]
    font: QFont
    colour: str

    def paint(self, painter: QPainter, area: QRect, colours: Colours, *, lines: int) -> None:
        """Paint at most so many lines, each LINE high; what does not fit is cut with `…`."""
        painter.setPen(QColor(self.colour))
        layout = self._laid_out(self.text, area.width(), lines, colours)
        if layout.lineCount() == lines:
            last = layout.lineAt(lines - 1)
            end = last.textStart() + last.textLength()
            if end < len(self.text.encode("utf-16-le")) // 2:
                layout = self._laid_out(
                    self._cut(layout, area.width()), area.width(), lines, colours
                )
        layout.draw(painter, QPointF(area.topLeft()))

    def _cut(self, layout: QTextLayout, width: int) -> str:
        """Return the text as far as it fits, the last line with a sign that it goes on."""
        start = layout.lineAt(layout.lineCount() - 1).textStart()
        whole = self.text.encode("utf-16-le")
        before = whole[: 2 * start].decode("utf-16-le", "replace")
        behind = whole[2 * start :].decode("utf-16-le", "replace")
        metrics = QFontMetricsF(self.font)
        return before + metrics.elidedText(behind, Qt.TextElideMode.ElideRight, width)

    def _laid_out(self, text: str, width: int, lines: int, colours: Colours) -> QTextLayout:
        layout = QTextLayout(text, self.font)
        layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeading))
        layout.setFormats(self._formats(text, colours))
        layout.beginLayout()
        for number in range(lines):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
            line.setPosition(QPointF(0, number * LINE + (LINE - line.height()) / 2))
        layout.endLayout()
        return layout

    def _formats(self, text: str, colours: Colours) -> list[QTextLayout.FormatRange]:
        ground = QTextCharFormat()
        ground.setBackground(QColor(colours.mark))
        ground.setForeground(QColor(colours.ink))
        formats = []
        shown = len(text) if text == self.text else len(text) - 1  # the sign that it goes on
        for mark in self.marks:
            if mark.start >= shown:
                break
            start, end = (_utf16(text, offset) for offset in (mark.start, min(mark.end, shown)))
            one = QTextLayout.FormatRange()
            one.start, one.length, one.format = start, end - start, ground
            formats.append(one)
        return formats


def _utf16(text: str, offset: int) -> int:
    return len(text[:offset].encode("utf-16-le")) // 2

"""A table in aligned columns: each cell is set in lines of its own, in the room of its column."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QTextBlock, QTextLayout

from editor.markup.offsets import Offsets
from editor.markup.spans import LineKind, Span, SpanKind, spans_of_line
from editor.ui.writing.layout.cells import Cell, cells_of, fitted
from editor.ui.writing.layout.groups import Group
from editor.ui.writing.layout.hidden import lay_hidden
from editor.ui.writing.layout.reveal import marks_of
from editor.ui.writing.layout.styles import HIDDEN, Run, runs
from editor.ui.writing.typography import CODE_SIZE

if TYPE_CHECKING:
    from editor.ui.writing.layout.blocks import BlockSetter
    from editor.ui.writing.layout.layout import MarkdownLayout
    from editor.ui.writing.layout.records import Record

GAP = 1.4
"""Between two columns, in sizes of the text."""
PAD = 0.3
"""Above and below a row's words, in sizes of the text."""
SLACK = 2.0
"""Pixels by which a column is wider than its words measure: italics lean out."""
_STRONG = 1 << SpanKind.STRONG


class Row(NamedTuple):
    """A row as it is shown."""

    cells: list[Cell]
    spans: list[Span]
    marks: list[Run]
    """What is concealed of it."""


class TableLook(NamedTuple):
    """How a table is shown: the same for all its rows."""

    lefts: list[float]
    widths: list[float]
    sides: list[str]
    """Of each column: `left`, `center` or `right`."""
    right: float
    """Where the last column ends."""


class Tables:
    """Knows how the tables of a document look; forgets when something changes."""

    def __init__(self, layout: MarkdownLayout) -> None:
        """Take the layout whose blocks it reads."""
        self._layout = layout
        self._known: dict[Group, TableLook] = {}

    def forget(self) -> None:
        """Measure again."""
        self._known.clear()

    def row(self, group: Group, index: int) -> RowStand | RuleStand:
        """Return how a line of a table is set."""
        look = self._known.get(group)
        if look is None:
            look = self._known[group] = self._measured(group)
        if self._layout.records[index].kind is LineKind.TABLE_RULE:
            return RuleStand()
        return RowStand(look, is_head=self._is_head(index), is_last=index == group.last)

    def _is_head(self, index: int) -> bool:
        records = self._layout.records
        return index + 1 < len(records) and records[index + 1].kind is LineKind.TABLE_RULE

    def _measured(self, group: Group) -> TableLook:
        setter = self._layout.setter
        ruler = _Ruler(setter)
        natural: list[float] = []
        sides: list[str] = []
        block = self._layout.document().findBlockByNumber(group.first)
        for index in range(group.first, group.last + 1):
            line = block.text()
            kind = self._layout.records[index].kind
            if kind is LineKind.TABLE_RULE:
                sides = sides or [_side(line[one.start : one.end]) for one in cells_of(line, [])]
            elif kind is not LineKind.ATTRIBUTES:
                row = row_of(line)
                widths = [ruler.width(line, cell, row, bold=not sides) for cell in row.cells]
                natural += [0.0] * (len(widths) - len(natural))
                natural[: len(widths)] = map(max, natural, widths)
            block = block.next()
        gap = round(setter.typography.size * GAP)
        sides += ["left"] * (len(natural) - len(sides))
        room = self._layout.column.width - gap * max(0, len(natural) - 1)
        widths = [float(int(one)) for one in fitted([one + SLACK for one in natural], room)]
        lefts = [sum(widths[:at]) + gap * at for at in range(len(widths))]
        return TableLook(lefts, widths, sides, lefts[-1] + widths[-1] if lefts else 0.0)


def row_of(line: str) -> Row:
    """Return the cells of a line with what is concealed of it: bars, blanks, marks."""
    spans = spans_of_line(line)
    cells = cells_of(line, spans)
    marks = marks_of(line, LineKind.PARAGRAPH, 0, spans, None)
    marks += [(cell.end, cell.behind, HIDDEN) for cell in cells if cell.end < cell.behind]
    if cells and cells[0].start:
        marks.append((0, cells[0].start, HIDDEN))
    return Row(cells, spans, sorted(marks))


def _side(rule: str) -> str:
    if rule.endswith(":"):
        return "center" if rule.startswith(":") else "right"
    return "left"


class _Ruler:
    """Measures the words of cells without laying them out."""

    def __init__(self, setter: BlockSetter) -> None:
        typography = setter.typography
        self._plain = QFontMetricsF(typography.font())
        self._bold = QFontMetricsF(typography.font(bold=True))
        mono = typography.font(CODE_SIZE)
        mono.setFamilies(typography.mono_families())
        self._mono = QFontMetricsF(mono)

    def width(self, line: str, cell: Cell, row: Row, *, bold: bool) -> float:
        """Return about how wide the words of a cell come, never less."""
        words = []
        at = cell.start
        for start, end, bit in sorted(row.marks):
            if bit == HIDDEN and start < cell.end and end > cell.start:
                words.append(line[at : max(at, start)])
                at = max(at, end)
        words.append(line[at : max(at, cell.end)])
        seen = "".join(words)
        inside = {one.kind for one in row.spans if one.start < cell.end and one.end > cell.start}
        bold = bold or SpanKind.STRONG in inside
        width = (self._bold if bold else self._plain).horizontalAdvance(seen)
        if SpanKind.CODE in inside:
            width = max(width, self._mono.horizontalAdvance(seen))
        return width


class RuleStand:
    """The line that parts head and rows takes no room: a rule is painted there."""

    is_open = False

    def lay(self, setter: BlockSetter, block: QTextBlock, _record: Record, _width: float) -> float:
        """Lay it out as nothing."""
        lay_hidden(setter, block)
        return 0.0

    def paint(
        self, layout: MarkdownLayout, painter: QPainter, _block: QTextBlock, area: QRectF
    ) -> None:
        """Paint nothing: the head paints its rule."""


class RowStand:
    """A row whose cells stand in the table's columns."""

    is_open = False

    def __init__(self, look: TableLook, *, is_head: bool, is_last: bool) -> None:
        """Take the look of the table, and which row this is."""
        self._look = look
        self._is_head = is_head
        self._is_last = is_last

    def lay(self, setter: BlockSetter, block: QTextBlock, record: Record, _width: float) -> float:
        """Set each cell in lines of its own."""
        line = block.text()
        row = row_of(line)
        record.spans = row.spans
        units = Offsets(line).utf16
        layout = block.layout()
        layout.setFormats(self._formats(setter, line, row))
        layout.setTextOption(setter.option)
        layout.setCacheEnabled(False)
        height = setter.typography.line()
        pad = round(setter.typography.size * PAD)
        lowest = float(height)
        layout.beginLayout()
        for number, cell in enumerate(row.cells):
            end, behind = units(cell.end), units(cell.behind)
            y = 0.0
            while True:
                made = layout.createLine()
                if not made.isValid():
                    break
                width, left, side = self._column(number)
                made.setLineWidth(max(1.0, width))
                if made.textStart() + made.textLength() >= end:
                    made.setNumColumns(max(1, behind - made.textStart()))
                free = max(0.0, width - made.naturalTextWidth())
                away = {"left": 0.0, "center": free / 2, "right": free}[side]
                taken = max(height, made.height())
                made.setPosition(QPointF(left + away, pad + y + (taken - made.height()) / 2))
                y += taken
                if made.textStart() + made.textLength() >= behind:
                    break
            lowest = max(lowest, y)
        layout.endLayout()
        layout.setPosition(QPointF(0, 0))
        return lowest + 2 * pad

    def _column(self, number: int) -> tuple[float, float, str]:
        look = self._look
        at = min(number, len(look.widths) - 1)
        return look.widths[at], look.lefts[at], look.sides[at]

    def _formats(self, setter: BlockSetter, line: str, row: Row) -> list[QTextLayout.FormatRange]:
        units = Offsets(line).utf16
        bold = _STRONG if self._is_head else 0
        made = []
        at = 0
        for start, end, mask in [*runs(len(line), row.marks, row.spans), (len(line), len(line), 0)]:
            for low, high, bits in ((at, start, bold), (start, end, mask | bold)):
                if high > low:
                    one = QTextLayout.FormatRange()
                    one.start, one.length = units(low), units(high) - units(low)
                    one.format = setter.styles.format(bits, LineKind.PARAGRAPH)
                    made.append(one)
            at = max(at, end)
        return made

    def paint(
        self, layout: MarkdownLayout, painter: QPainter, _block: QTextBlock, area: QRectF
    ) -> None:
        """Paint the rule below the row."""
        colours = layout.setter.typography.colours
        if self._is_last:
            return
        colour = QColor(colours.faint if self._is_head else colours.line)
        y = round(area.bottom()) - 1
        painter.fillRect(QRectF(area.left(), y, self._look.right, 1), colour)

    def position_at(self, block: QTextBlock, point: QPointF) -> int:
        """Return the UTF-16 position in a block that is nearest to a point of it."""
        line = block.text()
        units = Offsets(line).utf16
        layout = block.layout()
        cells = row_of(line).cells
        at = max(
            (number for number, left in enumerate(self._look.lefts) if left <= point.x()),
            default=0,
        )
        if not cells:
            return 0
        cell = cells[min(at, len(cells) - 1)]
        found = layout.lineForTextPosition(units(cell.start))
        number = found.lineNumber()
        while number + 1 < layout.lineCount():
            below = layout.lineAt(number + 1)
            if below.textStart() >= units(cell.behind) or point.y() < below.y():
                break
            number += 1
        place = layout.lineAt(number).xToCursor(point.x())
        return max(units(cell.start), min(place, units(cell.end)))

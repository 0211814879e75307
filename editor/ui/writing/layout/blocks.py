"""Lays one block out: formats, lines, and how high it comes."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QTextBlock,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

from editor.markup.offsets import Offsets
from editor.markup.spans import HEADINGS, LISTS, RAW, LineKind, Range, spans_of_line
from editor.ui.look.colours import Colours
from editor.ui.writing.layout.records import Record
from editor.ui.writing.layout.reveal import EVERYTHING, Key, Touch, key_of, marks_of
from editor.ui.writing.layout.styles import BARE_KINDS, PLAIN, Styles, heading_level, runs
from editor.ui.writing.layout.tints import clipped
from editor.ui.writing.typography import CODE_SIZE, HEADING_LINE, HEADING_SIZES, Typography

if TYPE_CHECKING:
    from editor.ui.writing.layout.stands import Stand

LONG_LINE = 20_000
"""Code points from which a line is shown without its spans: they are for prose."""
_UNFORMED = frozenset({LineKind.PARAGRAPH, LineKind.BLANK})
"""Kinds that are plain words where they hold no span."""
PARAGRAPH_GAP = 15 / 29
"""Height of the blank line between two paragraphs, in lines."""
QUOTE_INDENT = 1.0
"""In sizes of the text."""
CODE_INDENT = 0.7
CODE_LINE = 1.5
"""Line height of code, in sizes of its font."""


class Pens:
    """Colours that each paint needs, made once."""

    __slots__ = ("accent", "faint", "ink", "surface")

    def __init__(self, colours: Colours) -> None:
        """Take the names of the look's colours."""
        self.ink, self.surface = QColor(colours.ink), QColor(colours.surface)
        self.accent, self.faint = QColor(colours.accent), QColor(colours.faint)


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The kinds above and below a block; None at the ends of the text."""

    above: LineKind | None
    below: LineKind | None
    is_headline: bool = False
    """Whether it is the headline that stands in the field above already: shown in a low voice."""


class BlockSetter:
    """Sets blocks in one typography."""

    def __init__(self, typography: Typography) -> None:
        """Take the typography."""
        self.typography = typography
        self.styles = Styles(typography)
        self.colours = Pens(typography.colours)
        metrics = QFontMetricsF(typography.font())
        self._character = metrics.averageCharWidth()
        self._line = typography.line()
        self._natural = metrics.height()
        self.half_x = metrics.xHeight() / 2
        """Half the height of small letters, in pixels."""
        self.shows_marks = False
        """Whether every mark is shown, wherever the caret is."""
        self.option = QTextOption()
        """How words from left to right break."""
        self.option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.option.setTabStopDistance(metrics.horizontalAdvance(" ") * 4)
        self._turned = QTextOption(self.option)
        self._turned.setTextDirection(Qt.LayoutDirection.RightToLeft)
        self._turned.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)

    def estimate(self, kind: LineKind, length: int, width: float) -> float:
        """Return about how high a block will be, without laying it out."""
        if kind is LineKind.BLANK:
            return round(self._line * PARAGRAPH_GAP)
        level = heading_level(kind)
        lines = max(1, -(-int(length * self._character) // max(1, int(width))))
        if level:
            return lines * self.typography.size * HEADING_SIZES[level - 1] * HEADING_LINE
        return lines * self._line

    def key(self, block: QTextBlock, record: Record, touch: Range | None) -> Key:
        """Return which marks a block that is laid out has to show now; `touch` is UTF-16."""
        if self.shows_marks:
            return EVERYTHING
        if touch is None:
            return None
        text = block.text()
        start, end = touch
        if block.length() - 1 != len(text):
            points = Offsets(text).points
            start, end = points(start), points(end)
        return key_of(record.shown_as, record.spans, Touch(start, end))

    def set(
        self,
        block: QTextBlock,
        record: Record,
        near: Neighbours,
        width: float,
        touch: Range | None = None,
        stand: Stand | None = None,
    ) -> float:
        """Lay a block out in a column and return its height in pixels.

        `touch` is what caret and selection cover of it, in UTF-16, None where they are elsewhere;
        `stand` is what stands in its place.
        """
        kind = record.shown_as = _shown_kind(record.kind, near)
        text = block.text()
        record.turned = not text.isascii() and _is_turned(text[record.mark :])
        is_bare = kind in RAW or len(text) > LONG_LINE
        record.spans = [] if is_bare else spans_of_line(text, record.mark)
        record.key = self.key(block, record, touch)
        record.stand = stand
        if stand is not None:
            record.indent = 0.0
            return stand.lay(self, block, record, width)
        layout = block.layout()
        if record.spans or record.mark or kind not in _UNFORMED or layout.preeditAreaText():
            layout.setFormats(self.formats(block, record))
        elif layout.formats():
            layout.clearFormats()
        indent = self._indent(kind)
        record.indent = 0.0 if record.turned else indent
        height = self.lines(layout, record, width - indent)
        if kind is LineKind.BLANK and _is_gap(near) and not layout.preeditAreaText():
            return float(round(self._line * PARAGRAPH_GAP))
        return height

    def _indent(self, kind: LineKind) -> float:
        size = self.typography.size
        if kind is LineKind.QUOTE:
            return size * QUOTE_INDENT
        return size * CODE_INDENT if kind in {LineKind.CODE, LineKind.FENCE} else 0.0

    def _line_height(self, kind: LineKind) -> float:
        size = self.typography.size
        level = heading_level(kind)
        if level:
            return round(size * HEADING_SIZES[level - 1] * HEADING_LINE)
        if kind in {LineKind.CODE, LineKind.FENCE, LineKind.HTML}:
            return round(size * CODE_SIZE * CODE_LINE)
        return self._line

    def lines(
        self,
        layout: QTextLayout,
        record: Record,
        width: float,
        top: float = 0.0,
        line_height: float | None = None,
    ) -> float:
        """Break a block into lines from `top` on; return how high they come, in pixels."""
        kind = record.shown_as
        layout.setTextOption(self._turned if record.turned else self.option)
        layout.setCacheEnabled(False)
        height = line_height or self._line_height(kind)
        y = top + (round(self.typography.size * 0.45) if kind in HEADINGS else 0.0)
        hang = 0.0
        first = True
        layout.beginLayout()
        while True:
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(max(1.0, width - hang))
            taken = max(height, line.height())
            x = 0.0 if record.turned else hang
            line.setPosition(QPointF(x, y + (taken - line.height()) / 2))
            y += taken
            if first and record.mark and (kind in LISTS or kind is LineKind.NOTE):
                hang = x_of(line.cursorToX(record.mark))
                hang = width - hang if record.turned else hang
                hang = hang if hang < width / 2 else 0.0
            first = False
        layout.endLayout()
        layout.setPosition(QPointF(0, 0))
        return y - top

    def formats(self, block: QTextBlock, record: Record) -> list[QTextLayout.FormatRange]:
        """Return the formats of a block's words, marks shown or concealed by the record's key."""
        text, kind = block.text(), record.shown_as
        layout = block.layout()
        length = len(text)
        units = Offsets(text).utf16 if block.length() - 1 != length else None
        preedit = layout.preeditAreaText()
        shift = _past_preedit(layout.preeditAreaPosition(), len(preedit.encode("utf-16-le")) // 2)
        made: list[QTextLayout.FormatRange] = []

        def add(start: int, end: int, mask: int) -> None:
            low, high = (units(start), units(end)) if units else (start, end)
            if preedit:
                low, high = shift(low, start_of=True), shift(high, start_of=False)
            made.append(_range(low, high, self.styles.format(mask, kind)))

        marks = marks_of(text, kind, record.mark, record.spans, record.key)
        at = 0
        bare = kind in BARE_KINDS
        tinted = clipped(record.tints, length) if kind is LineKind.CODE else ()
        for start, end, mask in tinted or runs(length, marks, record.spans):
            if start > at and not bare:
                add(at, start, PLAIN)
            add(start, end, mask)
            at = end
        if at < length and not bare:
            add(at, length, PLAIN)
        if preedit:
            made.append(self._composing(layout, len(preedit.encode("utf-16-le")) // 2, kind))
        return made

    def _composing(
        self, layout: QTextLayout, length: int, kind: LineKind
    ) -> QTextLayout.FormatRange:
        underlined = QTextCharFormat(self.styles.format(PLAIN, kind))
        underlined.setFontUnderline(True)
        start = layout.preeditAreaPosition()
        return _range(start, start + length, underlined)


def _range(start: int, end: int, form: QTextCharFormat) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start = start
    made.length = end - start
    made.format = form
    return made


def _past_preedit(position: int, length: int) -> Callable[..., int]:
    """Return what moves a position of the text past the words that are being composed in it."""

    def shift(place: int, *, start_of: bool) -> int:
        beyond = place >= position if start_of else place > position
        return place + length if beyond else place

    return shift


def x_of(result: object) -> float:
    """Return the x of `cursorToX`, which PySide6 gives alone or with the cursor."""
    first = result[0] if isinstance(result, tuple) else result
    assert isinstance(first, (int, float))
    return float(first)


def _is_turned(text: str) -> bool:
    """Tell whether the first letter with a direction is written from right to left.

    The mark of the line is not among its words: the x of a done task would turn it.
    """
    for char in text:
        direction = unicodedata.bidirectional(char)
        if direction in {"R", "AL"}:
            return True
        if direction == "L":
            return False
    return False


def _shown_kind(kind: LineKind, near: Neighbours) -> LineKind:
    """Return the kind a block is shown as: the line below may make it a heading or a table."""
    if near.is_headline and kind is LineKind.HEADING_1:
        return LineKind.ATTRIBUTES
    if kind is not LineKind.PARAGRAPH:
        return kind
    if near.below is LineKind.UNDERLINE_1:
        return LineKind.HEADING_1
    if near.below is LineKind.UNDERLINE_2:
        return LineKind.HEADING_2
    return LineKind.TABLE_ROW if near.below is LineKind.TABLE_RULE else kind


def _is_gap(near: Neighbours) -> bool:
    """Tell whether a blank line only holds two blocks apart, and is not one to write into."""
    return near.above not in {None, LineKind.BLANK} and near.below is not None

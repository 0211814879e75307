"""Character formats for what the scanner found, made once for each mixture."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QTextCharFormat

from editor.markup.spans import HEADINGS, LineKind, Span, SpanKind
from editor.ui.look.stylesheet import mixed
from editor.ui.writing.layout.tints import TINT, Tint, colour_of
from editor.ui.writing.typography import CODE_SIZE, HEADING_SIZES, Typography

MARK = 1 << 24
"""The bit of a mark, above those of the span kinds."""
HIDDEN = 1 << 25
"""The bit of a mark that takes no room and is not seen."""
CLEAR = 1 << 26
"""The bit of a mark that keeps its room and is not seen: something is painted over it."""
PLAIN = 0
BARE_KINDS = frozenset({LineKind.PARAGRAPH, LineKind.BLANK, LineKind.BULLET, LineKind.NUMBER})
"""Kinds whose plain words need no format."""
MONO_KINDS = frozenset(
    {LineKind.CODE, LineKind.FENCE, LineKind.HTML, LineKind.TABLE_RULE, LineKind.TABLE_ROW}
)
TASK_MARK_SIZE = 0.56
"""Size of `- [ ] `, in sizes of the text: little more room than the box needs."""
FAINT_KINDS = frozenset(
    {
        LineKind.FENCE,
        LineKind.HTML,
        LineKind.COMMENT,
        LineKind.ATTRIBUTES,
        LineKind.REFERENCE,
        LineKind.RULE,
        LineKind.TABLE_RULE,
        LineKind.UNDERLINE_1,
        LineKind.UNDERLINE_2,
    }
)
_FAINT_SPANS = (SpanKind.HTML, SpanKind.SHORTCODE, SpanKind.ATTRIBUTES, SpanKind.COMMENT)

Run = tuple[int, int, int]
"""Start, end and the bits of everything that holds there."""


def heading_level(kind: LineKind) -> int:
    """Return the level of a heading, 0 for anything else."""
    return kind - LineKind.HEADING_1 + 1 if kind in HEADINGS else 0


def runs(length: int, marks: list[Run], spans: list[Span]) -> list[Run]:
    """Cut a line into runs of the same mixture; what is plain is left out. Code points."""
    if not spans:
        return marks
    bounds: list[tuple[int, int, int]] = []
    for span in spans:
        bit = 1 << span.kind
        bounds += ((span.start, 1, bit), (span.end, -1, bit))
    for start, end, bit in marks:
        bounds += ((start, 1, bit), (end, -1, bit))
    bounds.sort(key=lambda one: one[0])
    counts: dict[int, int] = {}
    found: list[Run] = []
    mask = at = 0
    for place, step, bit in bounds:
        if place > at and mask:
            found.append((at, min(place, length), mask))
        at = place
        counts[bit] = counts.get(bit, 0) + step
        mask = mask | bit if counts[bit] > 0 else mask & ~bit
    return found


class Styles:
    """Hands out the format of a mixture in a line of a kind."""

    def __init__(self, typography: Typography) -> None:
        """Take the typography; formats are made when they are first asked for."""
        self._typography = typography
        self._formats: dict[tuple[int, LineKind], QTextCharFormat] = {}
        self._mono = typography.mono_families()
        colours = typography.colours
        self._ink, self._faint = QColor(colours.ink), QColor(colours.faint)
        self._code_ground = QColor(mixed(colours.surface, colours.ink, 0.06))

    def format(self, mask: int, kind: LineKind) -> QTextCharFormat:
        """Return the format of a run in a line."""
        made = self._formats.get((mask, kind))
        if made is None:
            made = self._formats[mask, kind] = self._make(mask, kind)
        return made

    @property
    def code_ground(self) -> QColor:
        """The colour behind code."""
        return self._code_ground

    def _make(self, mask: int, kind: LineKind) -> QTextCharFormat:
        made = QTextCharFormat()
        if mask & HIDDEN:
            return self._hidden()
        made.setFont(self._font(mask, kind))
        if mask & CLEAR:
            made.setForeground(QColor(Qt.GlobalColor.transparent))
            return made
        colours = self._typography.colours
        made.setForeground(self._colour(mask, kind))
        if mask & (1 << SpanKind.HIGHLIGHT) and not mask & MARK:
            made.setBackground(QColor(colours.mark))
        if mask & (1 << SpanKind.CODE) and not mask & MARK:
            made.setBackground(self._code_ground)
        if mask & MARK:
            return made
        if mask & ((1 << SpanKind.STRIKE) | (1 << SpanKind.DELETED)):
            made.setFontStrikeOut(True)
        if mask & ((1 << SpanKind.LINK) | (1 << SpanKind.ADDRESS) | (1 << SpanKind.INSERTED)):
            made.setFontUnderline(True)
        raised = QTextCharFormat.VerticalAlignment.AlignSuperScript
        if mask & ((1 << SpanKind.NOTE) | (1 << SpanKind.SUPERSCRIPT)):
            made.setVerticalAlignment(raised)
        if mask & (1 << SpanKind.SUBSCRIPT):
            made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSubScript)
        return made

    def _hidden(self) -> QTextCharFormat:
        # The one format that takes no room at all at every scale: an absolute spacing goes
        # negative, and a small font alone leaves a pixel for each character.
        made = QTextCharFormat()
        font = self._typography.font()
        font.setPixelSize(1)
        font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, -1)
        font.setKerning(False)
        made.setFont(font)
        made.setForeground(QColor(Qt.GlobalColor.transparent))
        return made

    def _font(self, mask: int, kind: LineKind) -> QFont:
        level = heading_level(kind)
        scale = HEADING_SIZES[level - 1] if level else 1.0
        if kind is LineKind.TASK and mask & (MARK | CLEAR):  # done or not, words begin alike
            font = self._typography.font(TASK_MARK_SIZE)
            font.setFamilies(self._mono)
            return font
        mono = kind in MONO_KINDS or bool(mask & (1 << SpanKind.CODE))
        bold = bool(level) or mask >> TINT == Tint.NAME or bool(mask & (1 << SpanKind.STRONG))
        italic = bool(mask & (1 << SpanKind.EMPHASIS)) or kind is LineKind.COMMENT
        italic = italic or mask >> TINT == Tint.COMMENT
        if mask & MARK and not level:
            bold = italic = False
        font = self._typography.font(scale * (CODE_SIZE if mono else 1.0), bold=bold, italic=italic)
        if mono:
            font.setFamilies(self._mono)
        return font

    def _colour(self, mask: int, kind: LineKind) -> QColor:
        colours = self._typography.colours
        if mask >> TINT:
            return QColor(colour_of(mask, colours))
        if mask & MARK or kind in FAINT_KINDS or any(mask & (1 << one) for one in _FAINT_SPANS):
            return self._faint
        if mask & ((1 << SpanKind.LINK) | (1 << SpanKind.ADDRESS) | (1 << SpanKind.NOTE)):
            return QColor(colours.accent)
        if mask & ((1 << SpanKind.INSERTED) | (1 << SpanKind.DELETED)):
            return QColor(colours.good if mask & (1 << SpanKind.INSERTED) else colours.bad)
        if kind is LineKind.QUOTE:
            return QColor(colours.muted)
        return self._ink

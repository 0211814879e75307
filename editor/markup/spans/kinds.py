"""What a line of Markdown is, and what stands inside it."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple


class LineKind(IntEnum):
    """What one line is for the editor."""

    PARAGRAPH = 0
    BLANK = 1
    HEADING_1 = 2
    HEADING_2 = 3
    HEADING_3 = 4
    HEADING_4 = 5
    HEADING_5 = 6
    HEADING_6 = 7
    UNDERLINE_1 = 8
    """`===` below a line: that line is a heading of level 1."""
    UNDERLINE_2 = 9
    QUOTE = 10
    BULLET = 11
    NUMBER = 12
    TASK = 13
    FENCE = 14
    CODE = 15
    TABLE_RULE = 16
    """`---|---`: the line above it is the table's head."""
    TABLE_ROW = 17
    RULE = 18
    PICTURE = 19
    NOTE = 20
    """`[^1]: …`, the text of a footnote."""
    REFERENCE = 21
    """`[name]: address` and `*[HTML]: …`."""
    DEFINITION = 22
    HTML = 23
    COMMENT = 24
    ATTRIBUTES = 25


HEADINGS = frozenset(
    {
        LineKind.HEADING_1,
        LineKind.HEADING_2,
        LineKind.HEADING_3,
        LineKind.HEADING_4,
        LineKind.HEADING_5,
        LineKind.HEADING_6,
    }
)
LISTS = frozenset({LineKind.BULLET, LineKind.NUMBER, LineKind.TASK})
RAW = frozenset(
    {LineKind.FENCE, LineKind.CODE, LineKind.HTML, LineKind.COMMENT, LineKind.BLANK, LineKind.RULE}
)
"""Kinds in which nothing is marked up."""


class SpanKind(IntEnum):
    """What a stretch inside a line is."""

    STRONG = 0
    EMPHASIS = 1
    STRIKE = 2
    HIGHLIGHT = 3
    CODE = 4
    LINK = 5
    PICTURE = 6
    NOTE = 7
    ADDRESS = 8
    ESCAPE = 9
    INSERTED = 10
    DELETED = 11
    COMMENT = 12
    ATTRIBUTES = 13
    HTML = 14
    SHORTCODE = 15
    SUPERSCRIPT = 16
    SUBSCRIPT = 17


Range = tuple[int, int]
"""`[start, end)` in code points of the line."""


class Span(NamedTuple):
    """A stretch of a line, its marks included; all positions are code points of the line."""

    kind: SpanKind
    start: int
    end: int
    marks: tuple[Range, ...]
    """What is not shown to readers: the asterisks, the brackets and the address."""

    @property
    def inside(self) -> Range:
        """The words between the first mark and the one behind them."""
        if not self.marks or self.marks[0][0] != self.start:
            return self.start, self.end
        behind = self.marks[1][0] if len(self.marks) > 1 else self.end
        return self.marks[0][1], max(self.marks[0][1], behind)


State = tuple[str | int, ...]
"""What a line leaves to the next one; compared as a whole."""


class Line(NamedTuple):
    """A scanned line."""

    kind: LineKind
    mark: int
    """Code points at its start that are marks (`## `, `- [ ] `, `> `)."""
    state: State

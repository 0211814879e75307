"""Which marks of a line are seen: those that the caret or the selection touches."""

from __future__ import annotations

import re
from typing import NamedTuple

from editor.markup.spans import HEADINGS, LineKind, Range, Span, SpanKind
from editor.ui.writing.layout.styles import CLEAR, HIDDEN, MARK, Run

_TICKS = re.compile(r"[ \t]*(?:`+|~+)")
_ITEM = re.compile(r"[ \t]*(?:[-*+]|\d{1,9}\.)[ \t]+(?=[#>])")
IN_LINE = HEADINGS | {
    LineKind.QUOTE,
    LineKind.BULLET,
    LineKind.TASK,
    LineKind.RULE,
    LineKind.FENCE,
}
"""Kinds whose marks show while the caret is in the line."""
_AS_WRITTEN = frozenset({LineKind.TABLE_ROW, LineKind.TABLE_RULE, LineKind.REFERENCE})
"""Kinds in which nothing is concealed: columns stand as they are typed."""
EVERYTHING: tuple[int, ...] = (-1,)
"""The key of a line that shows all its marks."""

Key = tuple[int, ...] | None
"""The numbers of the spans that show their marks; None where the caret is not in the line, or
nothing of the line depends on it."""


class Touch(NamedTuple):
    """What the caret or the selection covers of a line, in code points; both ends count."""

    start: int
    end: int


def key_of(kind: LineKind, spans: list[Span], touch: Touch | None) -> Key:
    """Return what decides how a line looks while the caret is where it is."""
    if touch is None or (not spans and kind not in IN_LINE):
        return None
    return tuple(
        number
        for number, span in enumerate(spans)
        if span.start <= touch.end and touch.start <= span.end
    )


def marks_of(text: str, kind: LineKind, mark: int, spans: list[Span], key: Key) -> list[Run]:
    """Return all marks of a line, each with the bit that says how it is shown. Code points."""
    if key == EVERYTHING or kind in _AS_WRITTEN:
        found = [(start, end, MARK) for span in spans for start, end in span.marks]
        return [(0, mark, MARK), *found] if mark else found
    found = _block_marks(text, kind, mark, is_shown=key is not None)
    conceals = not _leaves_nothing(text, mark, spans)
    shown = key or ()
    for number, span in enumerate(spans):
        bit = HIDDEN if conceals and number not in shown else MARK
        found += [(start, end, bit) for start, end in _marks(text, span, bit)]
    return found


def _block_marks(text: str, kind: LineKind, mark: int, *, is_shown: bool) -> list[Run]:
    if kind in {LineKind.FENCE, LineKind.RULE} and not is_shown:
        ticks = _TICKS.match(text) if kind is LineKind.FENCE else None
        return [(0, ticks.end() if ticks else len(text), CLEAR)]
    if not mark:
        return []
    if is_shown:
        return [(0, mark, MARK)]
    if kind in HEADINGS or kind is LineKind.QUOTE:
        item = _ITEM.match(text)  # a heading or a quote in a list keeps its bullet
        return [(0, item.end(), MARK), (item.end(), mark, HIDDEN)] if item else [(0, mark, HIDDEN)]
    # A bullet or a box is painted over: the words keep their place when the mark shows.
    return [(0, mark, CLEAR if kind in {LineKind.BULLET, LineKind.TASK} else MARK)]


def _marks(text: str, span: Span, bit: int) -> tuple[Range, ...]:
    """Return the marks of a span; of a picture its words are seen, and tags are always."""
    if span.kind is SpanKind.PICTURE:
        behind = text.index("]", span.start)
        return (span.start, span.start + 2), (behind, span.end)
    is_tag = span.kind is SpanKind.HTML and not text.startswith("<!--", span.start)
    is_card = span.kind is SpanKind.SHORTCODE
    return () if bit == HIDDEN and (is_tag or is_card) else span.marks


def _leaves_nothing(text: str, mark: int, spans: list[Span]) -> bool:
    """Tell whether a line would be empty without its marks: then they are what there is to see."""
    if not spans:
        return False
    at = mark
    for start, end in sorted(one for span in spans for one in _marks(text, span, HIDDEN)):
        if text[at:start].strip():
            return False
        at = max(at, end)
    return not text[at:].strip()

"""Markdown as the editor sees it: lines with state, spans inside them; never HTML."""

from editor.markup.spans.inline import spans_of_line
from editor.markup.spans.kinds import (
    HEADINGS,
    LISTS,
    RAW,
    Line,
    LineKind,
    Range,
    Span,
    SpanKind,
    State,
)
from editor.markup.spans.lines import START, scan, scan_line

__all__ = [
    "HEADINGS",
    "LISTS",
    "RAW",
    "START",
    "Line",
    "LineKind",
    "Range",
    "Span",
    "SpanKind",
    "State",
    "scan",
    "scan_line",
    "spans_of_line",
]

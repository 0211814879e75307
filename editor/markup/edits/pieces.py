"""A selection cut into what can be marked: per line without its mark, per cell of a table."""

from __future__ import annotations

from dataclasses import dataclass

from editor.core.edit import Selection
from editor.markup.edits.lines import TextLine, text_lines, touched
from editor.markup.edits.table_text import pipes
from editor.markup.spans import RAW, LineKind, Span, spans_of_line

_UNMARKABLE = RAW | {
    LineKind.TABLE_RULE,
    LineKind.UNDERLINE_1,
    LineKind.UNDERLINE_2,
    LineKind.REFERENCE,
    LineKind.ATTRIBUTES,
}


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of one line; positions are offsets of the body."""

    start: int
    end: int
    spans: tuple[Span, ...]
    """The spans of its whole line, moved to offsets of the body."""


def pieces(text: str, selection: Selection) -> list[Piece]:
    """Return the pieces of a selection that hold words."""
    lines = text_lines(text)
    found = []
    for line in touched(lines, selection):
        if line.kind in _UNMARKABLE and not (line.blank and selection.start == selection.end):
            continue
        spans = moved(spans_of_line(line.text, line.mark), line.start)
        for start, end in _stretches(line, lines):
            low, high = _trimmed(text, max(start, selection.start), min(end, selection.end))
            if low < high:
                found.append(Piece(low, high, spans))
    return found


def moved(spans: list[Span], by: int) -> tuple[Span, ...]:
    """Return spans of a line as spans of the body."""
    return tuple(
        Span(
            one.kind,
            one.start + by,
            one.end + by,
            tuple((start + by, end + by) for start, end in one.marks),
        )
        for one in spans
    )


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _stretches(line: TextLine, lines: list[TextLine]) -> list[tuple[int, int]]:
    begin = line.start + line.mark
    below = lines[line.number + 1].kind if line.number + 1 < len(lines) else LineKind.BLANK
    if line.kind is not LineKind.TABLE_ROW and below is not LineKind.TABLE_RULE:
        return [(begin, line.end)]
    cuts = [line.start + one for one in pipes(line.text)]
    starts = [begin, *(cut + 1 for cut in cuts)]
    return list(zip(starts, [*cuts, line.end], strict=True))

"""A selection that grows: word, span, sentence, paragraph, section, all."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editor.core.edit import Selection
from editor.markup.edits.lines import line_at, line_bounds, text_lines
from editor.markup.edits.move import block_around
from editor.markup.edits.outcome import Outcome
from editor.markup.edits.pieces import moved
from editor.markup.edits.sections import sections
from editor.markup.edits.words import word_around
from editor.markup.spans import scan_line, spans_of_line

_STOP = re.compile(
    r"[.!?…]+[\"'”’“‘»«)\]*_]*(?=\s+[\"'“”„‚‘«(\[*_]*[^\Wa-zß-öø-ÿ_])|[。！？]+[」』”’]*"
)


def grow(text: str, selection: Selection) -> Outcome:
    """Select the next larger unit around the selection: the smallest that holds it and more."""
    low, high = selection.start, selection.end
    larger = [
        (end - start, start, end)
        for start, end in _units(text, selection)
        if start <= low and high <= end and end - start > high - low
    ]
    if not larger:
        return Outcome((), selection)
    _, start, end = min(larger)
    return Outcome((), Selection(start, end))


def _units(text: str, selection: Selection) -> Iterator[tuple[int, int]]:
    if selection.start == selection.end:
        word = word_around(text, selection.caret)
        yield word.start, word.end
    yield 0, len(text)
    lines = text_lines(text)
    number = line_at(lines, selection.start).number
    block = block_around(lines, selection)
    if block is not None:
        yield lines[block[0]].start, lines[block[1]].end
    for one in sections(text):
        if one.line <= number < one.end:
            yield lines[one.line].start, lines[one.end - 1].end
    start, end = line_bounds(text, selection.start)
    if selection.end > end:
        return
    mark = scan_line(text[start:end], ()).mark
    yield start + mark, end
    for span in moved(spans_of_line(text[start:end], mark), start):
        yield span.inside
        yield span.start, span.end
    yield from _sentences(text, start + mark, end)


def _sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    begin = start
    for stop in _STOP.finditer(text, start, end):
        yield begin, stop.end()
        begin = stop.end()
        while begin < end and text[begin].isspace():
            begin += 1
    if begin < end:
        yield begin, end

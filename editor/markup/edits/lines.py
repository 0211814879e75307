"""The lines that a selection touches, with what each of them is."""

from __future__ import annotations

import re
from dataclasses import dataclass

from editor.core.edit import Selection
from editor.markup.spans import LineKind, scan

_QUOTED = re.compile(r"(?:[ \t]*>[ \t]?)*")
_ITEM = re.compile(r"([ \t]*)([-*+]|\d{1,9}\.)([ \t]+)(\[[ xX]\](?:[ \t]+|$))?")


@dataclass(frozen=True, slots=True)
class TextLine:
    """One line of the body."""

    number: int
    start: int
    """Offset of its first character in the body."""
    text: str
    kind: LineKind
    mark: int
    """Code points of its mark; see `spans.Line`."""

    @property
    def end(self) -> int:
        """Offset behind its last character."""
        return self.start + len(self.text)

    @property
    def blank(self) -> bool:
        """Whether there is nothing to see in it."""
        return not self.text or self.text.isspace()


@dataclass(frozen=True, slots=True)
class Lead:
    """What stands before the words of a line: quote marks, indent, list mark, task box."""

    quote: str
    indent: str
    mark: str
    gap: str
    box: str

    @property
    def length(self) -> int:
        """Code points of all of it."""
        return sum(map(len, (self.quote, self.indent, self.mark, self.gap, self.box)))

    @property
    def number(self) -> int | None:
        """The number of a numbered item."""
        return int(self.mark[:-1]) if self.mark[:-1].isdigit() else None


def lead_of(text: str) -> Lead:
    """Return what stands before the words of a line; empty parts where there is nothing."""
    quoted = _QUOTED.match(text)
    quote = quoted[0] if quoted and ">" in quoted[0] else ""
    found = _ITEM.match(text, len(quote))
    if found:
        return Lead(quote, found[1], found[2], found[3], found[4] or "")
    rest = text[len(quote) :]
    return Lead(quote, rest[: len(rest) - len(rest.lstrip(" \t"))], "", "", "")


def text_lines(text: str) -> list[TextLine]:
    """Return all lines of a body."""
    lines = []
    start = 0
    for number, (line, scanned) in enumerate(zip(text.split("\n"), scan(text), strict=True)):
        lines.append(TextLine(number, start, line, scanned.kind, scanned.mark))
        start += len(line) + 1
    return lines


def touched(lines: list[TextLine], selection: Selection) -> list[TextLine]:
    """Return the lines of a selection; one that only its end touches is not among them."""
    first = line_at(lines, selection.start).number
    last = line_at(lines, selection.end)
    if selection.end > selection.start and last.start == selection.end:
        return lines[first : max(last.number, first + 1)]
    return lines[first : last.number + 1]


def line_at(lines: list[TextLine], offset: int) -> TextLine:
    """Return the line that an offset stands in."""
    low, high = 0, len(lines) - 1
    while low < high:
        middle = (low + high + 1) // 2
        if lines[middle].start <= offset:
            low = middle
        else:
            high = middle - 1
    return lines[low]


def line_bounds(text: str, offset: int) -> tuple[int, int]:
    """Return start and end of the line an offset stands in, without looking at the rest."""
    start = text.rfind("\n", 0, offset) + 1
    end = text.find("\n", offset)
    return start, len(text) if end < 0 else end

"""A table as rows of cells, read from the text and written with its pipes under each other."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from editor.core.edit import Edit, Selection, difference
from editor.markup.edits.lines import TextLine, line_at, line_bounds, text_lines
from editor.markup.edits.outcome import Outcome, caret_at
from editor.markup.spans import LineKind

LEAST = 3
"""Columns of a cell at least, so that a rule has room for both colons."""
BREAK = "<br>"
"""A line break within a cell."""
_JOINER = "\u200d"
_TONES = "\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff"
_SIGN = re.compile(r"\\.|`+|\|")

Rows = Sequence[Sequence[str]]
Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Table:
    """A table of the body; its head is the first row, the rule below it is none."""

    start: int
    end: int
    """Offsets of the body."""
    indent: str
    rows: tuple[tuple[str, ...], ...]
    alignments: tuple[str, ...]
    """Per column `left`, `centre`, `right`, or nothing."""
    places: tuple[tuple[Range, ...], ...]
    """Where the words of each cell stand, in offsets of the body."""
    begins: tuple[int, ...]
    """Where the line of each row begins."""
    cuts: tuple[tuple[int, ...], ...]
    """Where each cell of a row ends."""

    def cell_at(self, offset: int) -> tuple[int, int]:
        """Return row and column of the cell that an offset stands in or before."""
        row = max(at for at, one in enumerate(self.begins) if at == 0 or one <= offset)
        ends = self.cuts[row]
        column = next((at for at, end in enumerate(ends) if offset <= end), len(ends) - 1)
        return row, column

    @property
    def width(self) -> int:
        """Return how many columns it has."""
        return len(self.alignments)


def pipes(line: str) -> list[int]:
    """Return where the pipes stand that divide cells: those in code and behind a backslash do not."""
    found = []
    at = 0
    while sign := _SIGN.search(line, at):
        at = sign.end()
        if sign[0] == "|":
            found.append(sign.start())
        elif sign[0][0] == "`":
            closing = re.compile(rf"(?<!`)`{{{len(sign[0])}}}(?!`)").search(line, at)
            at = closing.end() if closing else at
    return found


def cell_ranges(line: str) -> list[Range]:
    """Return the stretches between the pipes of a row, blanks included."""
    low = len(line) - len(line.lstrip())
    high = len(line.rstrip())
    cuts = pipes(line)
    if cuts and cuts[0] == low:
        low = cuts.pop(0) + 1
    if cuts and cuts[-1] == high - 1:
        high = cuts.pop()
    starts = [low, *(cut + 1 for cut in cuts)]
    return list(zip(starts, [*cuts, max(low, high)], strict=True))


def table_at(text: str, offset: int) -> Table | None:
    """Return the table that an offset stands in."""
    start, end = line_bounds(text, offset)
    if "|" not in text[start:end]:  # no need to look at the whole text
        return None
    lines = text_lines(text)
    number = line_at(lines, offset).number
    first = number
    while first > 0 and lines[first].kind in {LineKind.TABLE_ROW, LineKind.TABLE_RULE}:
        first -= 1
    if first + 1 >= len(lines) or lines[first + 1].kind is not LineKind.TABLE_RULE:
        return None
    last = first + 1
    while last + 1 < len(lines) and lines[last + 1].kind is LineKind.TABLE_ROW:
        last += 1
    return _read(lines[first : last + 1]) if first <= number <= last else None


def _closed(cell: str) -> str:
    """Return a cell whose open backticks are escaped: beside another cell's they would be code."""
    out, at = "", 0
    while sign := _SIGN.search(cell, at):
        if sign[0][0] != "`":
            out, at = out + cell[at : sign.end()], sign.end()
            continue
        closing = re.compile(rf"(?<!`)`{{{len(sign[0])}}}(?!`)").search(cell, sign.end())
        if closing:
            out, at = out + cell[at : closing.end()], closing.end()
        else:
            out, at = out + cell[at : sign.start()] + "\\`" * len(sign[0]), sign.end()
    return out + cell[at:]


def cell_text(said: str) -> str:
    """Return words as they stand in a cell: its pipes escaped, its lines on one."""
    line = BREAK.join(one.strip() for one in said.strip().splitlines())
    for at in reversed(pipes(line)):
        line = f"{line[:at]}\\{line[at:]}"
    return line


def written(rows: Rows, alignments: Sequence[str], indent: str = "") -> str:
    """Return a table as text, its columns as wide as their widest cell on a screen."""
    rows = [[_closed(cell) for cell in row] for row in rows]

    widths = [
        max([LEAST, *(columns_of(row[at]) for row in rows if at < len(row))])
        for at in range(len(alignments))
    ]

    def line(row: Sequence[str]) -> str:
        cells = [
            _padded(row[at] if at < len(row) else "", wide, alignments[at])
            for at, wide in enumerate(widths)
        ]
        return f"{indent}| {' | '.join(cells)} |"

    rule = "|".join(_rule(wide + 2, one) for wide, one in zip(widths, alignments, strict=True))
    head, *others = rows
    return "\n".join([line(head), f"{indent}|{rule}|", *map(line, others)])


def columns_of(text: str) -> int:
    """Return how many columns a text takes where all letters are of one width, as in source mode.

    Letters of East Asia and pictures take two, accents and what joins pictures none.
    """
    if text.isascii():
        return len(text)
    columns = 0
    joined = False
    for char in text:
        wide = 2 if unicodedata.east_asian_width(char) in "WF" else 1
        if joined or unicodedata.category(char) in {"Mn", "Me", "Cf"} or char in _TONES:
            wide = 0
        joined = char == _JOINER
        columns += wide
    return columns


def rewritten(
    table: Table,
    text: str,
    rows: Rows,
    alignments: Sequence[str] | None = None,
    cell: tuple[int, int] = (0, 0),
) -> Outcome:
    """Return the edit that gives a table other rows, with the words of one cell selected."""
    if not rows or not rows[0]:
        end = table.end + (text[table.end : table.end + 1] == "\n")
        return caret_at([Edit(table.start, end, "")], table.start)
    wanted = table.alignments if alignments is None else alignments
    block = written(rows, wanted, table.indent)
    edit = difference(text[table.start : table.end], block)
    edits = [Edit(table.start + edit.start, table.start + edit.end, edit.text)]
    if edit.start == edit.end and not edit.text:
        edits = []
    made = _read(text_lines(block))
    low, high = made.places[cell[0]][cell[1]]
    return Outcome(tuple(edits), Selection(table.start + low, table.start + high))


def _read(lines: list[TextLine]) -> Table:
    head, rule, *others = lines
    cuts = [
        tuple(line.start + high for _, high in cell_ranges(line.text)) for line in (head, *others)
    ]
    given = [_alignment(rule.text[low:high].strip()) for low, high in cell_ranges(rule.text)]
    places = [_places(one) for one in (head, *others)]
    width = max(len(given), *map(len, places))
    # Cells that a row lacks stand where it ends.
    places = [[*row, *[(row[-1][1],) * 2] * (width - len(row))] for row in places]
    start = head.start
    rows = [
        tuple(line.text[low - line.start : high - line.start] for low, high in row)
        for line, row in zip((head, *others), places, strict=True)
    ]
    return Table(
        start=start,
        end=lines[-1].end,
        indent=head.text[: len(head.text) - len(head.text.lstrip())],
        rows=tuple(rows),
        alignments=(*given, *[""] * (width - len(given))),
        places=tuple(map(tuple, places)),
        begins=tuple(line.start for line in (head, *others)),
        cuts=tuple(cuts),
    )


def _places(line: TextLine) -> list[Range]:
    found = []
    for low, high in cell_ranges(line.text):
        said = line.text[low:high]
        begin = low + len(said) - len(said.lstrip())
        if begin == high:  # nothing in it: the caret stands behind the first blank
            begin = finish = min(low + 1, high)
        else:
            finish = low + len(said.rstrip())
        found.append((line.start + begin, line.start + finish))
    return found


def _alignment(rule: str) -> str:
    left, right = rule.startswith(":"), rule.endswith(":")
    if left and right:
        return "centre"
    return "left" if left else "right" if right else ""


def _rule(size: int, alignment: str) -> str:
    left = ":" if alignment in {"left", "centre"} else ""
    right = ":" if alignment in {"right", "centre"} else ""
    return left + "-" * (size - len(left) - len(right)) + right


def _padded(cell: str, wide: int, alignment: str) -> str:
    room = " " * (wide - columns_of(cell))
    if alignment == "right":
        return room + cell
    if alignment == "centre":
        half = len(room) // 2
        return room[:half] + cell + room[half:]
    return cell + room

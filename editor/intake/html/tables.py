"""Tables: what is one by its contents becomes one, what only lays a page out becomes its words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from editor.intake.html.reading import Rules, style_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

WIDEST = 100
"""Columns at most, and rows that a cell may reach over."""
_ALIGNMENTS = {
    "left": "left",
    "start": "left",
    "center": "centre",
    "right": "right",
    "end": "right",
}
_PARTS = frozenset({"table", "thead", "tbody", "tfoot"})


def is_layout(table: HtmlElement) -> bool:
    """Tell whether a table only lays a page out: one cell a row, or tables within it."""
    if next(table.iterdescendants("table"), None) is not None:
        return True
    return all(len(cells_of(row)) < 2 for row in rows_of(table))


def rows_of(table: HtmlElement) -> list[HtmlElement]:
    """Return a table's own rows."""
    return list(_rows(table))


def _rows(part: HtmlElement) -> Iterator[HtmlElement]:
    for child in part:
        if child.tag == "tr":
            yield child
        elif child.tag in _PARTS - {"table"}:
            yield from _rows(child)


def cells_of(row: HtmlElement) -> list[HtmlElement]:
    """Return a row's cells."""
    return [one for one in row if one.tag in {"td", "th"}]


def grid(table: HtmlElement) -> list[list[HtmlElement | None]]:
    """Return the cells by row and column; None where one reaches over from another place."""
    taken: dict[tuple[int, int], HtmlElement | None] = {}
    rows = rows_of(table)
    for down, row in enumerate(rows):
        across = 0
        for cell in cells_of(row):
            while (down, across) in taken:
                across += 1
            for below in range(_span(cell, "rowspan")):
                for beside in range(_span(cell, "colspan")):
                    taken.setdefault((down + below, across + beside), None)
            taken[down, across] = cell
    width = min(max((across for _, across in taken), default=-1) + 1, WIDEST)
    found = [[taken.get((down, across)) for across in range(width)] for down in range(len(rows))]
    return [row for row in found if any(one is not None for one in row)]


def alignments(cells: list[list[HtmlElement | None]], rules: Rules) -> tuple[str, ...]:
    """Return how most cells of each column below the head are aligned; the left is nothing."""
    found = []
    for column in zip(*(cells[1:] or cells), strict=True):
        said = Counter(_alignment(one, rules) for one in column if one is not None)
        most = said.most_common(1)[0][0] if said else ""
        found.append(most if most != "left" else "")
    return tuple(found)


def _alignment(cell: HtmlElement, rules: Rules) -> str:
    said = style_of(cell, rules).get("text-align") or cell.get("align", "").lower()
    return _ALIGNMENTS.get(said, "")


def _span(cell: HtmlElement, name: str) -> int:
    said = cell.get(name, "1").strip()
    return min(max(int(said), 1), WIDEST) if said.isascii() and said.isdecimal() else 1

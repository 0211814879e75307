"""Passages: the lines of the body and the elements of the page that say the same."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from editor.markup.offsets import Offsets
from editor.markup.step.matching import matched
from editor.markup.step.words import Word, pieces_of_html, words_of_markdown, words_of_text

TOP, BOTTOM = -1, -2
"""In the place of an offset: above the first word of an element, below its last."""
_DEFINITION = re.compile(r"^ {0,3}\[\^([^\]\n]+)\]:", re.MULTILINE)
_NO_ID = re.compile(r"[^\w-]+")
_ITEM = re.compile(r"<li\b[^>]*?\bid=\"fn[-:]([^\"]*)\"[^>]*>", re.IGNORECASE)


class Extent(NamedTuple):
    """Elements `[first, last)` and lines `[top, bottom)` of the body, from 1, of one passage."""

    first: int
    last: int
    top: int
    bottom: int


class Spot(NamedTuple):
    """A place on the page: an element and a UTF-16 offset in its text, TOP or BOTTOM."""

    element: int
    offset: int


def extent_of_line(lines: Sequence[int], line: int, last_line: int) -> Extent | None:
    """Return the passage in which a line of the body stands; None above the first one.

    `lines` are those on which the elements begin. Elements that share a line are one passage.
    """
    last = bisect_right(lines, line)
    return _extent(lines, last, last_line) if last else None


def extent_of_element(lines: Sequence[int], index: int, last_line: int) -> Extent | None:
    """Return the passage that an element belongs to."""
    if not 0 <= index < len(lines):
        return None
    return _extent(lines, bisect_right(lines, lines[index]), last_line)


def _extent(lines: Sequence[int], last: int, last_line: int) -> Extent:
    top = lines[last - 1]
    bottom = lines[last] if last < len(lines) else last_line + 1
    return Extent(bisect_left(lines, top), last, top, bottom)


def definitions(body: str) -> dict[str, int]:
    """Return the footnotes that a body defines, by their id on the page, each with its offset."""
    found: dict[str, int] = {}
    for one in _DEFINITION.finditer(body):
        found.setdefault(_NO_ID.sub("-", one[1]), one.start())
    return found


@dataclass(frozen=True, slots=True)
class Item:
    """A footnote on the page: its name, its HTML and where its text begins in the section's."""

    name: str
    html: str
    start: int
    """Code points."""


def items(element: str) -> list[Item]:
    """Return the footnotes of the section that lists them."""
    found = list(_ITEM.finditer(element))
    ends = [*(one.start() for one in found[1:]), len(element)]
    return [
        Item(one[1], element[one.start() : end], _length(pieces_of_html(element[: one.start()])))
        for one, end in zip(found, ends, strict=True)
    ]


def _length(pieces: Sequence[str]) -> int:
    return sum(map(len, pieces))


def passage_of(lines: Sequence[str], elements: Sequence[str], first: int) -> Passage:
    """Return the passage of these lines and elements, the first of which has index `first`."""
    words = words_of_markdown(lines)
    return Passage(lines, words, [pieces_of_html(one) for one in elements], first)


def note_passage(lines: Sequence[str], item: Item, index: int) -> Passage:
    """Return the passage of one footnote: its definition, and its item in element `index`."""
    pieces = [" " * item.start, *pieces_of_html(item.html)]
    return Passage(lines, words_of_markdown(lines, notes=True), [pieces], index)


class Passage:
    """A passage with its words matched; source offsets count from its start, in code points."""

    def __init__(
        self,
        lines: Sequence[str],
        source: Sequence[Word],
        elements: Sequence[Sequence[str]],
        first: int,
    ) -> None:
        """Take its lines with their words, and the pieces of text of its elements."""
        self._first = first
        self._starts = [0]
        self._offsets: list[Offsets] = []
        page: list[Word] = []
        for pieces in elements:
            at = self._starts[-1]
            for piece in pieces:
                page += [
                    Word(one.text, one.start + at, one.end + at) for one in words_of_text(piece)
                ]
                at += len(piece)
            self._starts.append(at + 1)
            self._offsets.append(Offsets("".join(pieces)))
        pairs = matched([one.text for one in source], [one.text for one in page])
        self._source = [source[one] for one, _ in pairs]
        self._page = [page[other] for _, other in pairs]
        self._ends = [one.end for one in self._source]
        self._page_ends = [one.end for one in self._page]
        self._line_starts = [0]
        for line in lines:
            self._line_starts.append(self._line_starts[-1] + len(line) + 1)
        self._last_line = max((at for at, one in enumerate(lines) if one.strip()), default=0)

    @property
    def words(self) -> int:
        """How many words were found on both sides."""
        return len(self._source)

    def to_page(self, offset: int) -> Spot:
        """Return the place of a source offset on the page: the word there, or the next one."""
        at = bisect_right(self._ends, offset)
        starts_here = at < len(self._source) and self._source[at].start <= offset
        if at and self._ends[at - 1] == offset and not starts_here:
            at -= 1  # right behind a word is still that word
        if at < len(self._source):
            source, page = self._source[at], self._page[at]
            inside = min(max(offset - source.start, 0), len(page.text))
            return self._spot(page.start + inside)
        if offset < self._line_starts[1] and not self._source:
            return Spot(self._first, TOP)
        return Spot(self._first + len(self._offsets) - 1, BOTTOM)

    def to_source(self, spot: Spot) -> int:
        """Return the source offset of a place on the page: inside the word there, or the next one."""
        if spot.offset == TOP:
            at = bisect_right(self._page_ends, self._starts[spot.element - self._first])
            first = spot.element == self._first
            return 0 if first or at == len(self._source) else self._source[at].start
        if spot.offset == BOTTOM:
            return self._end()
        number = spot.element - self._first
        place = self._starts[number] + self._offsets[number].points(spot.offset)
        at = bisect_right(self._page_ends, place)
        starts_here = at < len(self._page) and self._page[at].start <= place
        if at and not starts_here and self._page_ends[at - 1] + 1 >= place:
            return self._ends[at - 1]
        if at == len(self._page):
            return self._ends[-1] if self._ends else 0
        source, page = self._source[at], self._page[at]
        return min(source.start + max(place - page.start, 0), source.end)

    def _end(self) -> int:
        last = self._last_line
        return max(self._line_starts[last + 1] - 1, 0)

    def _spot(self, place: int) -> Spot:
        number = bisect_right(self._starts, place) - 1
        within = place - self._starts[number]
        return Spot(self._first + number, self._offsets[number].utf16(within))

"""Which place of the text is which place of the page that is shown now."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, NamedTuple

from editor.markup.spans import LineKind
from editor.markup.step.passages import (
    BOTTOM,
    Passage,
    Spot,
    definitions,
    extent_of_element,
    extent_of_line,
    items,
    note_passage,
    passage_of,
)

if TYPE_CHECKING:
    from editor.ui.preview.pane import PreviewPane
    from editor.ui.preview.step.text_side import TextSide

KEPT = 32
"""Passages whose words are kept matched: those near the caret and the view."""
LONGEST = 200_000
"""Code points of a passage up to which its words are matched; a longer one has top and bottom."""
NOTES = 'class="footnotes"'


class Source(NamedTuple):
    """A place of the text, code points of the body; `foot` is the foot of its line."""

    offset: int
    foot: bool = False


class Chart:
    """Looks at the one passage that is asked for, never at the whole text."""

    def __init__(self, text: TextSide, page: PreviewPane) -> None:
        """Take both sides."""
        self._text = text
        self._page = page
        self._kept: OrderedDict[tuple[object, ...], Passage] = OrderedDict()

    def element(self, offset: int) -> int:
        """Return the element of the passage in which an offset stands, -1 where there is none."""
        spot = self.to_page(offset)
        return spot.element if spot is not None else -1

    def to_page(self, offset: int, *, notes: bool = True) -> Spot | None:
        """Return where an offset of the body is on the page; None above the content.

        `notes` is whether the text of a footnote is looked for at the page's end, where it stands.
        """
        line = self._text.line_of(offset)
        if notes and (found := self._note_at(line)) is not None:
            passage, start = found
            return passage.to_page(offset - start)
        extent = extent_of_line(self._page.lines, line, self._text.count())
        if extent is None:
            return None
        passage, start = self._passage(extent.first, extent.last, extent.top, extent.bottom)
        return passage.to_page(offset - start)

    def to_source(self, spot: Spot) -> Source | None:
        """Return where a place of the page is in the body."""
        lines, elements = self._page.lines, self._page.elements
        extent = extent_of_element(lines, spot.element, self._text.count())
        if extent is None or spot.element >= len(elements):
            return None
        if NOTES in elements[spot.element][:200]:
            return self._note_of(spot)
        passage, start = self._passage(extent.first, extent.last, extent.top, extent.bottom)
        return Source(start + passage.to_source(spot), spot.offset == BOTTOM)

    def _passage(self, first: int, last: int, top: int, bottom: int) -> tuple[Passage, int]:
        lines, start = self._text.lines(top, bottom)
        elements = [one for one in self._page.elements[first:last] if NOTES not in one[:200]]
        if sum(map(len, lines)) > LONGEST:
            lines, elements = [""] * len(lines), [""] * len(elements)
        key = (first, *lines, None, *elements)
        passage = self._kept.get(key)
        if passage is None:
            passage = self._kept[key] = passage_of(lines, elements or [""], first)
            if len(self._kept) > KEPT:
                self._kept.popitem(last=False)
        self._kept.move_to_end(key)
        return passage, start

    # Footnotes

    def _notes(self) -> tuple[int, str] | None:
        elements = self._page.elements
        if elements and NOTES in elements[-1][:200]:
            return len(elements) - 1, elements[-1]
        return None

    def _note_at(self, line: int) -> tuple[Passage, int] | None:
        """Return the footnote that is defined at a line."""
        notes, shown = self._notes(), self._text.shown
        if notes is None or shown is None:
            return None
        top, kinds = line, shown[1]
        while top > 1 and kinds.kind_at(top - 1) is not LineKind.NOTE:
            text = self._text.lines(top, top + 1)[0][0]
            if text.strip() and not text.startswith((" ", "\t")):
                return None
            top -= 1
        if kinds.kind_at(top - 1) is not LineKind.NOTE:
            return None
        lines, start = self._text.lines(top, line + 1)
        name = next(iter(definitions(lines[0])), "")
        index, element = notes
        for one in items(element):
            if one.name == name:
                return note_passage(lines, one, index), start
        return None

    def _note_of(self, spot: Spot) -> Source | None:
        notes, shown = self._notes(), self._text.shown
        if notes is None or shown is None:
            return None
        index, element = notes
        before = [one for one in items(element) if one.start <= max(spot.offset, 0)]
        if not before or spot.offset == BOTTOM:
            before = items(element)
        if not before:
            return None
        item = before[-1] if spot.offset >= 0 or spot.offset == BOTTOM else before[0]
        start = definitions(shown[0].buffer.body).get(item.name)
        if start is None:
            return None
        top = self._text.line_of(start)
        lines = self._until_next(top)
        if spot.offset < 0:
            return Source(start, spot.offset == BOTTOM)
        return Source(start + note_passage(lines, item, index).to_source(spot))

    def _until_next(self, top: int) -> list[str]:
        """Return the lines of the footnote that is defined at a line."""
        lines, _ = self._text.lines(top, top + 1)
        at = top + 1
        while at <= self._text.count():
            text = self._text.lines(at, at + 1)[0][0]
            lazy = text.strip() and lines[-1].strip() and not text.lstrip().startswith("[^")
            if text.strip() and not text.startswith(("    ", "\t")) and not lazy:
                break
            lines.append(text)
            at += 1
        return lines

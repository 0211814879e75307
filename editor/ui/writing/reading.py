"""What is known of a body line by line, in step with its document: counts and headings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING
from weakref import proxy

from editor.core.edit import Edit, Selection
from editor.markup.counts import Counts, count
from editor.markup.outline import Heading, Outline
from editor.markup.running_counts import RunningCounts
from editor.ui.writing.document import as_shown

if TYPE_CHECKING:
    from editor.ui.writing.document import BodyDocument

EXACT = 20_000
"""Code points of a selection up to which it is counted as a whole: some 10 ms."""


class Reading:
    """Counts and outline of one document; an edit has its own lines looked at again."""

    def __init__(self, document: BodyDocument) -> None:
        """Take the document, which is not kept; nothing is looked at before `work`."""
        self._document: BodyDocument = proxy(document)
        self._qt = document.document
        self.counts = RunningCounts(self._qt.blockCount())
        self.outline = Outline(self._qt.blockCount())

    def text_of(self, line: int) -> str:
        """Return the text of a line, from 0."""
        return self._qt.findBlockByNumber(line).text()

    def follow(self, edits: Sequence[Edit]) -> None:
        """Follow edits that the document has already, in code points of the text before."""
        grown = self._qt.blockCount() - len(self.counts)
        if not edits:
            first, last = 0, self._qt.blockCount() - 1
        else:
            shift = sum(len(one.text) - (one.end - one.start) for one in edits)
            first = self._line(min(one.start for one in edits))
            last = self._line(max(one.end for one in edits) + shift)
        end = max(first, last + 1 - grown)
        for part in (self.counts, self.outline):
            part.replace(first, end, end - first + grown)

    def work(self, budget_s: float) -> bool:
        """Look at what changed, for a slice of time; True when all is known."""
        return self.outline.work(self.text_of, budget_s) and self.counts.work(
            self.text_of, budget_s
        )

    def headings(self) -> tuple[Heading, ...]:
        """Return the headings, as far as the text is known."""
        return self.outline.headings(self.text_of)

    def count_selection(self, selection: Selection) -> Counts:
        """Return the counts of a part of the body, given in code points."""
        body = self._document.buffer.body
        if selection.end - selection.start <= EXACT:
            return count(body[selection.start : selection.end])
        # Whole paragraphs are counted already: only those at both ends are not.
        shown = as_shown(body[selection.start : selection.start + EXACT])
        begin = shown.find("\n\n")
        shown = as_shown(body[selection.end - EXACT : selection.end])
        end = shown.rfind("\n\n")
        if begin < 0 or end < 0:
            return count(body[selection.start : selection.end])
        begin += selection.start
        end += selection.end - EXACT
        parts = (
            count(body[selection.start : begin]),
            self.counts.part(self._line(begin) + 1, self._line(end) + 1),
            count(body[end : selection.end]),
        )
        filled = [one for one in parts if one.characters]
        return Counts(
            sum(one.words for one in filled),
            sum(one.characters for one in filled) + max(0, len(filled) - 1),
            sum(one.sentences for one in filled),
        )

    def _line(self, offset: int) -> int:
        block = self._qt.findBlock(self._document.utf16(offset))
        return block.blockNumber() if block.isValid() else self._qt.blockCount() - 1

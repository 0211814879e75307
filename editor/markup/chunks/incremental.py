"""The conversion of a text that is being written: what was converted before is kept."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from editor.core.article import Article
from editor.markup.chunks.assembly import Block, assemble, document_of
from editor.markup.chunks.conversion import Chunk, ChunkConverter
from editor.markup.chunks.growing import Placed, Whole, gather
from editor.markup.chunks.lookups import NOTHING
from editor.markup.chunks.splitting import split
from editor.markup.elements import Conversion, Element, Prepared, convert, odd, prepare
from editor.markup.limits import COST, REPEATED

SPARE = 3
"""Chunks that are kept for each of the page's: what is put back soon need not be converted again."""
SPARE_AT_LEAST = 200
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f\x85\u2028\u2029\ue0f2\ue0f3]")
"""Python-Markdown and its parser of HTML take some of these for line ends or for their own marks."""
_LOOKS_LIKE_NOTES = re.compile(r"<div[^>]*footnote|///Footnotes Go Here///", re.IGNORECASE)
_FENCE = re.compile("```|~~~")


@dataclass(frozen=True, slots=True)
class Step:
    """A conversion, and what it cost."""

    conversion: Conversion
    converted: int
    """Chunks that went through Python-Markdown for it."""
    chunks: int
    """Chunks of the text; 0 where it was converted as a whole."""
    fallback: str = ""
    """Why it was converted as a whole; `""` where it was not."""


class IncrementalConversion:
    """Converts one article again and again; its elements equal the full conversion's."""

    def __init__(self) -> None:
        """Begin without anything; the converter is built at the first text."""
        self._converter = ChunkConverter()
        self._kept: dict[tuple[str, bool], Chunk] = {}
        self._document = NOTHING
        self.fallbacks: Counter[str] = Counter()
        """How often the whole text was converted, by reason."""

    def convert(self, article: Article) -> Step:
        """Return the elements of an article as it is now.

        Only what changed since the last time goes through Python-Markdown. Where chunks cannot be
        trusted, the whole text does, and the step says why.
        """
        before = self._converter.count
        prepared = prepare(article)
        try:
            placed = self._placed(prepared.text)
            elements = tuple(_elements(prepared, placed, assemble(placed, self._document)))
        except Whole as reason:
            why = str(reason)
            self.fallbacks[why] += 1
            return Step(convert(article), self._converter.count - before, 0, why)
        findings = (*prepared.findings, *odd(article, elements))
        converted = self._converter.count - before
        return Step(Conversion(elements, findings), converted, len(placed))

    def _placed(self, text: str) -> list[Placed]:
        """Return the chunks of a text, each right in the document that they make together."""
        _refuse(text)
        if not text.strip():
            return []
        used: dict[tuple[str, bool], Chunk] = {}

        def chunk_of(part: str, fences: bool) -> Chunk:  # noqa: FBT001 - half of a cache's key
            key = (part, fences or not _FENCE.search(part))
            chunk = used.get(key) or self._kept.get(key)
            if chunk is None:
                chunk = self._converter.convert(part, self._document, fences=key[1])
            used[key] = chunk
            return chunk

        try:
            placed = gather(text, split(text), chunk_of)
            self._document = document_of(placed, self._document)
            placed = [self._renewed(one, used) for one in placed]
        finally:
            self._keep(used)
        _refuse_cost(text, placed)
        return placed

    def _renewed(self, placed: Placed, used: dict[tuple[str, bool], Chunk]) -> Placed:
        """Return a chunk that is right in the document: itself, or converted again."""
        chunk = placed.chunk
        if chunk.right_in(self._document):
            return placed
        key = (chunk.text, chunk.fences)
        known = used.get(key)
        if known is None or not known.right_in(self._document):
            known = self._converter.convert(chunk.text, self._document, fences=chunk.fences)
            if known.fault:
                raise Whole(known.fault)
            used[key] = known
        return Placed(placed.start, placed.line, known)

    def _keep(self, used: dict[tuple[str, bool], Chunk]) -> None:
        """Keep what is used, and of the rest as much as may soon be wanted again."""
        self._kept = {**self._kept, **used}
        if len(self._kept) > SPARE * len(used) + SPARE_AT_LEAST:
            self._kept = used


def _refuse(text: str) -> None:
    """Raise Whole for texts that are beyond chunks."""
    if _CONTROL.search(text):
        raise Whole("control character")
    if ("footnote" in text or "///" in text) and _LOOKS_LIKE_NOTES.search(text):
        raise Whole("place of the footnotes")
    if text.count("[^") > REPEATED:
        raise Whole("many references to footnotes")


def _refuse_cost(text: str, placed: Sequence[Placed]) -> None:
    """Raise Whole where the whole text might be refused because it takes too long."""
    if sum(one.chunk.looks for one in placed) * len(text) > COST:
        raise Whole("tags without end")


def _elements(
    prepared: Prepared, placed: Sequence[Placed], assembled: Iterator[list[Block]]
) -> Iterator[Element]:
    """Yield the elements with the lines of the body on which they begin."""
    moved = any(len(one.starts) > 1 for one in prepared.rewritings)
    first = prepared.line(0)
    for one, blocks in zip(placed, assembled, strict=True):
        line = prepared.line(one.start) if moved else first + one.line
        for block in blocks:
            yield Element(block.html, line + block.line)

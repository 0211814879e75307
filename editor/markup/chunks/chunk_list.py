"""The chunks of a text that is being written; an edit changes a few of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from editor.core.edit import Edit, difference
from editor.markup.chunks.conversion import Chunk, ChunkConverter
from editor.markup.chunks.definitions import document_of
from editor.markup.chunks.growing import Gathering, Grown, Whole
from editor.markup.chunks.lookups import NOTHING
from editor.markup.chunks.resplitting import Resplit, resplit
from editor.markup.chunks.splitting import Piece, split
from editor.markup.limits import COST, REPEATED

SPARE = 3
"""Chunks that are kept for each of the text's: what is put back soon need not be converted again."""
SPARE_AT_LEAST = 200
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f\x85\u2028\u2029\ue0f2\ue0f3]")
"""Python-Markdown and its parser of HTML take some of these for line ends or for their own marks."""
_FENCE = re.compile("```|~~~")


@dataclass(frozen=True, slots=True)
class Exchange:
    """Chunks `[start, end)` of the list before became `fresh`."""

    start: int
    end: int
    fresh: Sequence[Grown]


class ChunkList:
    """Holds the chunks; each is right in the document that all of them make together."""

    def __init__(self, converter: ChunkConverter, behind: int) -> None:
        """Begin with an empty text; `behind` characters behind an edit are looked at first."""
        self._behind = behind
        self.chunks: list[Grown] = []
        self.document = NOTHING
        self._converter = converter
        self._text = ""
        self._pieces: list[Piece] = []
        self._kept: dict[tuple[str, bool], Chunk] = {}
        self._open = True
        """Whether a chunk depends on the text behind it, so that all must be looked at."""

    def update(self, text: str, edit: Edit | None = None) -> Exchange:
        """Take the text as it is now; return what that changed. Raises Whole, and begins anew then.

        `edit` is what made it of the last one, where that is known.
        """
        if text == self._text and not self._open:
            return Exchange(0, 0, ())
        try:
            return self._update(text, edit)
        except Whole:
            self.forget()
            raise

    def forget(self) -> None:
        """Begin with an empty text again; what is converted is kept."""
        self.chunks, self._pieces = [], []
        self._text, self._open, self.document = "", True, NOTHING

    def _update(self, text: str, edit: Edit | None) -> Exchange:
        if edit is None or not self._text:
            edit = difference(self._text, text)
        if _CONTROL.search(text, edit.start, edit.start + len(edit.text)):
            raise Whole("control character")
        if self._open or not self._pieces or not text.strip():
            pieces = Resplit(split(text) if text.strip() else [], 0, 0)
        else:
            pieces = resplit(self._pieces, text, edit, self._behind)
        exchange = self._gathered(text, pieces)
        after = [*self.chunks[: exchange.start], *exchange.fresh, *self.chunks[exchange.end :]]
        gone = self.chunks[exchange.start : exchange.end]
        if any(_defines(one.chunk) for one in (*gone, *exchange.fresh)):
            document = document_of(after, self.document)
        else:
            document = self.document
        if document is not self.document:
            self.document = document
            exchange = Exchange(0, len(self.chunks), [self._renewed(one) for one in after])
            after = list(exchange.fresh)
        elif exchange.fresh:
            fresh = [self._renewed(one) for one in exchange.fresh]
            exchange = Exchange(exchange.start, exchange.end, fresh)
            after[exchange.start : exchange.start + len(fresh)] = fresh
        _refuse_cost(text, after)
        self._open = any(one.chunk.unfinished for one in after)
        self.chunks, self._text, self._pieces = after, text, pieces.pieces
        self._thin_out()
        return exchange

    def _gathered(self, text: str, pieces: Resplit) -> Exchange:
        """Return the chunks around the edit, or all where one depends on what follows."""
        start, at = self._kept_before(pieces.front)
        ends = self._boundaries(pieces)
        gathering = Gathering(text, pieces.pieces, self._chunk_of)
        fresh: list[Grown] = []
        while at < len(pieces.pieces) and at not in ends:
            one = gathering.next(at)
            fresh.append(one)
            at += one.pieces
            if one.chunk.unfinished and start:
                return self._gathered(text, Resplit(pieces.pieces, 0, 0))
            if one.chunk.unfinished:
                ends = {}
        return Exchange(start, ends.get(at, len(self.chunks)), fresh)

    def _kept_before(self, front: int) -> tuple[int, int]:
        """Return how many chunks before the edit stay, and how many pieces they are made of."""
        chunks = kept = pieces = 0
        for count, one in enumerate(self.chunks):
            if pieces + one.pieces > front:
                break
            if one.pieces == 1:
                # A grown one looked at what stands behind it.
                chunks, kept = count, pieces
            pieces += one.pieces
        return chunks, kept

    def _boundaries(self, pieces: Resplit) -> dict[int, int]:
        """Return the pieces of the new text at which old chunks go on, each with its chunk."""
        if not pieces.back:
            return {}
        moved = len(pieces.pieces) - len(self._pieces)
        first = len(self._pieces) - pieces.back
        starts = accumulate((one.pieces for one in self.chunks), initial=0)
        found: dict[int, int] = {}
        for index, at in enumerate(starts):
            if at < first or index >= len(self.chunks):
                continue
            piece = self._pieces[at]
            if self.chunks[index].pieces == 1 and not piece.silent:
                found[at + moved] = index
        return found

    def _chunk_of(self, part: str, fences: bool) -> Chunk:  # noqa: FBT001 - half of a cache's key
        if _FENCE.search(part):
            key = (part, fences)
        else:
            # Blank lines behind a block say nothing, but in HTML.
            key = (part if "<" in part else part.rstrip("\n"), True)
        chunk = self._kept.get(key)
        if chunk is None:
            chunk = self._converter.convert(key[0], self.document, fences=key[1])
            self._kept[key] = chunk
        return chunk

    def _renewed(self, one: Grown) -> Grown:
        """Return a chunk that is right in the document: itself, or converted again."""
        chunk = one.chunk
        if chunk.right_in(self.document):
            return one
        key = (chunk.text, chunk.fences)
        known = self._kept.get(key)
        if known is None or not known.right_in(self.document):
            known = self._converter.convert(chunk.text, self.document, fences=chunk.fences)
            if known.fault:
                raise Whole(known.fault)
            self._kept[key] = known
        return Grown(known, one.pieces, one.size, one.lines)

    def _thin_out(self) -> None:
        """Of the chunks that are not in use keep as many as may soon be wanted again."""
        if len(self._kept) > SPARE * len(self.chunks) + SPARE_AT_LEAST:
            self._kept = {(one.chunk.text, one.chunk.fences): one.chunk for one in self.chunks}


def _defines(chunk: Chunk) -> bool:
    return bool(chunk.references or chunk.abbreviations or chunk.items)


def _refuse_cost(text: str, chunks: Sequence[Grown]) -> None:
    """Raise Whole where the whole text might be refused because it takes too long."""
    if sum(one.chunk.notes for one in chunks if one.chunk.notes) > REPEATED:
        raise Whole("many references to footnotes")
    if sum(one.chunk.looks for one in chunks) * len(text) > COST:
        raise Whole("tags without end")

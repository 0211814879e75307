"""From pieces to chunks: a piece that ends inside HTML or a fence takes in what follows."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from editor.markup.chunks.conversion import Chunk
from editor.markup.chunks.splitting import TERM, TERMS, Piece

Convert = Callable[[str, bool], Chunk]
"""Text, and whether fences are read in it."""


class Whole(Exception):
    """The document must be converted as a whole; holds the reason."""


@dataclass(frozen=True, slots=True)
class Grown:
    """A chunk and how many pieces it is made of."""

    chunk: Chunk
    pieces: int
    size: int
    """Code points."""
    lines: int


class Gathering:
    """Takes the pieces of a text one after the other, as many as a chunk needs."""

    def __init__(self, text: str, pieces: Sequence[Piece], convert: Convert) -> None:
        """Take the text, its pieces, and what converts a chunk or knows it already."""
        self._text = text
        self._pieces = pieces
        self._convert = convert
        self._starts = [0, *accumulate(piece.size for piece in pieces)]
        self._fences = True

    def next(self, at: int) -> Grown:
        """Return the chunk that begins with a piece. Raises Whole."""
        end, stride = at + 1, 1
        chunk = self._chunk(at, end)
        while end < len(self._pieces) and chunk.unfinished:
            further = self._further(chunk, end, stride)
            if further == end:
                break
            stride *= 2
            end = self._joining(at, further)
            chunk = self._chunk(at, end)
        fence = chunk.unfinished.fence
        if fence is not None and not fence.nested and end < len(self._pieces):
            # It is never closed, and Python-Markdown reads no fence behind it.
            self._fences = False
        lines = sum(piece.lines for piece in self._pieces[at:end])
        return Grown(chunk, end - at, self._starts[end] - self._starts[at], lines)

    def _chunk(self, at: int, end: int) -> Chunk:
        text = self._text[self._starts[at] : self._starts[end]]
        chunk = self._convert(text, self._fences)
        if chunk.fault:
            raise Whole(chunk.fault)
        return chunk

    def _further(self, chunk: Chunk, end: int, stride: int) -> int:
        """Return the piece up to which the chunk is tried next; `end` if nothing completes it."""
        rest, open_end = self._starts[end], chunk.unfinished
        if open_end.inside or (open_end.fence is not None and open_end.fence.nested):
            without_end = open_end.fence is None and self._text.find("</", rest) < 0
            last = len(self._pieces)
            return last if without_end else min(last, end + stride)
        if open_end.wanted:
            found = [self._text.find(one, rest) for one in open_end.wanted]
            found = [one for one in found if one >= 0]
            if not found and open_end.fence is None:
                return end
            return self._behind(end, min(found)) if found else end + 1
        assert open_end.fence is not None
        closing = re.compile(rf"^{re.escape(open_end.fence.sign)}[ \t]*$", re.MULTILINE)
        close = closing.search(self._text, rest)
        return self._behind(end, close.start()) if close else end

    def _behind(self, end: int, offset: int) -> int:
        """Return the first piece behind `end` that begins behind an offset."""
        while end < len(self._pieces) and self._starts[end] <= offset:
            end += 1
        return end

    def _joining(self, at: int, end: int) -> int:
        """Return the end of a grown chunk with what it may join now that it holds more."""
        holds = 0
        for piece in self._pieces[at:end]:
            holds |= piece.holds
        if holds & TERMS and self._terms_before(at):
            raise Whole("definition list before HTML or a fence")
        following = end
        while following < len(self._pieces):
            piece = self._pieces[following]
            if piece.needs & TERM and self._terms_before(at):
                raise Whole("definition list before HTML or a fence")
            if piece.needs & (holds | TERM) or holds & piece.holds & TERMS:
                end = following + 1
                holds |= piece.holds
            elif not piece.silent:
                break
            following += 1
        return end

    def _terms_before(self, at: int) -> bool:
        before = at - 1
        while before > 0 and self._pieces[before].silent:
            before -= 1
        return before >= 0 and bool(self._pieces[before].holds & TERMS)

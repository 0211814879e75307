"""From pieces to chunks: a piece that ends inside HTML or a fence takes in what follows."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from editor.markup.chunks.conversion import Chunk
from editor.markup.chunks.splitting import TERM, TERMS, Piece

Convert = Callable[[str, bool], Chunk]
"""Text, and whether fences are read in it."""


class Whole(Exception):
    """The document must be converted as a whole; holds the reason."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A chunk and where it stands in the text."""

    start: int
    line: int
    """From 0."""
    chunk: Chunk


def gather(text: str, pieces: Sequence[Piece], convert: Convert) -> list[Placed]:
    """Return the chunks of a text. Raises Whole."""
    return _Gathering(text, pieces, convert).run()


class _Gathering:
    def __init__(self, text: str, pieces: Sequence[Piece], convert: Convert) -> None:
        self._text = text
        self._pieces = pieces
        self._convert = convert
        self._fences = True

    def run(self) -> list[Placed]:
        placed: list[Placed] = []
        at = 0
        while at < len(self._pieces):
            chunk, end = self._grown(at)
            fence = chunk.unfinished.fence
            if fence is not None and not fence.nested and end < len(self._pieces):
                # It is never closed, and Python-Markdown reads no fence behind it.
                self._fences = False
            piece = self._pieces[at]
            placed.append(Placed(piece.start, piece.line, chunk))
            at = end
        return placed

    def _grown(self, at: int) -> tuple[Chunk, int]:
        """Return the chunk that begins with a piece, and the piece behind it."""
        end, stride = at + 1, 1
        chunk = self._chunk(at, end)
        while end < len(self._pieces) and chunk.unfinished:
            further = self._further(chunk, end, stride)
            if further == end:
                break
            stride *= 2
            end = self._joining(at, further)
            chunk = self._chunk(at, end)
        return chunk, end

    def _chunk(self, at: int, end: int) -> Chunk:
        text = self._text[self._pieces[at].start : self._pieces[end - 1].end]
        chunk = self._convert(text, self._fences)
        if chunk.fault:
            raise Whole(chunk.fault)
        return chunk

    def _further(self, chunk: Chunk, end: int, stride: int) -> int:
        """Return the piece up to which the chunk is tried next; `end` if nothing completes it."""
        rest, open_end = self._pieces[end].start, chunk.unfinished
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
        while end < len(self._pieces) and self._pieces[end].start <= offset:
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

"""Cuts a text into pieces that Python-Markdown would read alike by themselves.

A piece begins at a line without indentation behind a blank line, unless an earlier block could take
that line in: a list its next item, a quote its next line, a paragraph the definition that makes a
term of it. Definitions leave no element, so they are looked through. In doubt there is no cut.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

LIST, QUOTE, TERMS, CODE = 1, 2, 4, 8
"""What a piece holds, as bits."""
ANYTHING = LIST | QUOTE | TERMS | CODE
TERM = 16
"""Needed by a definition of a term: the block before it, whatever that is."""

_DEFINITION = re.compile(r" {0,3}(?:\[[^\]]*(?:\]:|$)|\*\[)")
"""What may be a definition: a label may go on in the next line."""
_ITEM = re.compile(r" {0,3}(?:[*+-]|\d+\.)[ \t]")
_QUOTE = re.compile(r" {0,3}>")
_MEANING = re.compile(r" {0,3}:[ \t]")
_LOOSE = re.compile(r"(?:^|>)[ \t]*(?:[*+:>-]|\d+\.)|(?:^|>)[ \t]{2,}")
"""In a block that begins with a tag: what could go on with a block before it."""
_ITEM_SIGNS = frozenset("*+-0123456789 ")
_QUIET = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
"""First characters of lines that are text, if no colon follows soon."""


class Piece(NamedTuple):
    """One piece of a text; where it stands follows from those before it."""

    size: int
    """Code points."""
    lines: int
    """Line ends in it."""
    holds: int
    """Kinds of blocks in it, `LIST` and its like."""
    silent: bool
    """Whether it is made of definitions only and leaves no element."""
    needs: int
    """Kinds of blocks before it that its first block would join."""


def split(text: str) -> list[Piece]:
    """Return the pieces of a text, in order; together they are the text."""
    splitting = Splitting([], 0, 0)
    splitting.read(text)
    splitting.end(len(text))
    return splitting.pieces


class Splitting:
    """Reads lines and cuts before those at which a piece begins."""

    def __init__(self, pieces: list[Piece], start: int, needs: int) -> None:
        """Go on at `start`, the offset behind `pieces`, with a piece that needs `needs`."""
        self.pieces = pieces
        self.untouched = len(pieces)
        """How many of the pieces that were given are as they were."""
        self._start, self._needs = start, needs
        self._line = self._begun = self._holds = 0
        self._silent = True
        self._lines: list[str] = []

    def end(self, end: int) -> None:
        """Close the last piece at the end of the text."""
        self._close(end, self._line)

    def _close(self, end: int, line: int) -> None:
        size, lines = end - self._start, line - self._begun
        self.pieces.append(Piece(size, lines, self._holds, self._silent, self._needs))

    def read(self, text: str) -> None:
        """Read a text that begins at `start` and ends behind a blank line or with everything."""
        self._lines = text.split("\n")
        at, blank_before, seen = self._start, False, False
        for number, line in enumerate(self._lines):
            first = line[:1]
            if not first or not line.strip(" \t"):
                blank_before = True
            else:
                begins = blank_before or at == self._start
                if blank_before and seen:
                    needs = self._needs_of(number, line)
                    if self._cut(line, needs):
                        self._close(at, number)
                        self._start, self._begun, self._needs = at, number, needs
                        self._holds, self._silent = 0, True
                if begins and self._silent and not self._stays_silent(at, line):
                    self._silent = False
                if first not in _QUIET or ":" in line[:4]:
                    self._holds |= _kinds(line)
                blank_before, seen = False, True
            at += len(line) + 1
        self._line = len(self._lines) - 1

    def _stays_silent(self, at: int, line: str) -> bool:
        """Tell whether a block that begins with this line leaves no element."""
        indented = line[0] == "\t" or line.startswith("    ")
        return bool(_DEFINITION.match(line)) or (indented and at > self._start)

    def _needs_of(self, number: int, line: str) -> int:
        """Return what the block that begins here could join."""
        needs = 0
        bare = line.lstrip(" ")
        lead = bare[:1] if len(line) - len(bare) < 4 else ""
        if lead == ">":
            needs = QUOTE
        elif lead == ":":
            needs = TERM
        elif lead == "<":
            needs = self._needs_of_html(number)
        elif lead in _ITEM_SIGNS and _ITEM.match(line):
            needs = LIST
        for follower in self._block(number):
            if ":" in follower[:4] and _MEANING.match(follower):
                needs |= TERM
        return needs | TERMS if needs & TERM else needs

    def _needs_of_html(self, number: int) -> int:
        """Text behind a raw tag becomes a block of its own, which could be anything."""
        if any(_LOOSE.search(line) for line in self._block(number)):
            return LIST | QUOTE | TERMS | TERM
        return 0

    def _block(self, number: int) -> Iterator[str]:
        """Yield the lines of a block."""
        while number < len(self._lines) and self._lines[number].strip(" \t"):
            yield self._lines[number]
            number += 1

    def _cut(self, line: str, needs: int) -> bool:
        """Tell whether a piece begins at this line; may take back cuts before it."""
        free = line[0] not in " \t"
        if line[0] in "*[" and self._holds and _DEFINITION.match(line):
            # Lists take definitions in.
            free = False
        if not needs:
            return free
        if needs & TERM or self._holds & needs:
            free = False
        if (joined := self._joined(needs)) >= 0:
            self._take_back(joined)
            if needs & TERM:
                self._take_back_terms()
            return False
        return free

    def _joined(self, needs: int) -> int:
        """Return the earlier piece that the block would join, looking through silent ones; or -1."""
        at, silent = len(self.pieces), self._silent
        while at and (silent or needs & TERM):
            at -= 1
            silent = silent and self.pieces[at].silent
            if self.pieces[at].holds & needs:
                return at
            if not self.pieces[at].silent:
                return at if needs & TERM and self._silent else -1
        # What only may be a definition may be the term: `[` alone is a paragraph.
        return 0 if self.pieces and needs & TERM and self._silent else -1

    def _take_back(self, index: int) -> None:
        taken = self.pieces[index:]
        for piece in taken:
            self._holds |= piece.holds
            self._silent = self._silent and piece.silent
            self._start -= piece.size
            self._begun -= piece.lines
        self._needs = taken[0].needs
        self.untouched = min(self.untouched, index)
        del self.pieces[index:]

    def _take_back_terms(self) -> None:
        """A term may itself follow a list of terms."""
        at = len(self.pieces)
        while at and self.pieces[at - 1].silent:
            at -= 1
        if at and self.pieces[at - 1].holds & TERMS:
            self._take_back(at - 1)


def _kinds(line: str) -> int:
    """Return what a line says of the piece it stands in."""
    first = line[0]
    if first == "<" or (first == " " and line.lstrip(" ")[:1] == "<"):
        return ANYTHING
    kinds = CODE if first in " \t" else 0
    if first in "> " and _QUOTE.match(line):
        kinds |= QUOTE
    if first in _ITEM_SIGNS and _ITEM.match(line):
        kinds |= LIST
    if ":" in line[:4] and _MEANING.match(line):
        kinds |= TERMS
    return kinds

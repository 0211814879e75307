"""What changed between two texts, in words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import groupby

_TOKEN = re.compile(r"\w+|\s+|[^\w\s]")
_LINE = re.compile(r"[^\n]+\n*|\n+")
"""A line with the blank ones below it: alone, these would be found alike in too many places."""
_FAR = 4_000
"""Words of a changed stretch above which it counts as replaced whole: comparing would take long."""


class Kind(StrEnum):
    """How a piece stands to the other text."""

    SAME = "same"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of one of the texts, or of both."""

    kind: Kind
    text: str


def word_changes(before: str, after: str) -> tuple[Piece, ...]:
    """Return the pieces of both texts in order.

    Those that are not `ADDED` make up `before`, those that are not `REMOVED` make up `after`.
    """
    pieces = _lines(_LINE.findall(before), _LINE.findall(after))
    return tuple(
        Piece(kind, "".join(one.text for one in group))
        for kind, group in groupby(pieces, key=lambda one: one.kind)
    )


def _lines(before: Sequence[str], after: Sequence[str]) -> Iterator[Piece]:
    for tag, low, high, start, end in SequenceMatcher(None, before, after, False).get_opcodes():
        if tag == "equal":
            yield Piece(Kind.SAME, "".join(before[low:high]))
        else:
            yield from _words("".join(before[low:high]), "".join(after[start:end]))


def _words(before: str, after: str) -> Iterator[Piece]:
    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    if max(len(old), len(new)) > _FAR:
        yield from _piece(Kind.REMOVED, old)
        yield from _piece(Kind.ADDED, new)
        return
    for tag, low, high, start, end in SequenceMatcher(None, old, new, False).get_opcodes():
        if tag == "equal":
            yield from _piece(Kind.SAME, old[low:high])
        else:
            yield from _piece(Kind.REMOVED, old[low:high])
            yield from _piece(Kind.ADDED, new[start:end])


def _piece(kind: Kind, tokens: Sequence[str]) -> Iterator[Piece]:
    if tokens:
        yield Piece(kind, "".join(tokens))

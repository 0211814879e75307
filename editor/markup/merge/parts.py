"""The parts that a merge of three texts is put together from."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of all three texts: either settled, or open between two sides."""

    base: str
    mine: str
    theirs: str
    merged: str | None = None
    """What both sides come to; None where that is open."""
    key: str = ""
    """The key of the front matter that this is; empty in the body."""


def choose(base: str, mine: str, theirs: str) -> str | None:
    """Return what a stretch becomes where at most one side changed it; None where both did."""
    if mine in (base, theirs):
        return theirs
    return mine if theirs == base else None


def part(base: str, mine: str, theirs: str, key: str = "") -> Part:
    """Return a stretch that is settled where at most one side changed it."""
    return Part(base, mine, theirs, choose(base, mine, theirs), key)

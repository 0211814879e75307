"""A run of furniture lines, read from its first to its last."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from editor.intake.furniture.site_card import site_card
from editor.intake.furniture.taken import Mark, Rule, Taken

PARTS = (re.compile(r"\s+[|·•/—–-]\s+"), re.compile(r"\s+(?=by\s)", re.IGNORECASE))
"""What divides several things on one line (`By Ana Sol | 15 October 2025`, `15 October 2025 by Ana Sol`)."""
BULLETS = " |·•"
"""What stands before or behind a line as an ornament."""
LONGEST = 400
"""Characters; a longer line is a paragraph."""


@dataclass(frozen=True, slots=True)
class Known:
    """What a line of a zone is; no marks mean that no rule knows it."""

    at: int
    marks: tuple[Mark, ...] = ()


def know(line: str, rules: Sequence[Rule]) -> Taken | None:
    """Return what the first rule that knows a line says of it; else of all its parts, if each is known."""
    line = line.strip(BULLETS)
    if not line or len(line) > LONGEST:
        return None
    for rule in rules:
        known = rule(line)
        if known is not None:
            return known
    for divider in PARTS:
        pieces = [piece.strip() for piece in divider.split(line) if piece.strip()]
        if len(pieces) < 2:
            continue
        parts = [know(piece, rules) for piece in pieces]
        marks = tuple(mark for part in parts if part for mark in part.marks)
        # Two dates are a span of time, two sections a list: something else than furniture.
        if all(parts) and len({mark.as_ for mark in marks}) == len(marks):
            return Taken(marks)
    return None


def read_zone(lines: Sequence[str], rules: Sequence[Rule]) -> Iterator[Known]:
    """Yield what each line is, in order; a label without a value takes it from the lines below it."""
    at = 0
    while at < len(lines):
        known = know(lines[at], rules)
        if known is None:
            card = _card(lines[at:], rules) if at else None
            if card is not None:
                yield Known(at, (card[0],))
                yield Known(at + 1, (card[1],))
                at += 2
            else:
                yield Known(at)
                at += 1
            continue
        values = list(_values(lines[at + 1 :], known, rules))
        yield Known(at, known.marks)
        yield from (Known(at + 1 + below, (mark,)) for below, mark in enumerate(values))
        at += 1 + len(values)


def _card(lines: Sequence[str], rules: Sequence[Rule]) -> tuple[Mark, Mark] | None:
    """Return the site's card that begins here; nothing or a known line must follow it."""
    card = site_card(lines)
    if card is None or any(know(line, rules) for line in lines[:2]):
        return None
    return card if len(lines) == 2 or know(lines[2], rules) else None


def _values(below: Sequence[str], label: Taken, rules: Sequence[Rule]) -> Iterator[Mark]:
    """Yield the values that stand on the lines below a label; they end where a rule knows a line."""
    if label.read is None:
        return
    for at, line in enumerate(below[: label.below]):
        if know(line, rules) is not None:
            return
        # `Posted in` with nothing behind it, then the site's name above what the site says of itself.
        if _card(below[at:], rules) is not None:
            return
        mark = label.read(line)
        if mark is None:
            return
        yield mark

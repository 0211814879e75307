"""A run of furniture lines, read from its first to its last."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from editor.intake.furniture.site_card import site_card
from editor.intake.furniture.taken import Mark, Rule, Taken

PARTS = (" | ", " · ", " • ", " / ", " — ", " – ")
"""What divides several things on one line (`By Ana Sol | 15 October 2025 | 3 min read`)."""


@dataclass(frozen=True, slots=True)
class Known:
    """What a line of a zone is; no marks mean that no rule knows it."""

    at: int
    marks: tuple[Mark, ...] = ()


def know(line: str, rules: Sequence[Rule]) -> Taken | None:
    """Return what the first rule that knows a line says of it; else of all its parts, if each is known."""
    for rule in rules:
        known = rule(line)
        if known is not None:
            return known
    for divider in PARTS:
        if divider in line:
            parts = [know(part.strip(), rules) for part in line.split(divider) if part.strip()]
            if parts and all(part is not None for part in parts):
                return Taken(tuple(mark for part in parts if part for mark in part.marks))
    return None


def read_zone(lines: Sequence[str], rules: Sequence[Rule]) -> Iterator[Known]:
    """Yield what each line is, in order; a label without a value takes it from the lines below it."""
    at = 0
    while at < len(lines):
        known = know(lines[at], rules)
        if known is None:
            card = site_card(lines[at:]) if at else None
            if card is not None and _ends_card(lines, at + 2, rules):
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


def _ends_card(lines: Sequence[str], at: int, rules: Sequence[Rule]) -> bool:
    return at >= len(lines) or know(lines[at], rules) is not None


def _values(below: Sequence[str], label: Taken, rules: Sequence[Rule]) -> Iterator[Mark]:
    """Yield the values that stand on the lines below a label; they end where a rule knows a line."""
    if label.read is None:
        return
    for at, line in enumerate(below[: label.below]):
        if know(line, rules) is not None:
            return
        # `Posted in` with nothing behind it, then the site's name above what the site says of itself.
        if site_card(below[at:]) is not None and _ends_card(below, at + 2, rules):
            return
        mark = label.read(line)
        if mark is None:
            return
        yield mark

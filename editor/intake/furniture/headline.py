"""The headline, given once or more."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from editor.check.reading.wording import same_words
from editor.intake.furniture.shape import is_title_like

NEAR = 8
"""Lines from the top in which a headline is looked for, and looked for again."""
SEPARATORS = (" | ", " - ", " – ", " — ", " :: ", " · ", " » ")


@dataclass(frozen=True, slots=True)
class Headline:
    """Where the headline stands among the first lines."""

    at: int
    again: tuple[int, ...] = ()
    """Further lines that repeat it."""
    words: str = ""
    site_name: str = ""
    """What a window's title adds behind it (`Headline | The Paper`)."""


def headline(lines: Sequence[str]) -> Headline | None:
    """Return the headline of a story whose lines are given from the first that no rule knows.

    It is the first line if that looks like one, unless another comes twice and says more: a byline
    may stand there twice too.
    """
    top = lines[:NEAR]
    first = Headline(0, (), top[0]) if top and is_title_like(top[0]) else None
    for at, line in enumerate(top):
        again = _again(top, at, line)
        if again and (at == 0 or first is None or _words(line) > _words(first.words)):
            return Headline(at, again, line)
        for other in top[at + 1 :]:
            rest = _title_of_window(line, other)
            if rest:
                return Headline(at, _again(top, at, other), other, rest)
    return first


def _again(top: Sequence[str], at: int, line: str) -> tuple[int, ...]:
    return tuple(later for later in range(at + 1, len(top)) if same_words(top[later], line))


def _words(line: str) -> int:
    return len(line.split())


def _title_of_window(longer: str, line: str) -> str:
    """Return the site's name where `longer` is the headline and the name behind a separator."""
    for separator in SEPARATORS:
        head, found, rest = longer.rpartition(separator)
        if found and 0 < len(rest) <= 40 and is_title_like(line) and same_words(head, line):
            return rest.strip()
    return ""

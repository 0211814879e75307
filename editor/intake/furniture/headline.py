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

    A line that comes twice is it, whatever it looks like; else the first one, if it looks like one.
    """
    top = lines[:NEAR]
    for at, line in enumerate(top):
        again = tuple(later for later in range(at + 1, len(top)) if same_words(top[later], line))
        if again:
            return Headline(at, again, line)
        for later in range(at + 1, len(top)):
            rest = _title_of_window(line, top[later])
            if rest:
                repeated = tuple(
                    one for one in range(at + 1, len(top)) if same_words(top[one], top[later])
                )
                return Headline(at, repeated, top[later], rest)
    if top and is_title_like(top[0]):
        return Headline(0, (), top[0])
    return None


def _title_of_window(longer: str, line: str) -> str:
    """Return the site's name where `longer` is the headline and the name behind a separator."""
    for separator in SEPARATORS:
        head, found, rest = longer.rpartition(separator)
        if found and 0 < len(rest) <= 40 and is_title_like(line) and same_words(head, line):
            return rest.strip()
    return ""

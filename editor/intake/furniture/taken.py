"""What a furniture rule says of a line that it knows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from editor.markup.front_matter.wanted import FieldValue


@dataclass(frozen=True, slots=True)
class Mark:
    """What a line is: a key and its value, or a kind of furniture that is dropped."""

    as_: str
    """`title`, `source` …: metadata; `site.name`, `site.description`; anything else is dropped."""
    value: FieldValue = None
    """For metadata and site values; an empty string means that the label stood there alone."""


@dataclass(frozen=True, slots=True)
class Taken:
    """A line that a rule knows."""

    marks: tuple[Mark, ...]
    read: Callable[[str], Mark | None] | None = None
    """For a label without a value: reads one of the lines below it, None where it is no value."""
    below: int = 0
    """How many lines below may be its value, if no rule knows them."""


def taken(as_: str, value: FieldValue = None) -> Taken:
    """Return that the line is one thing and stands by itself."""
    return Taken((Mark(as_, value),))


Rule = Callable[[str], Taken | None]
"""Takes one line, blanks at its ends gone and single inside; None where it does not know the line."""

"""The colours of code by what its words are in their language; one number for each."""

from __future__ import annotations

import re
from enum import IntEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pygments.token import _TokenType

    from editor.ui.look.colours import Colours

TINT = 27
"""The lowest bit of a tint in a run's mixture, above those of marks."""
_INFO = re.compile(r"[ \t]*(?:`{3,}|~{3,})[ \t]*(?:\{[ \t]*)?\.?([\w+#.-]+)")


class Tint(IntEnum):
    """What a word of code is, as far as colours tell it."""

    COMMENT = 1
    KEYWORD = 2
    NAME = 3
    STRING = 4
    NUMBER = 5
    GONE = 6


Tints = tuple[tuple[int, int, int], ...]
"""Runs of one line: start, end, and the tint as a mixture; code points."""


def language_of(fence: str) -> str:
    """Return the language that the opening line of a fence names, empty where it names none."""
    found = _INFO.match(fence)
    return found[1].lower() if found else ""


def colour_of(mask: int, colours: Colours) -> str:
    """Return the colour of a mixture with a tint."""
    return {
        Tint.COMMENT: colours.faint,
        Tint.KEYWORD: colours.accent,
        Tint.NAME: colours.ink,
        Tint.STRING: colours.good,
        Tint.NUMBER: colours.warn,
        Tint.GONE: colours.bad,
    }[Tint(mask >> TINT)]


class Tinted:
    """Takes the words of a code block one by one and keeps the runs of each line."""

    def __init__(self) -> None:
        """Begin with the first line."""
        self.lines: list[list[tuple[int, int, int]]] = [[]]
        self._at = 0

    def take(self, kind: _TokenType, value: str) -> None:
        """Take the next word, which may go over several lines."""
        tint = _tint(kind)
        for number, part in enumerate(value.split("\n")):
            if number:
                self.lines.append([])
                self._at = 0
            if part and tint is not None:
                self.lines[-1].append((self._at, self._at + len(part), tint << TINT))
            self._at += len(part)

    def of_line(self, number: int) -> Tints:
        """Return the runs of a line, counted from 0."""
        return tuple(self.lines[number]) if number < len(self.lines) else ()


def _tint(kind: _TokenType) -> Tint | None:
    from pygments.token import Comment, Generic, Keyword, Name, Number, Operator, String

    for tint, kinds in (
        (Tint.COMMENT, (Comment,)),
        (Tint.KEYWORD, (Keyword, Operator.Word, Name.Tag, Name.Builtin.Pseudo)),
        (Tint.NAME, (Name.Function, Name.Class, Generic.Heading)),
        (Tint.STRING, (String, Generic.Inserted)),
        (Tint.NUMBER, (Number, Name.Constant, Name.Decorator, Name.Attribute, Name.Variable)),
        (Tint.GONE, (Generic.Deleted, Generic.Error)),
    ):
        if any(kind in one for one in kinds):  # type: ignore[comparison-overlap]
            return tint
    return None


def clipped(tints: Tints, length: int) -> list[tuple[int, int, int]]:
    """Cut runs to a line that is shorter by now than when they were found."""
    return [(start, min(end, length), mask) for start, end, mask in tints if start < length]

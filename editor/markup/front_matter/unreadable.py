"""Why a front matter cannot be read: what the readers raise, inside this package only."""

from __future__ import annotations

DEEPEST = 100
"""Levels of nesting that are read; libyaml's composer recurses in C and would end the program."""
TOO_DEEP = f"nested more than {DEEPEST} levels deep"


class Unreadable(ValueError):
    """The content is not what its delimiter promises."""

    def __init__(self, problem: str, offset: int) -> None:
        """Take the parser's words and the offset in code points of the file."""
        super().__init__(problem)
        self.problem = problem
        self.offset = offset

"""How a notation writes keys and values."""

from __future__ import annotations

from typing import Protocol

from editor.markup.front_matter.tree import Scalar
from editor.markup.front_matter.wanted import Value


class Words(Protocol):
    """Writes the values of one notation; all results are one piece of text without a line end."""

    lines: bool
    """Whether lists and mappings can be written one item a line (YAML)."""

    def scalar(
        self, value: str, like: Scalar | None = None, *, written: str = "", flow: bool = False
    ) -> str:
        """Return a text as it is written: in the manner of `like`, whose own text is `written`."""
        ...

    def key(self, name: str) -> str:
        """Return a key as it is written, with the sign behind it."""
        ...

    def inline(self, value: Value) -> str:
        """Return a value on one line, in brackets or braces where it has parts."""
        ...

    def below(self, value: Value, indent: int) -> str:
        """Return what stands behind a key: ` value`, or lines below it, from blank or line end on."""
        ...

    def item(self, value: Value, indent: int) -> str:
        """Return one item of a list whose dashes, if it has any, stand `indent` blanks in."""
        ...

"""What a chunk asks of the document that it stands in: references, footnotes, abbreviations.

Python-Markdown looks them up while it converts. Here each answer is recorded, and a chunk that was
converted before is as good as new as long as the document gives the same answers.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field

Reference = tuple[str, str]
"""Address and title of `[x]: …`."""

_TAG = re.compile(r"<[^>]*>")
_ESCAPED = re.compile(r"\\(.)")


@dataclass(frozen=True, slots=True)
class Document:
    """The definitions of all chunks together."""

    references: dict[str, Reference] = field(default_factory=dict)
    abbreviations: dict[str, str] = field(default_factory=dict)
    notes: dict[str, int] = field(default_factory=dict)
    """Footnote → its number."""


NOTHING = Document()


class References(dict[str, Reference]):
    """The document's references: remembers what it was asked, and what it was given on top."""

    def __init__(self, known: dict[str, Reference]) -> None:
        """Answer from `known`, which stays as it is."""
        super().__init__()
        self._known = known
        self.asked: dict[str, Reference | None] = {}

    def __contains__(self, label: object) -> bool:
        assert isinstance(label, str)
        self.asked[label] = self._known.get(label)
        return label in self._known

    def __getitem__(self, label: str) -> Reference:
        return self._known[label]


class Abbreviations(dict[str, str]):
    """Keeps the order in which abbreviations were defined and taken back."""

    def __init__(self) -> None:
        """Begin a chunk."""
        super().__init__()
        self.changes: list[tuple[str, str]] = []
        """Abbreviation and its meaning; `""` takes it back."""

    def __setitem__(self, short: str, meaning: str) -> None:
        self.changes.append((short, meaning))
        super().__setitem__(short, meaning)

    def pop(self, short: str, default: object = None) -> object:  # type: ignore[override]
        """Take an abbreviation back."""
        self.changes.append((short, ""))
        return super().pop(short, default)

    def begin(self) -> None:
        """Forget everything: the next chunk begins."""
        self.clear()
        self.changes = []


def changed_abbreviations(before: dict[str, str], after: dict[str, str]) -> list[str]:
    """Return the abbreviations that mean something else than before."""
    return [
        short for short in before.keys() | after.keys() if before.get(short) != after.get(short)
    ]


def words_for_abbreviations(written: str, shown: str) -> str:
    """Return all text of a chunk in which Python-Markdown could find an abbreviation.

    An escaped character is a number while abbreviations are looked for.
    """
    numbers = " ".join(str(ord(one[1])) for one in _ESCAPED.finditer(written))
    return "\n".join((html.unescape(_TAG.sub("", shown)), written, numbers))

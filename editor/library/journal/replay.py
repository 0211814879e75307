"""From the records of a buffer to its text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from editor.library.journal.records import Edited


@dataclass(slots=True)
class Unsaved:
    """One buffer as a journal has it."""

    path: str
    """Absolute; empty for an article without a file."""
    digest: str
    """SHA-256 of the file before the first edit."""
    known: set[str] = field(default_factory=set)
    """SHA-256 of the file at later moments that were seen."""
    base: tuple[str, str] | None = None
    """Front matter and body before the first edit, where they were written."""
    edits: list[Edited] = field(default_factory=list)
    next_number: int = 1
    gap: bool = False
    """Whether a record between the edits was not whole: those behind it are not used."""


def states(head: str, body: str, edits: Sequence[Edited]) -> Iterator[tuple[str, str]]:
    """Yield front matter and body after each edit; ends before one that does not fit."""
    for edit in edits:
        text = head if edit.field == "head" else body
        end = edit.start + edit.removed
        if edit.start < 0 or edit.removed < 0 or end > len(text):
            return
        changed = text[: edit.start] + edit.text + text[end:]
        if edit.field == "head":
            head = changed
        else:
            body = changed
        yield head, body

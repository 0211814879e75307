"""From the records of a buffer to its text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from editor.core.edit import Edit
from editor.core.live_text import LiveText
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


def states(head: str, body: str, edits: Sequence[Edited]) -> Iterator[tuple[LiveText, LiveText]]:
    """Yield front matter and body after each edit, the same two objects each time.

    Ends before an edit that does not fit. A step costs what the edit touches.
    """
    parts = LiveText(head), LiveText(body)
    for edit in edits:
        text = parts[0] if edit.field == "head" else parts[1]
        end = edit.start + edit.removed
        if edit.start < 0 or edit.removed < 0 or end > len(text):
            return
        text.edit([Edit(edit.start, end, edit.text)])
        yield parts

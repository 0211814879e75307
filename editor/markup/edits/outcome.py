"""What an edit function returns, and how positions follow edits."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from editor.core.edit import Edit, Selection


@dataclass(frozen=True, slots=True)
class Outcome:
    """Edits in code points of the text before, and the selection in those of the text after."""

    edits: tuple[Edit, ...]
    selection: Selection


EditFunction = Callable[[str, Selection], Outcome]
"""Takes the whole body and the selection in it."""


def follow(offset: int, edits: Iterable[Edit], *, behind: bool) -> int:
    """Return where an offset is after the edits; `behind` what is inserted exactly there, or before it."""
    shift = 0
    for edit in sorted(edits, key=lambda one: (one.start, one.end)):
        if edit.start > offset or (edit.start == offset and not behind):
            break
        if edit.end > offset:
            return edit.start + shift + (len(edit.text) if behind else 0)
        shift += len(edit.text) - (edit.end - edit.start)
    return offset + shift


def followed(selection: Selection, edits: Iterable[Edit]) -> Outcome:
    """Return the edits with the selection around the same words; a caret goes behind insertions."""
    made = tuple(edits)
    if selection.start == selection.end:
        caret = follow(selection.caret, made, behind=True)
        return Outcome(made, Selection(caret, caret))
    start = follow(selection.start, made, behind=True)
    end = max(start, follow(selection.end, made, behind=False))
    turned = selection.anchor > selection.caret
    return Outcome(made, Selection(end, start) if turned else Selection(start, end))


def caret_at(edits: Iterable[Edit], offset: int) -> Outcome:
    """Return the edits with a caret at an offset of the text after."""
    return Outcome(tuple(edits), Selection(offset, offset))


def nothing(selection: Selection) -> Outcome:
    """Return the outcome that changes nothing."""
    return Outcome((), selection)

"""Brackets and marks that close as they are typed, and that go around what is selected."""

from __future__ import annotations

from editor.core.edit import Edit, Selection
from editor.markup.edits.lines import line_bounds
from editor.markup.edits.outcome import EditFunction, Outcome, caret_at

BRACKETS = {"(": ")", "[": "]", "{": "}"}
MARKS = "*_~=^`"
"""These go around a selection only: a lone one may begin a list, a rule, a heading."""
_BEFORE = " \t\n.,;:!?)]}»”’"
"""Behind a bracket that closes at once there is one of these, or nothing."""


def type_pair(char: str) -> EditFunction:
    """Return the edit that types a character, with its other half where one is due."""

    def edit(text: str, selection: Selection) -> Outcome:
        made = paired(text, selection, char)
        if made is not None:
            return made
        return caret_at([Edit(selection.start, selection.end, char)], selection.start + 1)

    return edit


def paired(text: str, selection: Selection, char: str) -> Outcome | None:
    """Return what a typed character means beyond itself; None where it means nothing more."""
    if selection.start < selection.end:
        return _around(text, selection, char)
    at = selection.caret
    behind = text[at : at + 1]
    if char in BRACKETS.values() and behind == char and _is_open(text, at, char):
        return caret_at([], at + 1)
    if char in BRACKETS and text[at - 1 : at] != "\\" and (not behind or behind in _BEFORE):
        return caret_at([Edit(at, at, char + BRACKETS[char])], at + 1)
    return None


def unpaired(text: str, selection: Selection) -> Outcome | None:
    """Return what Backspace takes between two brackets with nothing in them: both; None elsewhere."""
    at = selection.caret
    pair = text[at - 1 : at + 1] if at and selection.start == selection.end else ""
    if len(pair) == 2 and BRACKETS.get(pair[0]) == pair[1]:
        return caret_at([Edit(at - 1, at + 1, "")], at - 1)
    return None


def _around(text: str, selection: Selection, char: str) -> Outcome | None:
    words = text[selection.start : selection.end]
    if "\n" in words or not words.strip():
        return None
    if char in MARKS or char in BRACKETS:
        if _is_wrapped(text, selection, char, 3 if char in "*_" else 2):
            return Outcome((), selection)
        return _wrapped(selection, char)
    return None


def _wrapped(selection: Selection, char: str) -> Outcome:
    edits = (
        Edit(selection.start, selection.start, char),
        Edit(selection.end, selection.end, BRACKETS.get(char, char)),
    )
    return Outcome(edits, Selection(selection.anchor + 1, selection.caret + 1))


def _is_wrapped(text: str, selection: Selection, char: str, most: int) -> bool:
    """Tell whether as many marks stand around the words as can mean anything."""
    return text[max(0, selection.start - most) : selection.start] == char * most


def _is_open(text: str, at: int, closing: str) -> bool:
    """Tell whether a bracket before the caret waits for this one."""
    opening = next(one for one, other in BRACKETS.items() if other == closing)
    start, _ = line_bounds(text, at)
    return text.count(opening, start, at) > text.count(closing, start, at)

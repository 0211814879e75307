"""Suggestions accepted and rejected, one or all, and the way from one to the next."""

from __future__ import annotations

from editor.core.edit import Edit, Selection, apply
from editor.markup.critic import OpenMark, critic_marks
from editor.markup.edits.lines import line_bounds
from editor.markup.edits.outcome import Outcome, caret_at, follow, nothing

MARK = 3
_GONE = {True: frozenset({"deletion", "comment"}), False: frozenset({"addition", "comment"})}
"""What accepting (True) and rejecting take away with its words."""


def accept_here(text: str, selection: Selection) -> Outcome:
    """Accept the suggestions that the caret or the selection touches; comments there go."""
    return _decided(text, selection, _touched(text, selection), accept=True)


def reject_here(text: str, selection: Selection) -> Outcome:
    """Reject the suggestions that the caret or the selection touches; comments there go."""
    return _decided(text, selection, _touched(text, selection), accept=False)


def accept_all(text: str, selection: Selection) -> Outcome:
    """Accept every suggestion; all comments go."""
    return _decided(text, selection, _outer(critic_marks(text)), accept=True)


def reject_all(text: str, selection: Selection) -> Outcome:
    """Reject every suggestion; all comments go."""
    return _decided(text, selection, _outer(critic_marks(text)), accept=False)


def next_change(text: str, selection: Selection) -> Outcome:
    """Select the next suggestion or comment; behind the last one it is the first."""
    marks = _outer(critic_marks(text))
    here = (selection.start, selection.end)
    behind = [one for one in marks if (one.offset, one.end) > here and one.offset >= here[0]]
    if not marks:
        return nothing(selection)
    one = (behind or marks)[0]
    return Outcome((), Selection(one.offset, one.end))


def previous_change(text: str, selection: Selection) -> Outcome:
    """Select the suggestion or comment before; before the first one it is the last."""
    marks = _outer(critic_marks(text))
    if not marks:
        return nothing(selection)
    before = [one for one in marks if one.end <= selection.start]
    one = (before or marks)[-1]
    return Outcome((), Selection(one.offset, one.end))


def _outer(marks: list[OpenMark]) -> list[OpenMark]:
    found: list[OpenMark] = []
    for one in sorted(marks, key=lambda mark: (mark.offset, -mark.end)):
        if not found or one.offset >= found[-1].end:
            found.append(one)
    return found


def _touched(text: str, selection: Selection) -> list[OpenMark]:
    marks = critic_marks(text)
    met = [one for one in marks if one.offset <= selection.end and one.end >= selection.start]
    if selection.start < selection.end:
        met = [one for one in met if one.offset < selection.end and one.end > selection.start]
        return _outer(met)
    inner = [one for one in met if one.offset < selection.caret < one.end]
    return (inner or met)[-1:]


def _decided(text: str, selection: Selection, marks: list[OpenMark], *, accept: bool) -> Outcome:
    edits = [_edit(text, one, accept=accept) for one in marks]
    edits = [one for at, one in enumerate(edits) if not at or one.start >= edits[at - 1].end]
    if not edits:
        return nothing(selection)
    inside = any(one.start < selection.caret <= one.end for one in edits)
    return caret_at(edits, follow(selection.caret, edits, behind=inside))


def _edit(text: str, mark: OpenMark, *, accept: bool) -> Edit:
    said = _said(text[mark.offset : mark.end], mark.kind, accept=accept)
    if said:
        return Edit(mark.offset, mark.end, said)
    start, end = line_bounds(text, mark.offset)
    before, behind = text[start : mark.offset], text[mark.end : end]
    if not before.strip() and not behind.strip() and mark.end <= end:
        # A line of its own goes as a whole: a blank one would end the paragraph.
        return Edit(start, min(end + 1, len(text)), "")
    double = (not before or before[-1].isspace()) and behind.startswith(" ")
    return Edit(mark.offset, mark.end + double, "")


def _said(written: str, kind: str, *, accept: bool) -> str:
    """Return the words of a mark once it is decided, the marks within it too."""
    if kind in _GONE[accept]:
        return ""
    inner = written[MARK:-MARK]
    if kind == "substitution" and "~>" in inner:
        old, _, new = inner.partition("~>")
        inner = new if accept else old
    edits = [
        Edit(one.offset, one.end, _said(inner[one.offset : one.end], one.kind, accept=accept))
        for one in _outer(critic_marks(inner))
    ]
    return apply(inner, edits)

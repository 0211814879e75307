"""Three texts merged by words: what only one side touched is taken, what both did is compared."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from editor.core.edit import Edit, apply
from editor.markup.merge.parts import Part, part
from editor.markup.word_changes import Kind, word_changes

_JOINING = re.compile(r"[^\w\n]*")
"""What stands between two words of one line: two changes apart by no more are one."""


@dataclass(slots=True)
class _Place:
    """A stretch of the base that was touched, and by what."""

    start: int
    end: int
    mine: list[Edit] = field(default_factory=list)
    theirs: list[Edit] = field(default_factory=list)


def merge_words(base: str, mine: str, theirs: str) -> Iterator[Part]:
    """Yield the parts of three texts in their order.

    - Both sides may delete the same words, and insert whole lines at the same place: mine come first.
    - A stretch that both sides changed otherwise, or that one changed and the other deleted, is open.
    """
    at = 0
    for place in _places(edits_between(base, mine), edits_between(base, theirs)):
        if at < place.start:
            same = base[at : place.start]
            yield Part(same, same, same, same)
        yield _part(base, place)
        at = place.end
    if at < len(base):
        yield Part(base[at:], base[at:], base[at:], base[at:])


def edits_between(base: str, other: str) -> list[Edit]:
    """Return the edits by words that lead from one text to another; two of one phrase are one."""
    edits: list[Edit] = []
    at = 0
    for piece in word_changes(base, other):
        if piece.kind is Kind.SAME:
            at += len(piece.text)
            continue
        end = at + len(piece.text) if piece.kind is Kind.REMOVED else at
        text = piece.text if piece.kind is Kind.ADDED else ""
        last = edits[-1] if edits else None
        if last is not None and _JOINING.fullmatch(base, last.end, at):
            edits[-1] = Edit(last.start, end, last.text + base[last.end : at] + text)
        else:
            edits.append(_leftmost(base, Edit(at, end, text), last.end if last else 0))
        at = end
    return edits


def _leftmost(base: str, edit: Edit, floor: int) -> Edit:
    """Return an insertion with its blank before it where it can be: two at one place then meet."""
    while floor < edit.start == edit.end and edit.text[-1:] == " " == base[edit.start - 1]:
        edit = Edit(edit.start - 1, edit.end - 1, f" {edit.text[:-1]}")
    return edit


def _places(mine: list[Edit], theirs: list[Edit]) -> Iterator[_Place]:
    """Yield the touched stretches; edits that overlap or insert at one place share a stretch."""
    both = [(edit.start, edit.end, 0, edit) for edit in mine]
    both += [(edit.start, edit.end, 1, edit) for edit in theirs]
    place: _Place | None = None
    for start, end, side, edit in sorted(both, key=lambda one: one[:3]):
        if place is None or not (start < place.end or start == end == place.start == place.end):
            if place is not None:
                yield place
            place = _Place(start, end)
        place.end = max(place.end, end)
        (place.theirs if side else place.mine).append(edit)
    if place is not None:
        yield place


def _part(base: str, place: _Place) -> Part:
    before = base[place.start : place.end]
    mine, theirs = _within(base, place, place.mine), _within(base, place, place.theirs)
    found = part(before, mine, theirs)
    if found.merged is not None:
        return found
    edits = [*place.mine, *place.theirs]
    if not any(edit.text for edit in edits):
        return Part(before, mine, theirs, _without(before, place.start, edits))
    if place.start == place.end and _whole_lines(base, place.start, mine, theirs):
        return Part(before, mine, theirs, mine + theirs)
    return found


def _within(base: str, place: _Place, edits: list[Edit]) -> str:
    moved = [Edit(one.start - place.start, one.end - place.start, one.text) for one in edits]
    return apply(base[place.start : place.end], moved)


def _without(text: str, start: int, edits: list[Edit]) -> str:
    """Return a stretch without what both sides deleted; the words around it stay two words."""
    gone = {at - start for edit in edits for at in range(edit.start, edit.end)}
    left = "".join(letter for at, letter in enumerate(text) if at not in gone)
    if not left and text[:1].isspace() and text[-1:].isspace():
        return text[: len(text) - len(text.lstrip())]
    return left


def _whole_lines(base: str, at: int, *inserted: str) -> bool:
    """Tell whether all that is inserted at a place is lines of their own, so that each can stand."""
    begins = at == 0 or base[at - 1] == "\n"
    ends = at == len(base) or base[at] == "\n"
    return (begins and all(one.endswith("\n") for one in inserted)) or (
        ends and all(one.startswith("\n") for one in inserted)
    )

"""The pieces of an edited text, of which only those around the edit are found anew."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from editor.core.edit import Edit
from editor.markup.chunks.splitting import Piece, Splitting

BEHIND = 4_000
"""Characters behind an edit that are read before the old pieces are looked for; then twice as many."""
ALIKE = 2
"""Pieces with elements that must be as before, so that those behind them are too: a later piece
looks back over one, and a definition over one more."""


@dataclass(frozen=True, slots=True)
class Resplit:
    """New pieces; the first `front` and the last `back` are the old ones."""

    pieces: list[Piece]
    front: int
    back: int


def resplit(old: Sequence[Piece], text: str, edit: Edit, behind: int = BEHIND) -> Resplit:
    """Return the pieces of `text`, which `edit` made of the text that has the pieces `old`."""
    starts = [0, *accumulate(piece.size for piece in old)]
    first = _piece_before(starts, edit.start)
    shift = len(edit.text) - (edit.end - edit.start)
    edited = edit.start + len(edit.text)
    reach = behind
    while True:
        splitting = Splitting(list(old[:first]), starts[first], old[first].needs)
        stop = text.find("\n\n", edited + reach)
        whole = stop < 0
        splitting.read(text[starts[first] :] if whole else text[starts[first] : stop + 2])
        if whole:
            splitting.end(len(text))
            return Resplit(splitting.pieces, splitting.untouched, 0)
        if found := _rejoined(splitting, old, starts, edited, shift):
            return found
        reach = 2 * reach + 1


def _piece_before(starts: Sequence[int], offset: int) -> int:
    """Return the piece before the one at an offset: an edit at its beginning may join the two."""
    low, high = 0, len(starts) - 1
    while low < high:
        middle = (low + high) // 2
        if starts[middle + 1] < offset:
            low = middle + 1
        else:
            high = middle
    return max(low - 1, 0)


def _rejoined(
    splitting: Splitting, old: Sequence[Piece], starts: Sequence[int], edited: int, shift: int
) -> Resplit | None:
    """Return the pieces up to where they are as before, then the old ones; None if that is further on."""
    where = {start: index for index, start in enumerate(starts)}
    at, alike = 0, 0
    for index, piece in enumerate(splitting.pieces):
        known = where.get(at - shift) if at >= edited else None
        same = known is not None and known < len(old) and old[known] == piece
        alike = alike + (not piece.silent) if same else 0
        if same and alike == ALIKE:
            assert known is not None
            pieces = [*splitting.pieces[: index + 1], *old[known + 1 :]]
            # All that were alike are the old ones, and so are those behind them.
            back = len(old) - known
            return Resplit(pieces, splitting.untouched, back)
        at += piece.size
    return None

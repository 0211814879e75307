"""A text rewritten by edits, with the way back from its offsets to the text before."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from editor.core.edit import Edit


@dataclass(frozen=True, slots=True)
class Rewriting:
    """A rewritten text that remembers where its pieces came from."""

    text: str
    starts: tuple[int, ...]
    """Offsets in `text` at which a piece begins, rising."""
    origins: tuple[int, ...]
    """For each piece, the offset in the text before at which it began."""
    kept: tuple[bool, ...]
    """For each piece, whether it is the writer's own text; a replacement maps to its start."""

    def origin(self, offset: int) -> int:
        """Return the code-point offset in the text before that stands behind `offset`."""
        index = max(bisect_right(self.starts, offset) - 1, 0)
        inside = offset - self.starts[index] if self.kept[index] else 0
        return self.origins[index] + inside


def rewrite(text: str, edits: Iterable[Edit]) -> Rewriting:
    """Return `text` with all edits made; they are in rising order and do not overlap.

    Raises ValueError where two edits overlap.
    """
    parts: list[str] = []
    starts: list[int] = [0]
    origins: list[int] = [0]
    kept: list[bool] = [True]
    at = length = 0
    for edit in edits:
        if edit.start < at:
            raise ValueError(f"edit {edit.start}:{edit.end} overlaps the one before")
        parts += (text[at : edit.start], edit.text)
        length += edit.start - at
        starts += (length, length + len(edit.text))
        origins += (edit.start, edit.end)
        kept += (False, True)
        length += len(edit.text)
        at = edit.end
    parts.append(text[at:])
    return Rewriting("".join(parts), tuple(starts), tuple(origins), tuple(kept))

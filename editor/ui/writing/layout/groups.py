"""Lines that stand together: a table, a raw block, a comment, a heading with what is set below it.

Such lines show their source together, while the caret is in any of them.
"""

from __future__ import annotations

from typing import NamedTuple

from editor.markup.spans import LineKind
from editor.ui.writing.layout.records import Records

LONGEST = 400
"""Lines of a group; of a longer one every line stands for itself, as it is written."""
UNDERLINES = frozenset({LineKind.UNDERLINE_1, LineKind.UNDERLINE_2})
TABLE = frozenset({LineKind.TABLE_RULE, LineKind.TABLE_ROW})
_TAILS = UNDERLINES | {LineKind.ATTRIBUTES}
"""Lines that belong to the one above."""
_BODIES = (TABLE, frozenset({LineKind.HTML}), frozenset({LineKind.COMMENT}))
_GROUPED = TABLE | _TAILS | {LineKind.HTML, LineKind.COMMENT}
_JOINING = _TAILS | {LineKind.TABLE_RULE}
"""Kinds that make the line above part of a group."""
_LONERS = frozenset({LineKind.BLANK, LineKind.FENCE, LineKind.CODE, LineKind.RULE})
"""Kinds that nothing below belongs to."""


class Group(NamedTuple):
    """The blocks `[first, last]` that stand together."""

    first: int
    last: int
    kind: LineKind
    """Of its first line: TABLE_ROW for a table."""
    is_whole: bool = True
    """Whether all of it was looked at; a group that is too long is not."""

    def has(self, index: int) -> bool:
        """Tell whether a block is in it."""
        return self.first <= index <= self.last


class Groups:
    """Finds the group around a block; the last one is remembered until something changes."""

    def __init__(self, records: Records) -> None:
        """Take the records of the document."""
        self._records = records
        self._known: Group | None = None

    def forget(self) -> None:
        """Look again: kinds or numbers changed."""
        self._known = None

    def around(self, index: int) -> Group:
        """Return the group that a block is in: itself alone where it stands for itself."""
        if self._known is not None and self._known.has(index):
            return self._known
        if self._is_alone(index):
            return Group(index, index, self._records[index].kind)
        first = index
        while self._is_tail(first):
            first -= 1
            if index - first > LONGEST:
                return Group(index, index, self._records[index].kind, is_whole=False)
        last = max(first, index)
        body = self._body(first)
        low = self._last_of(body, first, -1) if body else first
        high = self._last_of(body, first, 1) if body else first
        if body is TABLE and self._is_head(low - 1):
            low -= 1
        last = max(last, high)
        while self._is_tail(last + 1):
            last += 1
        if last - low > LONGEST:
            return Group(index, index, self._records[index].kind, is_whole=False)
        kind = LineKind.TABLE_ROW if body is TABLE else self._records[low].kind
        self._known = Group(low, last, kind)
        return self._known

    def _is_alone(self, index: int) -> bool:
        """Tell whether a block surely stands for itself; nearly all of a text does."""
        records = self._records
        below = index + 1
        return records[index].kind not in _GROUPED and (
            below == len(records) or records[below].kind not in _JOINING
        )

    def _kind(self, index: int) -> LineKind | None:
        return self._records[index].kind if 0 <= index < len(self._records) else None

    def _is_tail(self, index: int) -> bool:
        if self._kind(index) not in _TAILS or index <= 0:
            return False
        return self._kind(index - 1) not in _LONERS

    def _is_head(self, index: int) -> bool:
        """Tell whether a block is a table's head: what it says itself is an ordinary paragraph."""
        below = self._kind(index + 1) is LineKind.TABLE_RULE
        return below and self._kind(index) is LineKind.PARAGRAPH

    def _body(self, index: int) -> frozenset[LineKind] | None:
        if self._is_head(index):
            return TABLE
        kind = self._kind(index)
        return next((one for one in _BODIES if kind in one), None)

    def _last_of(self, body: frozenset[LineKind], index: int, step: int) -> int:
        at = index
        if step > 0 and self._is_head(index):
            at += 1
        while self._kind(at + step) in body and abs(at - index) <= LONGEST:
            at += step
        return at

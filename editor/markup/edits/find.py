"""Finding words in a body, and putting others in their place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from editor.core.edit import Edit, Selection
from editor.markup.edits.outcome import EditFunction, Outcome

MOST = 100_000
"""Hits after which a search stops: more are no help to anybody."""


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for."""

    words: str
    case: bool = False
    whole: bool = False
    """Whole words only."""
    regex: bool = False

    def pattern(self) -> re.Pattern[str]:
        """Return it as a regular expression. Raises re.error where it is none."""
        words = self.words if self.regex else re.escape(self.words)
        if self.whole:
            words = rf"(?<!\w)(?:{words})(?!\w)"
        flags = re.MULTILINE if self.case else re.MULTILINE | re.IGNORECASE
        return re.compile(words, flags)


def hits(text: str, query: Query) -> list[Selection]:
    """Return where the words stand; empty matches are none. Raises re.error."""
    if not query.words:
        return []
    found = []
    for match in query.pattern().finditer(text):
        if match.start() < match.end():
            found.append(Selection(*match.span()))
            if len(found) == MOST:
                break
    return found


def nearest(found: Sequence[Selection], offset: int, *, backwards: bool = False) -> int | None:
    """Return the number of the hit at or behind an offset (before it: `backwards`), going round."""
    if not found:
        return None
    low, high = 0, len(found)
    while low < high:
        middle = (low + high) // 2
        if found[middle].start < offset:
            low = middle + 1
        else:
            high = middle
    if backwards:
        return (low - 1) % len(found)
    return low % len(found)


def replace_hits(query: Query, put: str, within: Sequence[Selection] | None = None) -> EditFunction:
    r"""Return the edit that replaces all hits, or those of `within` alone.

    In a regular expression `\1` stands for what its first group found. Raises re.error.
    """

    def edit(text: str, selection: Selection) -> Outcome:
        pattern = query.pattern()
        wanted = hits(text, query) if within is None else within
        edits = []
        for hit in wanted:
            match = pattern.match(text, hit.start) if query.regex else None
            edits.append(Edit(hit.start, hit.end, match.expand(put) if match else put))
        shift = sum(
            len(one.text) - (one.end - one.start) for one in edits if one.end <= selection.start
        )
        if len(edits) == 1:
            caret = edits[0].start + len(edits[0].text)
            return Outcome(tuple(edits), Selection(caret, caret))
        caret = max(0, selection.start + shift)
        grown = sum(len(one.text) - (one.end - one.start) for one in edits)
        caret = min(caret, len(text) + grown)
        return Outcome(tuple(edits), Selection(caret, caret))

    return edit

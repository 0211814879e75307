"""Finding words in a body, and putting others in their place.

An expression is a writer's own program: it is run by `regex`, which stops at a given time and
leaves the interpreter to others meanwhile. Python's own `re` does neither.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from time import monotonic
from typing import Any

from editor.core.edit import Edit, Selection
from editor.markup.edits.outcome import EditFunction, Outcome

MOST = 100_000
"""Hits after which a search stops: more are no help to anybody."""
PUT_S = 0.5
"""Time that groups of an expression have to be put back, for all hits together."""


class BadExpression(ValueError):
    """A text is no regular expression, or not yet; its words say where."""


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for."""

    words: str
    case: bool = False
    whole: bool = False
    """Whole words only."""
    regex: bool = False

    def pattern(self) -> re.Pattern[str]:
        """Return plain words as a pattern that takes a time no longer than the text."""
        flags = re.MULTILINE if self.case else re.MULTILINE | re.IGNORECASE
        return re.compile(self._bounded(re.escape(self.words)), flags)

    def expression(self) -> Any:
        """Return the expression as a pattern of `regex`. Raises BadExpression where it is none."""
        import regex

        flags = regex.MULTILINE if self.case else regex.MULTILINE | regex.IGNORECASE
        try:
            return regex.compile(self._bounded(self.words), flags)
        except regex.error as problem:
            raise BadExpression(str(problem)) from problem

    def _bounded(self, words: str) -> str:
        return rf"(?<!\w)(?:{words})(?!\w)" if self.whole else words


def hits(text: str, query: Query, seconds: float) -> list[Selection]:
    """Return where the words stand; empty matches are none.

    Raises BadExpression, and TimeoutError where an expression takes longer than `seconds`.
    """
    if not query.words:
        return []
    until = monotonic() + seconds
    matches = (
        query.expression().finditer(text, timeout=seconds, concurrent=True)
        if query.regex
        else query.pattern().finditer(text)
    )
    found = []
    for match in matches:
        if match.start() < match.end():
            found.append(Selection(*match.span()))
            if len(found) == MOST:
                break
        if query.regex and monotonic() > until:
            raise TimeoutError
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


def replace_hits(query: Query, put: str, wanted: Sequence[Selection]) -> EditFunction:
    r"""Return the edit that puts other words in the place of hits.

    In a regular expression `\1` stands for what its first group found. The edit raises BadExpression
    where there is no such group, TimeoutError where that takes longer than PUT_S.
    """

    def edit(text: str, selection: Selection) -> Outcome:
        words = _expanded(text, query, put, wanted)
        edits = [Edit(hit.start, hit.end, one) for hit, one in zip(wanted, words, strict=True)]
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


def _expanded(text: str, query: Query, put: str, wanted: Sequence[Selection]) -> list[str]:
    if not query.regex or "\\" not in put:
        return [put] * len(wanted)
    import regex

    pattern = query.expression()
    until = monotonic() + PUT_S
    words = []
    for hit in wanted:
        left = until - monotonic()
        if left <= 0:
            raise TimeoutError
        match = pattern.match(text, hit.start, timeout=left)
        try:
            words.append(match.expand(put) if match else put)
        except (regex.error, IndexError) as problem:
            raise BadExpression(str(problem)) from problem
    return words

"""The counts of a text that is being written: only the paragraphs that changed are counted again."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterable, Iterator
from itertools import accumulate

from editor.markup.counts import Counts, count

LineText = Callable[[int], str]
"""Returns the text of a line, from 0."""

LONGEST = 50_000
"""Code points of a paragraph above which its counts are told by its blanks alone: some 25 ms."""
_UNKNOWN = -1
_PAIRS = (("<!--", "-->"), ("{++", "++}"), ("{--", "--}"), ("{~~", "~~}"), ("{>>", "<<}"))
FENCE = "```"
_FENCE = re.compile(r"^[ \t]*(?:`{3,}|~{3,})", re.MULTILINE)

_Ends = dict[str, tuple[int, int]]
"""How many marks of a kind a paragraph closes that it has not opened, and opens without closing."""


class RunningCounts:
    """Counts of each paragraph of a text, kept in step with it by lines; lines are counted from 0.

    The whole is what `count` says of the whole text: comments and suggestions that go on behind a
    blank line are counted in one piece.
    """

    def __init__(self, lines: int) -> None:
        """Begin with a text of so many lines, of which nothing is counted yet."""
        self._words = [_UNKNOWN] * lines
        self._characters = [0] * lines
        """Of each paragraph on its first line, with the blank behind it."""
        self._sentences = [0] * lines
        self._ends: list[_Ends | None] = [None] * lines
        self._joined: list[tuple[int, Counts]] = []
        """What to add at the lines where paragraphs are counted in one piece."""
        self.counted = 0
        """Paragraphs that were counted so far."""

    def __len__(self) -> int:
        """Return how many lines are known."""
        return len(self._words)

    @property
    def pending(self) -> bool:
        """Whether there are lines that are not counted yet."""
        return _UNKNOWN in self._words

    def replace(self, first: int, end: int, lines: int) -> None:
        """Follow an edit that put so many lines in the place of `[first, end)`."""
        self._words[first:end] = [_UNKNOWN] * lines
        self._characters[first:end] = [0] * lines
        self._sentences[first:end] = [0] * lines
        self._ends[first:end] = [None] * lines
        # A paragraph that began above, and one that begins behind what went.
        for beside in (first - 1, first + lines):
            if 0 <= beside < len(self._words):
                self._words[beside] = _UNKNOWN

    def work(self, text_of: LineText, budget_s: float = 1e9) -> bool:
        """Count what changed, for a slice of time; True when all is counted."""
        until = time.perf_counter() + budget_s
        at = 0
        while at < len(self._words):
            try:
                at = self._words.index(_UNKNOWN, at)
            except ValueError:
                break
            at = self._count_around(at, text_of)
            if time.perf_counter() > until:
                return False
        self._joined = list(self._join(text_of))
        return True

    def whole(self) -> Counts:
        """Return the counts of the whole text, as far as it is counted."""
        return self.part(0, len(self._words))

    def part(self, first: int, end: int) -> Counts:
        """Return the counts of the paragraphs that begin in the lines `[first, end)`."""
        words = sum(self._words[first:end]) + self._words[first:end].count(_UNKNOWN)
        characters = sum(self._characters[first:end])
        sentences = sum(self._sentences[first:end])
        for line, more in self._joined:
            if first <= line < end:
                words += more.words
                characters += more.characters
                sentences += more.sentences
        return Counts(words, max(0, characters - 1), sentences)

    def words_of(self, parts: Iterable[tuple[int, int]]) -> list[int]:
        """Return the words of many parts `[first, end)` at once; they may lie in each other."""
        sums = [0, *accumulate(self._words)]
        return [
            sums[end]
            - sums[first]
            + sum(more.words for line, more in self._joined if first <= line < end)
            for first, end in parts
        ]

    def _count_around(self, line: int, text_of: LineText) -> int:
        """Count the paragraph that a line is in; return the line behind it."""
        if _is_blank(text_of(line)):
            self._set(line, line + 1, Counts(), None)
            return line + 1
        first, end = line, line + 1
        while first and not _is_blank(text_of(first - 1)):
            first -= 1
        while end < len(self._words) and not _is_blank(text_of(end)):
            end += 1
        text = "\n".join(text_of(one) for one in range(first, end))
        self.counted += 1
        self._set(first, end, _counts_of(text), _ends_of(text))
        return end

    def _set(self, first: int, end: int, counts: Counts, ends: _Ends | None) -> None:
        rest = [0] * (end - first - 1)
        self._words[first:end] = [counts.words, *rest]
        self._characters[first:end] = [counts.characters + bool(counts.characters), *rest]
        self._sentences[first:end] = [counts.sentences, *rest]
        self._ends[first:end] = [ends, *([None] * len(rest))]

    def _join(self, text_of: LineText) -> Iterator[tuple[int, Counts]]:
        """Yield what to add where something goes on behind a blank line."""
        if not any(self._ends):
            return
        loose = [(line, ends) for line, ends in enumerate(self._ends) if ends]
        at = 0
        while at < len(loose):
            last = _last_of_group(loose, at)
            if last > at:
                first, end = loose[at][0], self._end_of(loose[last][0], text_of)
                text = "\n".join(text_of(one) for one in range(first, end))
                yield first, self._difference(first, end, _counts_of(text))
            at = last + 1

    def _end_of(self, line: int, text_of: LineText) -> int:
        while line < len(self._words) and not _is_blank(text_of(line)):
            line += 1
        return line

    def _difference(self, first: int, end: int, whole: Counts) -> Counts:
        return Counts(
            whole.words - sum(self._words[first:end]),
            whole.characters + bool(whole.characters) - sum(self._characters[first:end]),
            whole.sentences - sum(self._sentences[first:end]),
        )


def _last_of_group(loose: list[tuple[int, _Ends]], at: int) -> int:
    """Return the last of the paragraphs that may hang together with one, which may be itself."""
    last = looked = at
    in_code = False
    while looked <= last:
        for kind, (closed, opened) in loose[looked][1].items():
            if kind == FENCE:
                in_code ^= bool(closed % 2)
            elif opened:
                last = max(last, _closing(loose, looked, kind, opened))
        if in_code and looked == last:
            fences = (one for one in range(looked + 1, len(loose)) if FENCE in loose[one][1])
            last = next(fences, last)
        looked += 1
    return last


def _closing(loose: list[tuple[int, _Ends]], at: int, kind: str, depth: int) -> int:
    """Return where what is open in a paragraph is closed; else the last place that might do so."""
    last = at
    for place in range(at + 1, len(loose)):
        if kind in loose[place][1]:
            closed, opened = loose[place][1][kind]
            last = place
            if closed >= depth:
                break
            depth += opened - closed
    return last


def _ends_of(text: str) -> _Ends | None:
    ends = {}
    for opening, closing in _PAIRS:
        if opening in text or closing in text:
            closed = opened = 0
            for mark in re.findall(f"{re.escape(opening)}|{re.escape(closing)}", text):
                if mark == opening:
                    opened += 1
                elif opened:
                    opened -= 1
                else:
                    closed += 1
            ends[opening] = closed, opened
    fences = len(_FENCE.findall(text)) if "```" in text or "~~~" in text else 0
    if fences:
        ends[FENCE] = fences, 0
    return ends or None


def _counts_of(text: str) -> Counts:
    if len(text) <= LONGEST:
        return count(text)
    pieces = text.split()
    return Counts(len(pieces), sum(map(len, pieces)) + len(pieces) - 1, text.count(". ") + 1)


def _is_blank(text: str) -> bool:
    return not text.strip(" \t")

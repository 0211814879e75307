"""Which word of one text is which of another: the longest common run of words, found quickly."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher

Pair = tuple[int, int]
"""Index of a word in the one text and in the other."""
MOST_COMPARED = 250_000
"""Pairs of words of a stretch without a word of its own that are compared at most."""


def matched(one: Sequence[str], other: Sequence[str]) -> list[Pair]:
    """Return the pairs of words that are the same, in order.

    Equal beginnings and ends first, then the words that both texts have once, then the rest.
    """
    pairs: list[Pair] = []
    wanted = [(0, len(one), 0, len(other))]
    while wanted:
        low, high, first, last = wanted.pop()
        while low < high and first < last and one[low] == other[first]:
            pairs.append((low, first))
            low, first = low + 1, first + 1
        while low < high and first < last and one[high - 1] == other[last - 1]:
            high, last = high - 1, last - 1
            pairs.append((high, last))
        if low == high or first == last:
            continue
        anchors = _anchors(one[low:high], other[first:last])
        if anchors:
            begin, start = low, first
            for at, there in anchors:
                wanted.append((begin, low + at, start, first + there))
                pairs.append((low + at, first + there))
                begin, start = low + at + 1, first + there + 1
            wanted.append((begin, high, start, last))
        elif (high - low) * (last - first) <= MOST_COMPARED:
            blocks = SequenceMatcher(None, one[low:high], other[first:last], autojunk=False)
            for block in blocks.get_matching_blocks():
                pairs += [(low + block.a + at, first + block.b + at) for at in range(block.size)]
    return sorted(pairs)


def _anchors(one: Sequence[str], other: Sequence[str]) -> list[Pair]:
    """Return the longest rising run of words that stand once in each text."""
    here, there = Counter(one), Counter(other)
    places = {word: at for at, word in enumerate(other) if there[word] == 1}
    found = [
        (at, places[word]) for at, word in enumerate(one) if here[word] == 1 and word in places
    ]
    tails: list[int] = []
    ends: list[int] = []
    before = [-1] * len(found)
    for index, (_, place) in enumerate(found):
        at = bisect_left(tails, place)
        before[index] = ends[at - 1] if at else -1
        tails[at : at + 1] = [place]
        ends[at : at + 1] = [index]
    run: list[Pair] = []
    index = ends[-1] if ends else -1
    while index >= 0:
        run.append(found[index])
        index = before[index]
    return run[::-1]

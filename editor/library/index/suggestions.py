"""What a writer may have meant where nothing is found: never a hit, only a question."""

from __future__ import annotations

from collections.abc import Iterator

from editor.library.index.terms import Terms
from editor.markup.search.query import Query, Said, Term
from editor.markup.words import placed_words

SHORTEST = 3
"""Letters of a word that may be a slip; shorter ones are near to everything."""


def suggestion(query: Query, terms: Terms) -> str:
    """Return the query with its slips mended by words that articles hold; empty where it has none.

    A slip is a word that no article says, one letter away from one that some say.
    """
    written = query.written
    mended = written
    for term in reversed(query.terms):
        for start, end, word in reversed(list(_mends(written, term, terms))):
            mended = f"{mended[:start]}{word}{mended[end:]}"
    return "" if mended == written else mended


def _mends(written: str, term: Term, terms: Terms) -> Iterator[tuple[int, int, str]]:
    """Yield what to put in the place of which words of a query; places are of what was written."""
    condition = term.condition
    if not (term.wanted and isinstance(condition, Said)):
        return
    placed = list(placed_words(written[term.start : term.end]))
    for word in placed:
        beginning = condition.phrase.open and word is placed[-1]
        if len(word.text) < SHORTEST or terms.holds(word.text, beginning=beginning):
            continue
        known = {near: said for near in _near(word.text, terms) if (said := terms.said(near))}
        if known:
            best = max(known, key=lambda near: (known[near], near))
            yield term.start + word.start, term.start + word.end, best


def _near(word: str, terms: Terms) -> Iterator[str]:
    """Yield what is one letter away: one left out, two exchanged, another one, one too many."""
    alphabet = sorted(set("".join(terms.beginning_with(word[0]))) | set(word))
    for at in range(len(word) + 1):
        before, behind = word[:at], word[at:]
        if behind:
            yield before + behind[1:]
        if len(behind) > 1:
            yield f"{before}{behind[1]}{behind[0]}{behind[2:]}"
        for letter in alphabet:
            yield f"{before}{letter}{behind}"
            if behind:
                yield f"{before}{letter}{behind[1:]}"

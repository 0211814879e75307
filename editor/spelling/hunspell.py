"""Hunspell itself: words judged, others suggested. Called in a process of its own.

It holds the interpreter while it works (60 ms to load, up to half a second for suggestions), and a
broken dictionary may end the process it is in.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher, get_close_matches
from functools import lru_cache
from itertools import zip_longest
from pathlib import Path
from typing import Protocol

from editor.core.errors import DictionaryError
from editor.spelling.dictionaries import WORLDWIDE, Dictionary
from editor.spelling.variants import american

OPEN_AT_ONCE = 6
"""Dictionaries kept in memory, some 11 MB each."""
MOST = 5
"""Suggestions that are shown."""
LONGEST = 60
"""Letters up to which suggestions are looked for: beyond, Hunspell takes seconds."""
NEAR = 0.75
"""How alike an own word has to be to be suggested."""


class Speller(Protocol):
    """What we use of `hunspell.Hunspell`."""

    def spell(self, word: str) -> bool:
        """Tell whether a word is right. Raises UnicodeEncodeError for letters it has none of."""

    def suggest(self, word: str) -> tuple[str, ...]:
        """Return words like it."""


@dataclass(frozen=True, slots=True)
class Question:
    """Words to judge by one dictionary."""

    dictionary: Dictionary
    words: tuple[str, ...]
    british: bool = False
    """Whether an American dictionary stands in for a British one."""


@dataclass(frozen=True, slots=True)
class Wish:
    """A word for which others are looked for."""

    word: str
    dictionaries: tuple[Dictionary, ...]
    own: frozenset[str] = frozenset()
    """Words of the site, offered first where they are near."""


def judge(question: Question) -> tuple[bool, ...]:
    """Tell of each word whether it is right. Raises DictionaryError where the files are none."""
    speller = _open(question.dictionary.path)
    lenient = question.british and question.dictionary.language == WORLDWIDE
    return tuple(_is_right(speller, word, lenient=lenient) for word in question.words)


def suggest(wish: Wish) -> tuple[str, ...]:
    """Return at most `MOST` words that may have been meant, the likeliest first.

    Raises DictionaryError where the files of a dictionary are none.
    """
    if len(wish.word) > LONGEST:
        return ()
    own = get_close_matches(wish.word, sorted(wish.own), n=2, cutoff=NEAR)
    each = [_like(_open(one.path), wish.word) for one in wish.dictionaries]
    if len(each) > 1:
        each.sort(key=lambda words: -_likeness(wish.word, words[:1]))
    mixed = [word for row in zip_longest(*each) for word in row if word]
    return tuple(dict.fromkeys([*own, *mixed]))[:MOST]


def _is_right(speller: Speller, word: str, *, lenient: bool) -> bool:
    try:
        if speller.spell(word):
            return True
    except UnicodeEncodeError:
        return False  # letters that the dictionary's encoding has none of
    return lenient and any(speller.spell(other) for other in american(word))


def _like(speller: Speller, word: str) -> Sequence[str]:
    try:
        return [one for one in speller.suggest(word) if one]
    except UnicodeEncodeError:
        return ()


def _likeness(word: str, others: Iterable[str]) -> float:
    return max((SequenceMatcher(None, word, one).ratio() for one in others), default=0.0)


@lru_cache(OPEN_AT_ONCE)
def _open(path: Path) -> Speller:
    _hold_together(path)
    from hunspell import Hunspell

    make: Callable[..., Speller] = Hunspell
    try:
        return make(path.stem, hunspell_data_dir=str(path.parent), system_encoding="UTF-8")
    except OSError as problem:
        raise DictionaryError("dictionary-unreadable", path, details=str(problem)) from problem


def _hold_together(path: Path) -> None:
    """Look at the files before Hunspell does: it takes anything, and may not come back."""
    try:
        with path.open("rb") as words:
            count = words.readline(100).lstrip(b"\xef\xbb\xbf").split(maxsplit=1)
        path.with_suffix(".aff").stat()
    except OSError as problem:
        raise DictionaryError("dictionary-unreadable", path, details=str(problem)) from problem
    if not count or not count[0].isdigit():
        raise DictionaryError("dictionary-broken", path)

"""The words of a text as search compares them: without case, accents and width.

Index, scan and highlighting all ask here, so that what one finds the others find too. Scripts
without blanks between words (Chinese, Japanese) are cut into pairs of neighbouring characters and
the last character by itself: every character begins a word, so that each can be found.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

_WORD = re.compile(r"[^\W_]+")
_MARKED = re.compile(
    "[\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
    "\u0700-\u1aff\u1b00-\u1dff\u20d0-\u20ff\u2d7f-\u2dff\u302a-\u302f\u3099\u309a"
    "\ua66f-\ua69f\ua6f0-\ua6f1\ua802-\uaaff\uabe3-\uabed\ufb1e\ufe00-\ufe2f"
    "\U00010a01-\U00011fff\U00016af0-\U00016b36\U000e0100-\U000e01ef]"
)
"""Blocks with marks that belong to the letter before them; texts without any are cut quicker."""
_CJK = re.compile(
    "[\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3031-\u3035\u3040-\u30ff\u31f0-\u31ff"
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff]+"
)
_TYPOGRAPHIC = re.compile("[\u00a0-\u00a9\u00ab-\u00b1\u2000-\u206f\u20ac]+")
"""Signs of well-set texts that are no part of a word."""
_ASCII = {code: chr(code).lower() if chr(code).isalnum() else " " for code in range(128)}
_CLINGING = frozenset("\u3099\u309a\uff9e\uff9f")
"""Japan's signs of voicing, which stand behind the character they change."""
_ALIKE = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h"}
)
"""Letters that no decomposition takes apart, and what people type for them."""
REMEMBERED = 50_000
"""Folded words that are kept: most of a library's words come again and again."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word as it is compared, and where it stands: `[start, end)` in code points."""

    text: str
    start: int
    end: int


def folded(text: str) -> str:
    """Return a text as search compares it: without case, accents and width."""
    return text.lower() if text.isascii() else _folded(text)


def words(text: str) -> list[str]:
    """Return the words of a text in order, folded."""
    bare = text if text.isascii() else _TYPOGRAPHIC.sub(" ", text)
    if bare.isascii():  # most texts of Western languages: five times as quick
        return bare.translate(_ASCII).split()
    return _each(text, _pattern(text).findall(text))


def _each(text: str, found: list[str]) -> list[str]:
    joined: list[str] = []
    cjk = _CJK.search(text) is not None
    for piece in found:
        if piece.isascii():
            joined.append(piece.lower())
        elif cjk and _CJK.search(piece):
            joined += [word.text for word in _cut(piece, 0)]
        elif word := _word(piece):
            joined.append(word)
    return joined


def placed_words(text: str, start: int = 0) -> Iterator[Word]:
    """Yield the same words with their places, from an offset that no word lies across."""
    for found in _pattern(text).finditer(text, start):
        piece = found[0]
        if not piece.isascii() and _CJK.search(piece):
            yield from _cut(piece, found.start())
        elif word := _word(piece):
            yield Word(word, found.start(), found.end())


def in_pairs(word: str) -> bool:
    """Tell whether a folded word is of a script that is cut into pairs."""
    return not word.isascii() and _CJK.match(word) is not None


def _pattern(text: str) -> re.Pattern[str]:
    if text.isascii() or not _MARKED.search(text):
        return _WORD
    import regex  # loaded for texts that need it only

    marked: re.Pattern[str] = regex.compile(r"[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}])*")
    return marked


def _cut(piece: str, offset: int) -> Iterator[Word]:
    """Yield the words of a piece that is partly or wholly of a script without blanks."""
    at = 0
    for run in _CJK.finditer(piece):
        if word := _word(piece[at : run.start()]):
            yield Word(word, offset + at, offset + run.start())
        yield from _pairs(piece[run.start() : run.end()], offset + run.start())
        at = run.end()
    if word := _word(piece[at:]):
        yield Word(word, offset + at, offset + len(piece))


def _pairs(run: str, offset: int) -> Iterator[Word]:
    single: list[Word] = []
    at = 0
    while at < len(run):
        end = at + 1
        while end < len(run) and run[end] in _CLINGING:
            end += 1
        # One character may stand for several: a square of four signs is read as four.
        single += [Word(char, offset + at, offset + end) for char in _word(run[at:end])]
        at = end
    for one, other in pairwise(single):
        yield Word(one.text + other.text, one.start, other.end)
    if single:
        yield single[-1]


@lru_cache(maxsize=REMEMBERED)
def _word(piece: str) -> str:
    """Return a piece as one word; empty where nothing of it is compared."""
    if piece.isascii():
        return piece.lower()
    return "".join(char for char in _folded(piece) if _counts(char))


def _counts(char: str) -> bool:
    return char.isalnum() or unicodedata.category(char)[0] == "M"


def _folded(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.casefold()).casefold().translate(_ALIKE)
    kept = (char for char in plain if not _accent(char))
    # Put together again: Hangul and voiced kana come apart like accents, and are none.
    return unicodedata.normalize("NFC", "".join(kept))


def _accent(char: str) -> bool:
    """Tell whether a mark may be left out: accents and vowel points, no vowel sign and no virama."""
    kind = unicodedata.combining(char)
    return 10 <= kind <= 36 or kind >= 200 or "\ufe00" <= char <= "\ufe0f"

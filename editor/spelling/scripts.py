"""Which letters a language is written in: a dictionary says nothing of words in others."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

LATIN = "LATIN"
_WRITTEN_IN = {
    "CYRILLIC": "be bg kk ky mk mn ru sr tg uk",
    "GREEK": "el",
    "HEBREW": "he iw yi",
    "ARABIC": "ar ckb fa ks ps sd ug ur",
    "DEVANAGARI": "hi kok mr ne sa",
    "BENGALI": "as bn",
    "GURMUKHI": "pa",
    "GUJARATI": "gu",
    "TAMIL": "ta",
    "TELUGU": "te",
    "KANNADA": "kn",
    "MALAYALAM": "ml",
    "SINHALA": "si",
    "ARMENIAN": "hy",
    "GEORGIAN": "ka",
    "ETHIOPIC": "am ti",
}
_SCRIPTS = {language: script for script, all in _WRITTEN_IN.items() for language in all.split()}
_BOTH = frozenset({"sr", "kk", "mn", "tg"})
"""Languages that are written in Latin letters, too."""


def reads(language: str, word: str) -> bool:
    """Tell whether a word is written in letters of a language; `language` is its first subtag."""
    script = LATIN if word.isascii() else _script(word[0])
    known = _SCRIPTS.get(language, LATIN)
    return script in {known, ""} or (script == LATIN and language in _BOTH)


@lru_cache(4096)
def _script(letter: str) -> str:
    """Return the name of a letter's script as its own name has it; empty where it has none."""
    return unicodedata.name(letter, "").partition(" ")[0]

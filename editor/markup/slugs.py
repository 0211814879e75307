"""Slugs: the article's name in its address, in the letters that every server takes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from hashlib import sha256

from editor.core.article import Article

LONGEST = 60
"""Characters, cut at a word: about what a search result shows of an address."""
_NORDIC = {"æ": "ae", "ø": "oe", "å": "aa"}
_LETTERS: Mapping[str, Mapping[str, str]] = {
    "de": {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"},
    "da": _NORDIC,
    "nb": _NORDIC,
    "nn": _NORDIC,
    "no": _NORDIC,
    "is": {"þ": "th", "ð": "d", "æ": "ae", "ö": "o"},
    "bg": {"щ": "sht", "ъ": "a", "х": "h", "ц": "ts", "й": "y", "ю": "yu", "я": "ya"},
    "uk": {
        "г": "h",
        "ґ": "g",
        "и": "y",
        "і": "i",
        "ї": "i",
        "й": "i",
        "є": "ie",
        "х": "kh",
        "щ": "shch",
    },
}
"""Letters that a language writes otherwise than the general transliteration does."""
_ELIDING = frozenset({"fr", "it", "ca", "oc"})
"""Languages whose apostrophe divides words: `l’homme` is `l-homme`, but `it’s` is `its`."""
_APOSTROPHE = re.compile(r"(?<=\w)['’ʼ](?=\w)")
_SAFE = re.compile(r"\w[\w.~-]*")


def slugify_text(text: str, language: str = "en") -> str:
    """Return a text as a slug of at most `LONGEST` characters; empty where no letter is left.

    `language` is BCP 47; it decides how letters are spelt out (German `ä` is `ae`).
    """
    from slugify import slugify

    short = language.lower().partition("-")[0]
    letters = _LETTERS.get(short, {})
    lowered = text.lower()
    for letter, spelt in letters.items():
        lowered = lowered.replace(letter, spelt)
    lowered = _APOSTROPHE.sub("-" if short in _ELIDING else "", lowered)
    made: str = slugify(lowered, max_length=LONGEST, word_boundary=True, save_order=True)
    return made


def slug_of(article: Article, site_language: str = "en") -> str:
    """Return the slug: as written, else from the headline, else from the file's name; never empty."""
    metadata = article.metadata
    language = metadata.language or site_language
    written = metadata.slug.strip().strip("/")
    if written:
        # A slug becomes a folder's name: one with slashes or blanks is spelt anew.
        safe = written if _SAFE.fullmatch(written) else slugify_text(written, language)
        if safe:
            return safe
    if made := slugify_text(metadata.headline, language):
        return made
    if article.path is not None:
        name = article.path.parent.name if article.is_bundle() else article.path.stem
        if made := slugify_text(name, language):
            return made
    said = metadata.headline or (article.path.name if article.path else "") or article.body
    return f"article-{sha256(said.encode('utf-8', 'replace')).hexdigest()[:8]}"

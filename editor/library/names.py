"""File names that every system takes, made from headlines."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

from editor.core.errors import BadName
from editor.library.faults import unreadable
from editor.markup.slugs import slugify_text

FALLBACK = "article"
"""The stem of an article whose headline gives none."""
LONGEST_STEM = 100
"""Bytes of a stem: far below the 255 of a name, so that a whole path stays below Windows's 260."""
SUFFIXES = (".md", ".markdown")
"""What an article's file may end with, in small letters."""
PICTURE_FALLBACK = "picture"
_DEVICES = {"con", "prn", "aux", "nul", "clock$", "conin$", "conout$"} | {
    f"{port}{number}" for port in ("com", "lpt") for number in "0123456789¹²³"
}
_PAGES = {"index", "_index"}
"""Stems that mean a folder's own page to site generators."""


def article_stem(headline: str, language: str = "en") -> str:
    """Return the stem of the file for a headline: never empty, never reserved, not too long."""
    return _stem(headline, language, FALLBACK)


def picture_stem(name: str) -> str:
    """Return the stem of a picture's file for the name it came with."""
    return _stem(Path(name.replace("\\", "/")).stem, "en", PICTURE_FALLBACK)


def stem_of_name(name: str, language: str = "en") -> str:
    """Return the stem for a name that a writer gave; a suffix of ours is taken as such.

    Raises BadName where nothing was given.
    """
    bare = name.strip()
    if bare.lower().endswith(SUFFIXES):
        bare = bare[: bare.rindex(".")]
    if not bare.strip():
        raise BadName("name-empty")
    return article_stem(bare, language)


def _stem(words: str, language: str, fallback: str) -> str:
    stem = _shortened(slugify_text(words, language)).strip(" .") or fallback
    if stem.split(".")[0].casefold() in _DEVICES or stem.casefold() in _PAGES:
        return f"{stem}-{fallback}"
    return stem


def _shortened(stem: str) -> str:
    """Cut at the last whole word within the limit, never through a character."""
    data = stem.encode("utf-8")
    if len(data) <= LONGEST_STEM:
        return stem
    cut = data[:LONGEST_STEM].decode("utf-8", "ignore")
    word = cut.rfind("-")
    return cut[:word] if word > LONGEST_STEM // 2 else cut


def folded(name: str) -> str:
    """Return a name as the least careful disk compares it: case and form put aside."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def names_in(folder: Path) -> frozenset[str]:
    """Return the folded names of all that lies in a folder; none where it does not exist."""
    try:
        return frozenset(folded(entry.name) for entry in folder.iterdir())
    except FileNotFoundError:
        return frozenset()
    except OSError as problem:
        raise unreadable(folder, problem) from problem


def free_stem(folder: Path, stem: str, suffix: str, spare: frozenset[str] = frozenset()) -> str:
    """Return `stem`, or `stem-2`, `stem-3` …: no file and no picture folder has that name yet.

    `spare` are folded names that do not count, because they are about to move away.
    """
    taken = names_in(folder) - spare
    number, tried = 1, stem
    while folded(tried + suffix) in taken or folded(tried) in taken:
        number += 1
        tried = f"{stem}-{number}"
    return tried


def free_name(folder: Path, name: str) -> str:
    """Return `name`, or the first of `name-2.ext`, `name-3.ext` … that is free in the folder."""
    taken = names_in(folder)
    stem, suffix = Path(name).stem, Path(name).suffix
    number, tried = 1, name
    while folded(tried) in taken:
        number += 1
        tried = f"{stem}-{number}{suffix}"
    return tried


def numbered_from(stem: str) -> str:
    """Return a stem without the number that a collision gave it, so that copies count on."""
    return re.sub(r"-\d{1,3}$", "", stem) or stem

"""The dictionaries that are there, and which of them read an article in a language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

_NAME = re.compile(r"(?P<language>[a-z]{2,3})(?:[_-](?P<rest>[A-Za-z0-9_-]+))?", re.IGNORECASE)
_REGION = re.compile(r"(?:[A-Za-z]{4}[_-])?([A-Z]{2}|[a-z]{2}|\d{3})(?:[_-]|$)")
HOME = {
    "cs": "CZ",
    "da": "DK",
    "el": "GR",
    "et": "EE",
    "he": "IL",
    "ko": "KR",
    "nb": "NO",
    "nn": "NO",
    "sl": "SI",
    "sv": "SE",
    "uk": "UA",
}
"""Regions of languages that are not named as their country; all others are (`de`, `DE`)."""
WORLDWIDE = "en"
"""The language whose spellings are all right where an article names no region."""


@dataclass(frozen=True, slots=True, order=True)
class Dictionary:
    """One pair of `.dic` and `.aff`."""

    language: str
    """Lower case: `de`."""
    region: str
    """Upper case, empty where the name has none: `AT`."""
    path: Path
    """The `.dic`; the `.aff` lies beside it."""

    @property
    def tag(self) -> str:
        """Its language as BCP 47 has it."""
        return f"{self.language}-{self.region}" if self.region else self.language


@dataclass(frozen=True, slots=True)
class Readers:
    """Which dictionaries read a language: a word is right where one of them knows it."""

    dictionaries: tuple[Dictionary, ...]
    """Empty: there is none for this language, and its words are not judged."""
    exact: bool = True
    """Whether they are of the region that was asked for; another's stand in where it has none."""


def find_dictionaries(folders: Iterable[Path]) -> tuple[Dictionary, ...]:
    """Return the dictionaries of these folders; of two for one language the first counts.

    What cannot be read is left out, as is a `.dic` without its `.aff`.
    """
    found: dict[str, Dictionary] = {}
    for folder in folders:
        try:
            names = sorted(one.name for one in folder.iterdir() if one.suffix == ".dic")
        except OSError:
            continue  # not there, or not for us
        for name in names:
            path = folder / name
            one = _named(path)
            if one is not None and one.tag not in found and path.with_suffix(".aff").is_file():
                found[one.tag] = one
    return tuple(sorted(found.values()))


def _named(path: Path) -> Dictionary | None:
    named = _NAME.fullmatch(path.stem)
    if named is None:
        return None
    region = _REGION.match(named["rest"] or "")
    return Dictionary(
        named["language"].lower(), region[1].upper() if region is not None else "", path
    )


def readers_of(tag: str, dictionaries: Sequence[Dictionary]) -> Readers:
    """Return what reads a language, given as BCP 47 (`de`, `en-GB`, `sr-Latn`).

    Without a region it is the language's own country, for English every one there is; a region
    without a dictionary is read by the language's others.
    """
    named = _NAME.fullmatch(tag.strip().replace("_", "-"))
    if named is None:
        return Readers((), exact=False)
    language = named["language"].lower()
    asked = _REGION.match(named["rest"] or "")
    region = asked[1].upper() if asked is not None else ""
    same = [one for one in dictionaries if one.language == language]
    if not region and language == WORLDWIDE:
        return Readers(tuple(same))
    home = region or HOME.get(language, language.upper())
    at_home = [one for one in same if one.region == home or (not one.region and not region)]
    if at_home:
        return Readers((at_home[0],))
    plain = [one for one in same if not one.region]
    return Readers(tuple(plain or same[:1]), exact=not region)

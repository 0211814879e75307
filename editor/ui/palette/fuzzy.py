"""How well a few letters name something: they must all occur in it, in their order."""

from __future__ import annotations

import unicodedata


def score(letters: str, name: str) -> int | None:
    """Return how well `letters` name `name`, the more the better; None where they do not.

    Letters at the beginnings of words count most, letters that stand together more than letters
    apart; case, accents and blanks do not count.
    """
    wanted = _plain(letters).replace(" ", "")
    said = _plain(name)
    if not wanted:
        return 0
    best: int | None = None
    start = said.find(wanted[0])
    while start >= 0:
        found = _from(wanted, said, start)
        if found is None:
            break
        best = found if best is None else max(best, found)
        start = said.find(wanted[0], start + 1)
    return best


def _from(wanted: str, said: str, start: int) -> int | None:
    points, at, before = 2 if start == 0 else 0, start, -2
    for letter in wanted:
        beginning = _beginning(said, letter, at)
        at = said.find(letter, at) if before + 1 != at or said[at : at + 1] != letter else at
        if at < 0:
            return None
        if beginning is not None and at != before + 1 and not _begins(said, at):
            at = beginning
        points += 12 if _begins(said, at) else 1
        points += 12 if at == before + 1 else 0
        before = at
        at += 1
    return points - len(said) // 12


def _begins(said: str, at: int) -> bool:
    return at == 0 or not said[at - 1].isalnum()


def _beginning(said: str, letter: str, at: int) -> int | None:
    """Return the first place from `at` on where a word begins with this letter."""
    while (at := said.find(letter, at)) >= 0:
        if _begins(said, at):
            return at
        at += 1
    return None


def _plain(words: str) -> str:
    parts = unicodedata.normalize("NFKD", words.casefold())
    return "".join(one for one in parts if not unicodedata.combining(one))

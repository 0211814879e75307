"""What articles are called, made ready once to be found by a few letters."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from heapq import nsmallest
from pathlib import Path
from typing import TYPE_CHECKING

from editor.desk.shelf import folded

if TYPE_CHECKING:
    from editor.library.entries import Entry

WEIGHED = 400
"""Articles that are weighed against each other at a key."""


@dataclass(frozen=True, slots=True)
class Title:
    """An article with what names it."""

    entry: Entry
    words: str
    """Headline, section, tags and file name, folded."""


class Titles:
    """Keeps titles from one asking to the next: only those of changed articles are made anew."""

    def __init__(self) -> None:
        """Begin with none."""
        self._known: dict[Path, Title] = {}

    def of(self, entries: Iterable[Entry]) -> list[Title]:
        """Return the titles of articles in the order given; those of others are forgotten."""
        known = self._known
        found = []
        for entry in entries:
            title = known.get(entry.path)
            found.append(title if title is not None and title.entry is entry else _title(entry))
        self._known = {title.entry.path: title for title in found}
        return found


def closest(letters: str, titles: Sequence[Title]) -> list[Title]:
    """Return those that hold the letters in order; where they are many, the closest together."""
    wanted = folded(letters).replace(" ", "")
    in_order = re.compile(".*?".join(map(re.escape, wanted)), re.DOTALL)
    found = []
    for order, title in enumerate(titles):
        match = in_order.search(title.words)
        if match is not None:
            start = match.start()
            inside_word = start > 0 and title.words[start - 1].isalnum()
            found.append((inside_word, match.end() - start, order))
    if len(found) > WEIGHED:
        found = sorted(nsmallest(WEIGHED, found), key=lambda one: one[2])
    return [titles[order] for _inside, _length, order in found]


def _title(entry: Entry) -> Title:
    words = " ".join((entry.headline, entry.section, *entry.tags, entry.path.stem))
    return Title(entry, folded(words))

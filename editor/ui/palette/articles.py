"""Any article of the library by a few letters: those in hand last come first."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from heapq import nsmallest
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from editor.core.text import text
from editor.desk.shelf import folded
from editor.ui.context import WindowContext
from editor.ui.drafts.when import when
from editor.ui.palette.chooser import Chooser, Offer
from editor.ui.palette.fuzzy import score

if TYPE_CHECKING:
    from editor.library.entries import Entry

MOST = 60
"""Articles on offer at once."""
SCORED = 400
"""Articles that are weighed against each other at a key."""
BESIDE_LESS = 20
"""Points that an article loses where the letters need its section, its tags or its file's name."""


@dataclass(frozen=True, slots=True)
class _Known:
    entry: Entry
    headline: str
    words: str
    """Headline, section, tags and file name, folded."""


class ArticleOpener:
    """Finds an article by headline, section, tags or file name, and takes it in hand."""

    def __init__(
        self,
        context: WindowContext,
        window: QWidget,
        chosen: Callable[[Path], None] | None = None,
    ) -> None:
        """Build it hidden; with `chosen`, that gets the article instead of the hand."""
        self._context = context
        self._chosen = chosen or self._take
        self._known: list[_Known] = []
        self._chooser = Chooser("articles", self.offers, self._open, context.look, window)

    def ask(self) -> None:
        """Come up with the articles in hand last, then those touched last."""
        shelf = self._context.desk.shelf
        current = self._context.current_buffer
        in_hand = current.path if current is not None else None
        recent = [path for path in self._context.recent if path != in_hand]
        first = [entry for path in recent if (entry := shelf.get(path)) is not None]
        before = {*recent, in_hand}
        rest = [entry for entry in shelf.entries() if entry.path not in before]
        self._known = [_known(entry) for entry in (*first, *rest)]
        self._chooser.ask()

    def offers(self, letters: str) -> list[Offer]:
        """Return what fits the letters, the best match first."""
        if not letters.strip():
            return [self._offer(one.entry) for one in self._known[:MOST]]
        found = []
        for order, known in enumerate(self._candidates(letters)):
            points = score(letters, known.headline)
            if points is None:
                points = score(letters, known.words)
                points = points - BESIDE_LESS if points is not None else None
            if points is not None:
                found.append((-points, order, known.entry))
        found.sort(key=lambda one: one[:2])
        return [self._offer(entry) for _points, _order, entry in found[:MOST]]

    def _candidates(self, letters: str) -> Iterable[_Known]:
        """Return those that hold the letters in order; where they are many, the closest together."""
        wanted = folded(letters).replace(" ", "")
        in_order = re.compile(".*?".join(map(re.escape, wanted)), re.DOTALL)
        found = []
        for order, known in enumerate(self._known):
            match = in_order.search(known.words)
            if match is not None:
                start = match.start()
                inside_word = start > 0 and known.words[start - 1].isalnum()
                found.append((inside_word, match.end() - start, order))
        if len(found) > SCORED:
            found = sorted(nsmallest(SCORED, found), key=lambda one: one[2])
        return [self._known[order] for _inside, _length, order in found]

    def _offer(self, entry: Entry) -> Offer:
        beside = " · ".join((*filter(None, (entry.section,)), *entry.tags))
        touched = when(datetime.fromtimestamp(entry.modified, UTC), self._context.desk.clock())
        title = entry.headline or text("ui.untitled")
        said = ", ".join(filter(None, (title, beside, touched)))
        return Offer(str(entry.path), title, beside, touched, said, entry.standfirst)

    def _open(self, id: str) -> None:
        self._chosen(Path(id))

    def _take(self, path: Path) -> None:
        self._context.open(path)
        self._context.focus_field("body")


def _known(entry: Entry) -> _Known:
    words = " ".join((entry.headline, entry.section, *entry.tags, entry.path.stem))
    return _Known(entry, entry.headline, folded(words))

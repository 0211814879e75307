"""Any article of the library by a few letters: those in hand last come first."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from editor.core.text import text
from editor.ui.context import WindowContext
from editor.ui.drafts.when import when
from editor.ui.palette.chooser import Chooser, Offer
from editor.ui.palette.fuzzy import score
from editor.ui.palette.titles import Title, Titles, closest

if TYPE_CHECKING:
    from editor.library.entries import Entry

MOST = 60
"""Articles on offer at once."""
BESIDE_LESS = 20
"""Points that an article loses where the letters need its section, its tags or its file's name."""


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
        self._made = Titles()
        self._titles: list[Title] = []
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
        self._titles = self._made.of((*first, *rest))
        self._chooser.ask()

    def offers(self, letters: str) -> list[Offer]:
        """Return what fits the letters, the best match first."""
        if not letters.strip():
            return [self._offer(one.entry) for one in self._titles[:MOST]]
        found = []
        for order, title in enumerate(closest(letters, self._titles)):
            points = score(letters, title.entry.headline)
            if points is None:
                points = score(letters, title.words)
                points = points - BESIDE_LESS if points is not None else None
            if points is not None:
                found.append((-points, order, title.entry))
        found.sort(key=lambda one: one[:2])
        return [self._offer(entry) for _points, _order, entry in found[:MOST]]

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

"""What the page of an open article becomes elsewhere, worked out in the process that renders."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from editor.core.errors import CopydeskError
from editor.core.jobs import Token
from editor.desk.buffer import Buffer
from editor.desk.ground import Ground
from editor.desk.live import Key, page_of
from editor.desk.rendering import Rendering
from editor.desk.snapshots import Snapshots
from editor.desk.workers import Workers

if TYPE_CHECKING:
    from editor.core.metadata import Metadata
    from editor.export.cards.card import Card
    from editor.export.page import Page
    from editor.export.snapshot import Snapshot

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Asked:
    """The page that is asked about; picklable."""

    metadata: Metadata
    shown: tuple[Key, int] | None = None
    """Where the process that renders has it at hand."""
    snapshot: Snapshot | None = None
    """What it is built from where it has not."""

    def page(self) -> Page | None:
        """Return the page; None where another has come since and nothing says how to build it."""
        from editor.export.page import preview_page

        if self.snapshot is not None:
            return preview_page(self.snapshot)
        return page_of(self.shown) if self.shown is not None else None


@dataclass(frozen=True, slots=True)
class Shared:
    """The cards of a page, and the picture on them."""

    cards: tuple[Card, ...] = ()
    picture: str = ""
    """Reference of the picture in the library; empty where there is none."""


def shared(asked: Asked) -> Shared | None:
    """Return the cards of a page, None where it is not at hand."""
    from editor.export.cards import cards_of, reference_of_picture

    page = asked.page()
    if page is None:
        return None
    cards = cards_of(page.html, asked.metadata)
    address = next((one.picture.text for one in cards if one.picture), "")
    return Shared(cards, reference_of_picture(address, page.pictures))


class Elsewhere:
    """Answers what becomes of a buffer's page; the newest question of a kind wins."""

    def __init__(
        self, ground: Ground, workers: Workers, snapshots: Snapshots, rendering: Rendering
    ) -> None:
        """Take what a page needs; what has been rendered is not built again."""
        self._jobs = ground.jobs
        self._places = ground.places
        self._workers = workers
        self._snapshots = snapshots
        self._rendering = rendering

    def cards(
        self,
        buffer: Buffer,
        done: Callable[[Shared], None],
        failed: Callable[[CopydeskError], None] | None = None,
    ) -> None:
        """Hand over how a link to the page looks in each place."""
        self._ask("cards", buffer, shared, done, failed)

    def _ask(
        self,
        kind: str,
        buffer: Buffer,
        question: Callable[[Asked], Result | None],
        done: Callable[[Result], None],
        failed: Callable[[CopydeskError], None] | None,
    ) -> None:
        article = buffer.article()

        def work(_token: Token) -> Result | None:
            site = self._places.site_or_plain(article.path)
            shown = self._rendering.shown(article, site)
            metadata = article.metadata
            answer = self._workers.call(question, Asked(metadata, shown)) if shown else None
            if answer is None:
                snapshot = self._snapshots.of(article, site)
                answer = self._workers.call(question, Asked(metadata, snapshot=snapshot))
            return answer

        def answered(answer: Result | None) -> None:
            assert answer is not None  # built from the snapshot there is always one
            done(answer)

        self._jobs.run(("elsewhere", kind), work, answered, failed, keep=True)

"""What the page of an open article becomes elsewhere, worked out in the process that renders."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from editor.core.errors import CopydeskError, ReadError
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
    from editor.export.reading import Reading
    from editor.export.snapshot import Snapshot
    from editor.export.weight import Weight
    from editor.markup.word_changes import Piece

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


def reading(asked: Asked) -> Reading | None:
    """Return what a reading mode takes of a page, None where it is not at hand."""
    from editor.export.reading import reading_of

    page = asked.page()
    return reading_of(page.html, page.body, asked.metadata) if page is not None else None


@dataclass(frozen=True, slots=True)
class Whole:
    """A page as it is exported, and how the article names its pictures."""

    html: bytes
    pictures: Mapping[str, str]
    """Reference → path relative to the page."""


def whole(asked: Asked) -> Whole | None:
    """Return a page's bytes, None where it is not at hand."""
    page = asked.page()
    return Whole(page.html, page.pictures) if page is not None else None


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
        self._weighed: dict[tuple[Path, int], int] = {}
        """Picture and time → its bytes as it leaves."""

    def cards(
        self,
        buffer: Buffer,
        done: Callable[[Shared], None],
        failed: Callable[[CopydeskError], None] | None = None,
    ) -> None:
        """Hand over how a link to the page looks in each place."""
        self._ask("cards", buffer, shared, done, failed)

    def reading(
        self,
        buffer: Buffer,
        done: Callable[[Reading], None],
        failed: Callable[[CopydeskError], None] | None = None,
    ) -> None:
        """Hand over what a reading mode takes of the page."""
        self._ask("reading", buffer, reading, done, failed)

    def page(
        self,
        buffer: Buffer,
        done: Callable[[Whole], None],
        failed: Callable[[CopydeskError], None] | None = None,
    ) -> None:
        """Hand over the page's bytes as they are exported."""
        self._ask("page", buffer, whole, done, failed)

    def keep(
        self,
        path: Path,
        data: bytes,
        done: Callable[[], None],
        failed: Callable[[CopydeskError], None] | None = None,
    ) -> None:
        """Write what became of a page into a file that the writer chose."""
        from editor.library.files import write_outputs

        def written(_nothing: None) -> None:
            done()

        self._jobs.queue(lambda _token: write_outputs({path: data}), written, failed)

    def weight(
        self,
        buffer: Buffer,
        done: Callable[[Weight], None],
        failed: Callable[[CopydeskError], None] | None = None,
    ) -> None:
        """Hand over what the page weighs, its pictures as they leave the library."""
        words = buffer.counts().words
        path = buffer.path

        def weigh(page: Whole) -> None:
            from editor.export.weight import weight_of

            def work(_token: Token) -> Weight:
                sizes = self._sizes(page.pictures, path)
                return weight_of(page.html, page.pictures, words, sizes)

            self._jobs.run(("elsewhere", "sizes"), work, done, failed)

        self._ask("weight", buffer, whole, weigh, failed)

    def compared(
        self,
        buffer: Buffer,
        other: Path | None,
        done: Callable[[tuple[Piece, ...]], None],
        failed: Callable[[CopydeskError], None] | None = None,
    ) -> None:
        """Hand over what differs in words: from the saved file, or another article, to the buffer."""
        from editor.markup.word_changes import word_changes

        text, base = buffer.text, buffer.base
        path = other or buffer.path
        home = self._places.home_of(path) if path is not None else None

        def work(_token: Token) -> tuple[Piece, ...]:
            before = base.text if base is not None else ""
            if other is not None and home is not None:
                before = home.read(other).text
            return word_changes(before, text)

        self._jobs.run(("elsewhere", "compare"), work, done, failed)

    def _sizes(self, pictures: Mapping[str, str], article: Path | None) -> dict[str, int]:
        """Return the bytes of pictures as they leave; one that cannot leave has none."""
        from editor.export.snapshot import ICON, LOGO
        from editor.library.pictures import leaving

        sizes: dict[str, int] = {}
        if article is None:
            return sizes
        home, site = self._places.home_of(article), self._places.site_or_plain(article)
        own = {LOGO: site.logo, ICON: site.icon}
        for reference in pictures:
            if reference in own:
                found = home.resolve(home.folder / "site.yaml", own[reference])
            else:
                found = home.resolve(article, reference.replace("%", "%25"))
            if found is None or not found.is_file():
                continue
            stamp = (found, found.stat().st_mtime_ns)
            if stamp not in self._weighed:
                try:
                    self._weighed[stamp] = len(leaving(found)[0])
                except ReadError:
                    self._weighed[stamp] = 0  # a finding says what is wrong with it
            sizes[reference] = self._weighed[stamp]
        return sizes

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

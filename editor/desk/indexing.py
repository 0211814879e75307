"""Keeping the index in step with the files, in a process of its own where there are threads."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from editor.core.errors import CopydeskError, LibraryError
from editor.core.events import Change
from editor.core.jobs import Progress, Token
from editor.desk.ground import Ground
from editor.desk.later import Cancel, Later

if TYPE_CHECKING:
    from editor.desk.workers import Workers
    from editor.library.index.index import Stale

AFTER_S = 4.0
"""Seconds after the library was read in which the window has what it needs first."""
AGAIN_S = 10.0
"""Seconds after which it is tried again where another program was writing."""
FEW = 40
"""Files that are read here: a process would take longer to start."""
Argument = TypeVar("Argument")
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Lot:
    """Some files of a library to take in; picklable."""

    place: Path
    library: Path
    language: str
    stale: Stale | None = None


def look(lot: Lot) -> Stale:
    """Return what the index does not know yet; one that is damaged is made anew."""
    from editor.library.index.index import opened

    index = opened(lot.place, lot.library)
    try:
        return index.stale()
    finally:
        index.close()


def take(lot: Lot) -> None:
    """Take some files in."""
    from editor.library.index.index import Index

    assert lot.stale is not None
    index = Index(lot.place, lot.library)
    try:
        index.take(lot.stale, lot.language)
    finally:
        index.close()


class Indexing:
    """Looks at the whole library once, then follows each change that anybody makes."""

    def __init__(
        self,
        ground: Ground,
        language: Callable[[], str],
        workers: Workers | None,
        later: Later,
    ) -> None:
        """Take the ground, the site's language, the process for long work, and the owner's timers.

        Without a process everything is done here.
        """
        self._ground = ground
        self._language = language
        self._workers = workers
        self._later = later
        self._waiting: deque[Path] = deque()
        self._cancel: Cancel | None = None
        self._begun: Path | None = None
        self.busy = False
        """Whether files are being taken in: something may not be found yet."""
        self.progress: Progress | None = None
        """How far it is while many files are read."""

    @property
    def place(self) -> Path | None:
        """The folder of the open library's index."""
        from editor.library.index.ledger import place_of

        library = self._ground.places.library
        return place_of(self._ground.paths.cache, library.folder) if library is not None else None

    def begin_later(self) -> None:
        """Begin once the window had its turn."""
        self._begin_after(AFTER_S)

    def begin(self) -> None:
        """Look at the whole library now, unless that has begun."""
        library = self._ground.places.library
        if library is not None and self._begun != library.folder:
            self.look_again()

    def look_again(self) -> None:
        """Look at the whole library, and take in what changed."""
        library = self._ground.places.library
        self._stop_waiting()
        if library is None:
            return
        self._begun = library.folder
        self._waiting.clear()
        self.busy = True
        self._ground.jobs.run(
            "index", self._work(self._lot(), self._all), self._done, self._failed, self._step
        )

    def follow(self, change: Change) -> None:
        """Take in what changed; of a library that nobody has searched yet nothing is known."""
        if change.library:
            self.forget()
        elif change.articles and self._begun is not None:
            self._waiting.extend(change.articles)
            self.busy = True
            self._ground.jobs.run(
                "index",
                self._work(self._lot(), self._some),
                self._done,
                self._failed,
                self._step,
                keep=True,
            )

    def forget(self) -> None:
        """Stop: another library is open, or the program ends."""
        library = self._ground.places.library
        if library is None or self._begun != library.folder:
            self._stop_waiting()
            self._ground.jobs.cancel("index")
            self._begun = self.progress = None
            self.busy = False

    def close(self) -> None:
        """Stop for good."""
        self._stop_waiting()
        if self._workers is not None:
            self._workers.close()

    def _lot(self) -> Lot:
        library, place = self._ground.places.library, self.place
        assert library is not None
        assert place is not None
        return Lot(place, library.folder, self._language())

    def _work(self, lot: Lot, run: Callable[[Lot, Token], None]) -> Callable[[Token], bool]:
        """Return work that tells whether it came to its end; False where another program is at it."""

        def work(token: Token) -> bool:
            from editor.library.index.index import Damaged
            from editor.library.index.terms import Busy

            try:
                run(lot, token)
            except Busy:
                return False
            except Damaged:
                return self._anew(lot, token)
            return True

        return work

    def _anew(self, lot: Lot, token: Token) -> bool:
        from editor.library.index.index import Damaged
        from editor.library.index.terms import Busy

        try:
            self._all(lot, token)
        except Busy:
            return False
        except Damaged as problem:
            raise LibraryError("index-broken", lot.place, details=str(problem)) from problem
        return True

    def _all(self, lot: Lot, token: Token) -> None:
        self._take(lot, self._call(look, lot), token)

    def _some(self, lot: Lot, token: Token) -> None:
        from editor.library.index.index import Stale
        from editor.library.walking import is_article

        paths = {self._waiting.popleft() for _ in range(len(self._waiting))}
        ours = [path for path in paths if is_article(path, lot.library)]
        there = tuple(str(path) for path in ours if path.exists())
        gone = tuple(str(path) for path in ours if not path.exists())
        self._take(lot, Stale(there, gone), token)

    def _take(self, lot: Lot, stale: Stale, token: Token) -> None:
        total, done = len(stale.changed), 0
        few = total <= FEW
        for batch in stale.batches():
            token.step(done, 0 if few else total)
            piece = Lot(lot.place, lot.library, lot.language, batch)
            if few:
                take(piece)
            else:
                self._call(take, piece)
            done += len(batch.changed)
        token.step(done, 0 if few else total)

    def _call(self, function: Callable[[Argument], Result], argument: Argument) -> Result:
        if self._workers is None:
            return function(argument)
        return self._workers.call(function, argument)

    def _step(self, now: Progress) -> None:
        self.progress = now if now.done < now.total else None
        self._ground.tell(Change(index=True))

    def _done(self, ended: bool) -> None:  # noqa: FBT001 - a job's result
        self._rest()
        if not ended:
            self._begin_after(AGAIN_S)

    def _failed(self, problem: CopydeskError) -> None:
        self._begun = None
        self._ground.notices.fault(problem, key="index")
        self._rest()

    def _rest(self) -> None:
        self.progress = None
        self.busy = False
        self._ground.tell(Change(index=True))

    def _begin_after(self, seconds: float) -> None:
        self._stop_waiting()
        self._cancel = self._later(seconds, self.look_again)

    def _stop_waiting(self) -> None:
        if self._cancel is not None:
            self._cancel()
            self._cancel = None

"""Versions: which saves are kept, and how a kept state comes back."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from editor.core.errors import CopydeskError
from editor.core.jobs import Token
from editor.desk.buffer import Buffer
from editor.desk.ground import Ground
from editor.desk.whole_text import become

if TYPE_CHECKING:
    from editor.library.history.history import History
    from editor.library.history.version import Version, Why
    from editor.library.loaded import Loaded
    from editor.markup.word_changes import Piece

Result = TypeVar("Result")

MUCH = 500
"""Characters that must be gone before a deletion is worth a version of what was there."""
PART = 0.2
"""Part of the text that must be gone as well."""
A_MOMENT = timedelta(milliseconds=1)
KEY = "history"


@dataclass(frozen=True, slots=True)
class _Wish:
    """Why a state is to be kept, and whom to tell."""

    why: Why
    name: str = ""
    done: Callable[[], None] = lambda: None


class Versions:
    """Keeps states of articles of the open library, off the owner's thread."""

    def __init__(self, ground: Ground) -> None:
        """Take what the desk stands on."""
        self._ground = ground
        self._history: tuple[Path, History] | None = None
        self._lock = threading.Lock()
        self._asked: dict[int, _Wish] = {}
        self._days: dict[Path, date] = {}
        self._count = 0

    def ask(
        self,
        buffer: Buffer,
        save: Callable[[Buffer], None],
        name: str = "",
        done: Callable[[], None] = lambda: None,
    ) -> None:
        """Keep the state of a buffer, once it is saved; under a name if it has one."""
        from editor.library.history.version import Why

        self._asked[buffer.id] = _Wish(Why.NAMED if name else Why.ASKED, name, done)
        if buffer.dirty or buffer.path is None:
            save(buffer)
        elif buffer.base is not None:
            self.saved(buffer, None, buffer.base)

    def saved(self, buffer: Buffer, before: Loaded | None, now: Loaded) -> None:
        """Take note of a save; `before` is the file as it was until then."""
        from editor.library.history.version import Why

        wish = self._asked.pop(buffer.id, _Wish(Why.DAY))
        if not self._ground.places.is_in_library(now.path):
            return
        today = self._ground.clock().astimezone().date()  # the writer's day
        if before is not None and _is_much(before.text, now.text):
            self._keep(before, _Wish(Why.DELETION))
        if wish.why is Why.DAY and self._days.get(now.path) == today:
            return
        self._days[now.path] = today
        self._keep(now, wish, before)

    def met(self, *texts: Loaded) -> None:
        """Keep what an article was on either side before a change from elsewhere was merged in."""
        from editor.library.history.version import Why

        for one in texts:
            if self._ground.places.is_in_library(one.path):
                self._keep(one, _Wish(Why.MERGE))

    def listed(self, path: Path, done: Callable[[tuple[Version, ...]], None]) -> None:
        """Hand over the versions of an article, the newest first."""
        self._run(lambda history: history.versions(path), done)

    def text_of(self, version: Version, done: Callable[[str], None]) -> None:
        """Hand over a version's whole text, front matter and body."""
        from editor.library.history.keeping import text_of

        self._run(lambda history: text_of(history, version), done)

    def compared(
        self, buffer: Buffer, version: Version, done: Callable[[tuple[Piece, ...]], None]
    ) -> None:
        """Hand over what changed in words from a version to what the buffer holds now."""
        from editor.library.history.keeping import text_of
        from editor.markup.word_changes import word_changes

        text = buffer.text

        def compare(before: str) -> None:
            jobs = self._ground.jobs
            jobs.run((KEY, "compare"), lambda _token: word_changes(before, text), done)

        self._run(lambda history: text_of(history, version), compare)

    def restore(
        self, buffer: Buffer, version: Version, done: Callable[[], None] = lambda: None
    ) -> None:
        """Put a version's text into a buffer, as steps that undo takes back.

        The state before is kept first; pictures that are gone come back beside the article.
        """
        from editor.library.history.keeping import bring_pictures_back, text_of
        from editor.library.history.version import Why

        if buffer.base is not None:
            self._keep(buffer.base, _Wish(Why.RESTORE))
        path = buffer.path

        def work(history: History) -> str:
            if path is not None:
                bring_pictures_back(history, version, path)
            return text_of(history, version)

        def restored(text: str) -> None:
            become(buffer, text)
            done()

        self._run(work, restored, writes=True)

    def before_replacing(self, loaded: Loaded) -> None:
        """Keep the state of a file in which words will be replaced; before that, on the disk's line."""
        from editor.library.history.version import Why

        self._keep(loaded, _Wish(Why.REPLACE))

    def moved(self, before: Path, after: Path) -> None:
        """Follow an article or a folder that was renamed."""
        self._run(lambda history: history.moved(before, after), lambda _done: None, writes=True)

    def _keep(self, loaded: Loaded, wish: _Wish, before: Loaded | None = None) -> None:
        when = self._ground.clock()

        def work(history: History) -> None:
            from editor.library.history.keeping import keep

            if before is not None and not history.versions(loaded.path):
                keep(history, before, wish.why, when=when - A_MOMENT)
            keep(history, loaded, wish.why, when=when, name=wish.name)

        self._run(work, lambda _kept: wish.done(), writes=True)

    def _run(
        self,
        work: Callable[[History], Result],
        done: Callable[[Result], None],
        *,
        writes: bool = False,
    ) -> None:
        """Work on the history off the owner's thread; what writes is done in the order of asking."""
        library = self._ground.places.library
        if library is None:
            return
        folder = library.folder

        def run(_token: Token) -> Result:
            with self._lock:
                return work(self._history_of(folder))

        def failed(problem: CopydeskError) -> None:
            self._ground.notices.fault(problem, key=KEY)

        if writes:
            self._ground.jobs.queue(run, done, failed)
            return
        self._count += 1
        self._ground.jobs.run((KEY, self._count), run, done, failed)

    def _history_of(self, folder: Path) -> History:
        from editor.library.history.history import History

        if self._history is None or self._history[0] != folder:
            self._history = (folder, History(folder))
        return self._history[1]


def _is_much(before: str, now: str) -> bool:
    gone = len(before) - len(now)
    return gone > MUCH and gone > PART * len(before)

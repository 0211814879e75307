"""Changes that other programs make to the open library: seen by a watch, else by looking again."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from editor.core.errors import ChangedElsewhere, CopydeskError, ReadError
from editor.core.events import Change
from editor.core.jobs import Token
from editor.desk.buffer import Buffer
from editor.desk.buffers import Buffers
from editor.desk.ground import Ground
from editor.desk.merging import Merging
from editor.desk.saving import GONE, Saver
from editor.library.nearest import WORDS_FILE

if TYPE_CHECKING:
    from editor.library.entries import Entry
    from editor.library.loaded import Loaded

QUIET_MS = 500
"""Milliseconds after which the watch looks whether it should end."""
SETTLE_MS = 400
"""Milliseconds in which changes are gathered before they are told."""
THEMES = "themes"
"""The folder of the library's own themes, as `export.themes` names it."""
ARTICLES = frozenset({".md", ".markdown"})


class _Seen:
    """What was found on the disk; filled on a job's thread."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []
        self.gone: list[Path] = []
        self.texts: list[Loaded] = []
        self.pictures: list[Path] = []
        self.site = False
        self.words = False


class Watching:
    """Keeps shelf and unmodified buffers in step with the disk, and says where they cannot be."""

    def __init__(
        self,
        ground: Ground,
        buffers: Buffers,
        saver: Saver,
        merging: Merging,
        site_changed: Callable[[], None],
    ) -> None:
        """Take what has to be kept in step; watches nothing yet."""
        self._jobs = ground.jobs
        self._deliver = ground.deliver
        self._places = ground.places
        self._shelf = ground.shelf
        self._tell = ground.tell
        self._buffers = buffers
        self._saver = saver
        self._merging = merging
        self._site_changed = site_changed
        self.words_changed: Callable[[], None] = _nobody
        """Told that the file of the site's own words may be another."""
        self._stop: threading.Event | None = None
        self._thread: threading.Thread | None = None
        self._ready = threading.Event()

    def start(self, folder: Path) -> None:
        """Watch a folder and all below it on a thread of its own."""
        self.stop()
        stop = threading.Event()
        self._stop = stop
        self._ready = threading.Event()
        self._thread = threading.Thread(
            target=self._watch, args=(folder, stop), name="copydesk-watch", daemon=True
        )
        self._thread.start()

    def wait_until_ready(self) -> None:
        """Wait until the watch is on, or has turned out to be impossible."""
        self._ready.wait()

    def stop(self) -> None:
        """Stop watching and wait for the thread."""
        if self._stop is not None and self._thread is not None:
            self._stop.set()
            self._thread.join()
        self._stop = self._thread = None

    def look_again(self) -> None:
        """Look at all files, as when the window comes to the front: for folders nobody can watch."""
        library = self._places.library
        if library is None:
            return
        known = {entry.path: entry.modified for entry in self._shelf.entries()}
        known.update({buffer.path: 0.0 for buffer in self._buffers if buffer.path is not None})

        def work(token: Token) -> _Seen:
            from editor.library.walking import articles_below

            there = set(articles_below(library.folder))
            changed = [path for path in there if _modified(path) != known.get(path)]
            words = library.folder / WORDS_FILE
            return self._look([*changed, *(set(known) - there), words], token)

        self._jobs.run("look-again", work, self._take)

    def _watch(self, folder: Path, stop: threading.Event) -> None:
        from watchfiles import watch

        ready = self._ready
        try:
            for changes in watch(
                folder,
                watch_filter=lambda _change, path: _is_ours(Path(path), folder),
                stop_event=stop,
                debounce=SETTLE_MS,
                rust_timeout=QUIET_MS,
                yield_on_timeout=True,
                raise_interrupt=False,
                ignore_permission_denied=True,
            ):
                ready.set()  # a first silence, too, says that the watch is on
                paths = {Path(path) for _, path in changes}
                if not paths:
                    continue
                self._deliver(lambda paths=paths: self._changed(paths))  # type: ignore[misc]
        except (OSError, RuntimeError):
            ready.set()
            return  # too many folders to watch, or the folder went: `look_again` on focus remains

    def _changed(self, paths: set[Path]) -> None:
        self._jobs.run(
            ("seen", frozenset(paths)), lambda token: self._look(paths, token), self._take
        )

    def _look(self, paths: Iterable[Path], token: Token) -> _Seen:
        seen = _Seen()
        open_paths = {buffer.path for buffer in self._buffers}
        for path in sorted(paths):
            token.step(0, 0)
            if path.name == "site.yaml" or self._is_of_a_theme(path):
                seen.site = True
            elif path.name == WORDS_FILE:
                seen.words = True
            elif path.suffix.lower() not in ARTICLES:
                seen.pictures.append(path)
            else:
                self._look_at(path, seen, is_open=path in open_paths)
        return seen

    def _is_of_a_theme(self, path: Path) -> bool:
        """Tell whether a file is one of the library's own themes: pages look otherwise then."""
        library = self._places.library
        return library is not None and path.is_relative_to(library.folder / THEMES)

    def _look_at(self, path: Path, seen: _Seen, *, is_open: bool) -> None:
        try:
            seen.entries.append(self._places.entry(path))
        except ReadError:
            seen.gone.append(path)
            return
        if is_open:
            try:
                seen.texts.append(self._places.home_of(path).read(path))
            except CopydeskError:
                return  # no text any more: the next save says it

    def _take(self, seen: _Seen) -> None:
        entries = [one for one in seen.entries if self._places.is_in_library(one.path)]
        fresh = [one for one in entries if self._shelf.get(one.path) != one]
        self._shelf.put(*fresh)
        gone = [path for path in seen.gone if self._shelf.get(path)]
        self._shelf.remove(*gone)
        for loaded in seen.texts:
            buffer = self._buffers.by_path(loaded.path)
            if buffer is not None:
                self._follow(buffer, loaded)
        for path in seen.gone:
            self._lost(path)
        touched = {one.path for one in fresh} | set(gone) | self._showing(seen.pictures)
        if touched:
            self._tell(Change(articles=frozenset(touched)))
        if seen.words:
            self.words_changed()
        if seen.site:
            self._site_changed()

    def _follow(self, buffer: Buffer, loaded: Loaded) -> None:
        if not self._saver.is_busy(buffer):  # else that save finds it, and merges
            self._merging.meet(buffer, loaded)
            if buffer.dirty:
                self._saver.rest(buffer)

    def _lost(self, path: Path) -> None:
        buffer = self._buffers.by_path(path)
        if buffer is not None and buffer.base is not None and not self._saver.is_busy(buffer):
            self._saver.fail(buffer, ChangedElsewhere(GONE, path))

    def _showing(self, pictures: list[Path]) -> set[Path]:
        """Return the open articles whose folder of pictures holds one of these."""
        return {
            buffer.path
            for buffer in self._buffers
            if buffer.path is not None
            and any(
                picture.is_relative_to(buffer.path.with_suffix(""))
                or picture.parent == buffer.path.parent
                for picture in pictures
            )
        }


def _nobody() -> None:
    """Nobody keeps words yet."""


def _modified(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return -1.0


def _is_ours(path: Path, folder: Path) -> bool:
    try:
        parts = path.relative_to(folder).parts
    except ValueError:
        return False
    return not any(part.startswith((".", "~")) or part.endswith("~") for part in parts)

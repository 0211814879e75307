"""The desk: the application without a face, put together in one place."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from editor.core.clock import Clock, system_clock
from editor.core.errors import CopydeskError
from editor.core.events import Change, Events
from editor.core.jobs import Token
from editor.core.options import Options
from editor.core.paths import AppPaths
from editor.core.site import Site
from editor.desk.buffers import Buffers
from editor.desk.checking import Checking
from editor.desk.goals import Goals
from editor.desk.ground import Ground
from editor.desk.jobs import Deliver, Jobs
from editor.desk.later import Clockwork, Later, never
from editor.desk.merging import Merging
from editor.desk.notices import Notices
from editor.desk.operations import Operations
from editor.desk.places import Places
from editor.desk.rendering import Rendering
from editor.desk.saving import Saver
from editor.desk.settings import Settings
from editor.desk.shelf import Kept, Shelf, kept
from editor.desk.snapshots import Slugs, Snapshots
from editor.desk.versions import Versions
from editor.desk.watching import Watching
from editor.desk.workers import Workers

if TYPE_CHECKING:
    from editor.desk.buffer import Buffer
    from editor.desk.capturing import Capturing
    from editor.desk.elsewhere import Elsewhere
    from editor.desk.exporting import Exporting
    from editor.desk.importing import Importing
    from editor.desk.journaling import Journaling
    from editor.desk.recovering import Recovery
    from editor.desk.searching import Searching
    from editor.desk.spelling import Spelling
    from editor.library.entries import Entry
    from editor.library.index.hits import Judge
    from editor.library.library import Library

FIRST_BATCH, BATCH = 100, 2000
"""Entries after which the list is shown for the first time, and again, while a folder is read."""

INDEX_PATIENCE_S = 600.0
"""Seconds after which a piece of the index counts as lost: the first look may walk a slow drive."""
SPELLER_PATIENCE_S = 20.0
"""Seconds after which a question about words counts as lost."""


class Desk:
    """Everything that Copydesk does, for a window or a command line to drive.

    All of it is called on one thread, the owner's; slow work goes off by itself and comes back
    through `deliver`.
    """

    def __init__(
        self,
        paths: AppPaths,
        *,
        clock: Clock = system_clock,
        deliver: Deliver | None = None,
        later: Later | None = None,
        journal: bool | None = None,
    ) -> None:
        """Put the desk together; nothing is read but the options, nothing is started.

        `deliver` runs a closure on the owner's thread. Without one there are no threads: each job
        is done at once, nothing is watched, nothing is saved by itself. `later` are the owner's
        timers. `journal` tells whether edits are journaled: by itself only where there are threads.
        """
        self.paths = paths
        self.clock = clock
        self.events = Events()
        self.notices = Notices()
        self.settings = Settings(paths, self.events.tell, self.notices.fault)
        self.jobs = Jobs(deliver, self.notices.fault)
        self.places = Places()
        self.shelf = Shelf()
        self._deliver: Deliver = deliver or _here
        self._ground = ground = self._stand()
        self._clockwork = Clockwork(self._deliver)
        self._later: Later = later or (self._clockwork if deliver else never)
        self.saver = Saver(ground, self._later)
        self.buffers = Buffers(ground, self.saver)
        self.versions = Versions(ground)
        self.saver.kept = self.versions.saved
        self.merging = Merging(ground, self.saver, self.versions)
        self.operations = Operations(ground, self.buffers, self.saver)
        self.operations.moved = self.versions.moved
        self.operations.kept = self.versions.before_replacing
        self.goals = Goals(ground, self.buffers)
        self.workers = Workers()
        self._snapshots = snapshots = Snapshots(self.places, paths.config)
        self.rendering = Rendering(ground, self.workers, snapshots)
        self.checking = Checking(ground, self.workers, snapshots, self.rendering)
        self.watching = Watching(ground, self.buffers, self.saver, self.merging, self.read_site)
        self.site = Site()
        """The open library's site; without values where there is none or its file is broken."""
        self.scanning = False
        """Whether the open library is still being read."""
        self._watches = deliver is not None
        self._journals_edits = self._watches if journal is None else journal
        self.events.subscribe(self._journal)
        self.events.subscribe(self._rest)
        self.events.subscribe(self.goals.follow)

    def _stand(self) -> Ground:
        return Ground(
            paths=self.paths,
            clock=self.clock,
            options=self.options,
            tell=self.events.tell,
            notices=self.notices,
            deliver=self._deliver,
            jobs=self.jobs,
            places=self.places,
            shelf=self.shelf,
        )

    @cached_property
    def spelling(self) -> Spelling:
        """What counts as spelt right; its process begins with the first word that is asked for."""
        from editor.desk.spelling import Spelling

        workers = Workers(SPELLER_PATIENCE_S) if self._watches else None
        spelling = Spelling(self._ground, self.buffers, lambda: self.site, workers)
        self.events.subscribe(spelling.follow)
        self.watching.words_changed = spelling.own.read_again
        return spelling

    @cached_property
    def searching(self) -> Searching:
        """Finds articles by their words; its index begins when it is first asked, or a while later."""
        from editor.desk.indexing import Indexing
        from editor.desk.searching import Searching

        workers = Workers(INDEX_PATIENCE_S) if self._watches else None
        indexing = Indexing(self._ground, lambda: self.site.language, workers, self._later)
        searching = Searching(self._ground, indexing, self.judge)
        self.events.subscribe(searching.follow)
        return searching

    def judge(self) -> Judge:
        """Return what tells whether the checks find anything in an article of the open library."""
        site, slugs = self.site, Slugs.of(self.shelf)
        return lambda article: bool(self.checking.findings(article, site, slugs))

    @cached_property
    def journaling(self) -> Journaling | None:
        """The journal of unsaved edits, None where none is kept; loaded with the first article."""
        if not self._journals_edits:
            return None
        from editor.desk.journaling import Journaling

        return Journaling(self._journals, self.buffers.by_id, self.notices)

    @cached_property
    def elsewhere(self) -> Elsewhere:
        """What a page becomes elsewhere; loaded with the first view of it, not with the window."""
        from editor.desk.elsewhere import Elsewhere

        return Elsewhere(self._ground, self.workers, self._snapshots, self.rendering)

    @cached_property
    def exporting(self) -> Exporting:
        """Pages into files; loaded with the first of them, not with the window."""
        from editor.desk.exporting import Exporting

        return Exporting(self._ground)

    @cached_property
    def capturing(self) -> Capturing:
        """Themes from pages of the writer's site; loaded with the first of them."""
        from editor.desk.capturing import Capturing

        return Capturing(self._ground)

    @cached_property
    def importing(self) -> Importing:
        """Foreign files into the library; loaded with the first of them."""
        from editor.desk.importing import Importing

        return Importing(self._ground)

    @property
    def options(self) -> Options:
        """The options in force; `settings.set` changes one."""
        return self.settings.options

    @property
    def library(self) -> Library | None:
        """The open library."""
        return self.places.library

    def open_library(self, folder: Path) -> None:
        """Open a folder as the library: saves and closes what is open, then reads it as a job.

        The list fills while it is read. Creates nothing. Raises LibraryError.
        """
        from editor.library.library import Library

        library = Library.open(folder, self.clock)
        self.jobs.finish_writes()
        for buffer in self.buffers:
            self.buffers.close(buffer)
        self.watching.stop()
        self.operations.forget()
        if self.journaling is not None:
            self.journaling.begin(library.folder)
        self.places.library = library
        self.settings.opened(library.folder)
        self.read_site(tell=False)
        self.shelf.clear(self.site.zone())
        self.scanning = True
        self.events.tell(Change(library=True, site=True))
        self.jobs.run("scan", self._scan_of(library), self._scanned, self._not_scanned)
        if self._watches:
            self.watching.start(library.folder)
            if self.journaling is not None:
                self.jobs.run("journal", self.journaling.prepare)

    def read_library(self, folder: Path) -> tuple[Entry, ...]:
        """Open a library and read it before this returns, the entries last changed first.

        Raises LibraryError.
        """
        self.open_library(folder)
        self.jobs.settle()
        return self.shelf.entries()

    def read_site(self, *, tell: bool = True) -> None:
        """Read `site.yaml` again; a notice says where it is broken."""
        try:
            self.site = self.places.site_of(None)
        except CopydeskError as problem:
            self.site = Site()
            self.notices.fault(problem, key="site")
        if tell:
            self.events.tell(Change(site=True))

    def recover(self, show: Callable[[Buffer], None] = lambda _buffer: None) -> Recovery:
        """Bring back what a run that ended badly had not saved, of the open library or of none.

        `show` gets each buffer before its edits are made.
        """
        from editor.desk.recovering import recover

        folder = self.library.folder if self.library is not None else None
        journal = self.journaling
        safe = journal.sync if journal is not None else lambda: False
        return recover(self._journals, folder, self.buffers, safe, show)

    @property
    def _journals(self) -> Path:
        return self.paths.state / "journal"

    def set_site(self, values: dict[str, object]) -> None:
        """Write values of the site into `site.yaml`. Raises SiteError, SaveError, LibraryError."""
        self.places.for_new().set_site(values)
        self.read_site()

    def close(self) -> list[Path]:
        """Save everything and stop every thread and process; what could not be saved is returned.

        A new article that could not be saved is named by its headline.
        """
        self.jobs.finish_writes()
        unsaved = [
            buffer.path or Path(buffer.article().metadata.headline or "?")
            for buffer in self.buffers
            if self.saver.flush(buffer) is not None
        ]
        self.goals.keep()
        self.jobs.finish_writes()
        self.jobs.finish_writes()  # the versions of these saves
        self.watching.stop()
        self._clockwork.close()
        self.jobs.cancel_all()
        self.workers.close()
        if "spelling" in vars(self):
            self.spelling.close()
        if "searching" in vars(self):
            self.searching.close()
        self.jobs.close()
        if self.journaling is not None:
            self.journaling.close()
        return unsaved

    def _journal(self, change: Change) -> None:
        touched = change.body or change.metadata or change.state
        if touched and self.journaling is not None:
            self.journaling.follow(change)

    def _rest(self, change: Change) -> None:
        for id in change.body | change.metadata:
            buffer = self.buffers.by_id(id)
            if buffer is not None and buffer.dirty:
                self.saver.rest(buffer)

    def _scan_of(self, library: Library) -> Callable[[Token], Library]:
        zone = self.site.zone()

        def scan(token: Token) -> Library:
            from editor.library.index.ledger import known_entries, place_of

            batch: list[Kept] = []
            size = FIRST_BATCH
            with known_entries(place_of(self.paths.cache, library.folder), library.folder) as known:
                for entry in library.scan(token, known):
                    batch.append(kept(entry, zone))
                    if len(batch) >= size:
                        self._deliver(self._partly(library, batch))
                        batch, size = [], BATCH
            self._deliver(self._partly(library, batch))
            return library

        return scan

    def _partly(self, library: Library, batch: list[Kept]) -> Callable[[], None]:
        def show() -> None:
            if self.places.library is library:
                self.shelf.add(*batch)
                self.events.tell(Change(library=True))

        return show

    def _scanned(self, library: Library) -> None:
        if self.places.library is not library:
            return
        self.scanning = False
        self.events.tell(Change(library=True))
        if self._watches:
            # What came or went while the folder was read.
            self.watching.look_again()
            self.jobs.run("tidy", library.tidy)
            self.searching.indexing.begin_later()

    def _not_scanned(self, problem: CopydeskError) -> None:
        self.scanning = False
        self.notices.fault(problem, key="library")
        self.events.tell(Change(library=True))


def _here(run: Callable[[], None]) -> None:
    run()

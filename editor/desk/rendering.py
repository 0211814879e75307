"""The page of an open article, rendered in a process beside the program."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable
from itertools import count
from typing import TYPE_CHECKING

from editor.core.article import Article
from editor.core.errors import CopydeskError
from editor.core.findings import Finding
from editor.core.jobs import Token
from editor.core.site import Site
from editor.desk.buffer import Buffer
from editor.desk.ground import Ground
from editor.desk.live import Key, Update, Verdict, Wish, compare, findings_of, show, whole
from editor.desk.snapshots import Snapshots
from editor.desk.workers import Workers

if TYPE_CHECKING:
    from editor.desk.jobs import Job
    from editor.export.page import Page


def ready(_nothing: None) -> None:
    """Load in the worker what pages need, before the first one is asked for."""
    import editor.export.live_page  # noqa: F401 - loading it is what is asked for


_log = logging.getLogger(__name__)


class Rendering:
    """Renders buffers; while one page is made, only the newest wish for the next is kept."""

    def __init__(self, ground: Ground, workers: Workers, snapshots: Snapshots) -> None:
        """Take what rendering needs; nothing is started."""
        self._jobs = ground.jobs
        self._places = ground.places
        self._workers = workers
        self._snapshots = snapshots
        self._name = os.urandom(16).hex()
        self._numbers = count(1)
        self._shown: dict[int, int] = {}
        """Buffer → number of the page that was last told of."""
        self._last: tuple[Article, Site, tuple[Key, int]] | None = None

    def warm(self) -> None:
        """Start the process that renders, once the window has been painted; does not wait."""
        self._jobs.run("warm", lambda _token: self._workers.call(ready, None))

    def findings_of(self, article: Article, site: Site) -> tuple[Finding, ...] | None:
        """Return what the page builder found, if it is the very article that was rendered last.

        Asks the worker for it, so it is called on a job's thread.
        """
        shown = self.shown(article, site)
        return None if shown is None else self._workers.call(findings_of, shown)

    def shown(self, article: Article, site: Site) -> tuple[Key, int] | None:
        """Return key and number of the last page, if it is of this very article and site."""
        last = self._last
        if last is None or last[0] is not article or last[1] != site:
            return None
        return last[2]

    def follow(
        self,
        buffer: Buffer,
        done: Callable[[Update, int], None],
        failed: Callable[[CopydeskError], None] | None = None,
        theme: str = "",
        *,
        anew: bool = False,
    ) -> None:
        """Render a buffer; `done` is told what changed since the last time, and the revision.

        Each update goes on from the one before, also where nobody took that: with `anew` it holds
        the whole page. A later page never comes before an earlier one. A broken `site.yaml` does
        not stop it.
        """
        article, revision = buffer.article(), buffer.revision
        key = (self._name, buffer.id)

        def work(_token: Token) -> Update:
            site = self._places.site_or_plain(article.path)
            snapshot = self._snapshots.of(article, site, theme)
            number = next(self._numbers)
            shown = 0 if anew else self._shown.get(buffer.id, 0)
            update = self._workers.call(show, Wish(key, snapshot, shown, number))
            self._shown[buffer.id] = number
            self._last = (article, site, (key, number))
            return update

        self._jobs.run(
            ("render", buffer.id), work, lambda update: done(update, revision), failed, keep=True
        )

    def once(
        self,
        buffer: Buffer,
        theme: str,
        done: Callable[[Page], None],
        failed: Callable[[CopydeskError], None],
    ) -> Job[Page]:
        """Make the page of a buffer in a theme, beside the one that is followed; a newer wish ends it."""
        article = buffer.article()

        def work(_token: Token) -> Page:
            site = self._places.site_or_plain(article.path)
            return self._workers.call(whole, self._snapshots.of(article, site, theme))

        return self._jobs.run("page-once", work, done, failed)

    def compare(self, buffer: Buffer, wrong: Callable[[], None]) -> None:
        """Hold the last page of a buffer against the export's, in the worker.

        Where they differ, `wrong` is called and the smallest text that shows it goes to the log.
        """
        number = self._shown.get(buffer.id, 0)

        def work(_token: Token) -> Verdict | None:
            shown = ((self._name, buffer.id), number)
            return self._workers.call(compare, shown) if number else None

        def done(verdict: Verdict | None) -> None:
            if verdict is not None and not verdict.same:
                _log.warning("the preview differed from the export: %r", verdict.smallest)
                wrong()

        self._jobs.run(("compare", buffer.id), work, done)

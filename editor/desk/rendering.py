"""The page of an open article, rendered in a process beside the program."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from editor.core.article import Article
from editor.core.errors import CopydeskError
from editor.core.findings import Finding
from editor.core.jobs import Token
from editor.core.site import Site
from editor.desk.buffer import Buffer
from editor.desk.ground import Ground
from editor.desk.snapshots import Snapshots
from editor.desk.workers import Workers

if TYPE_CHECKING:
    from editor.export.page import Page
    from editor.export.snapshot import Snapshot


def preview(snapshot: Snapshot) -> Page:
    """Build the preview's page; called in the worker."""
    from editor.export.page import preview_page

    return preview_page(snapshot)


def ready(_nothing: None) -> None:
    """Load in the worker what pages need, before the first one is asked for."""
    from editor.export.page import preview_page  # noqa: F401 - loading it is what is asked for


class Rendering:
    """Renders buffers; while one page is made, only the newest wish for the next is kept."""

    def __init__(self, ground: Ground, workers: Workers, snapshots: Snapshots) -> None:
        """Take what rendering needs; nothing is started."""
        self._jobs = ground.jobs
        self._places = ground.places
        self._workers = workers
        self._snapshots = snapshots
        self._last: tuple[Article, Site, tuple[Finding, ...]] | None = None

    def warm(self) -> None:
        """Start the process that renders, once the window has been painted; does not wait."""
        self._jobs.run("warm", lambda _token: self._workers.call(ready, None))

    def findings_of(self, article: Article, site: Site) -> tuple[Finding, ...] | None:
        """Return what the page builder found, if it is the very article that was rendered last."""
        last = self._last
        return last[2] if last and last[0] is article and last[1] == site else None

    def render(
        self,
        buffer: Buffer,
        done: Callable[[Page, int], None],
        failed: Callable[[CopydeskError], None] | None = None,
        theme: str = "",
    ) -> None:
        """Render a buffer; `done` is told the page and the revision that it shows.

        A later page never comes before an earlier one. A broken `site.yaml` does not stop it.
        """
        article, revision = buffer.article(), buffer.revision

        def work(_token: Token) -> Page:
            site = self._places.site_or_plain(article.path)
            page = self._workers.call(preview, self._snapshots.of(article, site, theme))
            self._last = (article, site, page.findings)
            return page

        self._jobs.run(
            ("render", buffer.id), work, lambda page: done(page, revision), failed, keep=True
        )

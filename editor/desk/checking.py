"""Checks of articles: of an open one when the desk is idle, of a file when asked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from editor.core.article import Article
from editor.core.edit import difference
from editor.core.errors import CopydeskError, ThemeError
from editor.core.findings import Finding
from editor.core.jobs import Token
from editor.core.site import Site
from editor.desk.buffer import Buffer
from editor.desk.ground import Ground
from editor.desk.rendering import Rendering
from editor.desk.snapshots import Slugs, Snapshots
from editor.desk.workers import Workers

if TYPE_CHECKING:
    from editor.check.mending import Mended
    from editor.export.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Case:
    """One article to check, with what was gathered around it; picklable."""

    snapshot: Snapshot
    missing: frozenset[str]
    slugs: frozenset[str]
    page: tuple[Finding, ...] | None = None
    """What the page builder found, where the page has been built already."""


def case_of(article: Article, site: Site, slugs: Slugs, snapshots: Snapshots) -> Case:
    """Gather what the check of an article needs; of all slugs only its own matters."""
    try:
        snapshot, missing = snapshots.gathered(article, site)
    except ThemeError:
        # The preview says what the theme lacks; what the article lacks is another matter.
        snapshot, missing = snapshots.gathered(article, site, Site().theme)
    taken = slugs.taken(snapshot.slug, article.path)
    return Case(snapshot, missing, frozenset((snapshot.slug,) if taken else ()))


def findings_of(case: Case) -> tuple[Finding, ...]:
    """Return the findings of a snapshot, those of the page builder among them; pure."""
    from editor.check.run import check
    from editor.check.surroundings import Surroundings
    from editor.export.page import preview_page

    page = preview_page(case.snapshot).findings if case.page is None else case.page
    around = Surroundings(missing=case.missing, slugs=case.slugs, page=page)
    return check(case.snapshot.article, case.snapshot.site, around)


class Checking:
    """Finds what an article lacks, and mends what can be mended."""

    def __init__(
        self, ground: Ground, workers: Workers, snapshots: Snapshots, rendering: Rendering
    ) -> None:
        """Take what a check needs; what has been rendered is not built again for it."""
        self._rendering = rendering
        self._jobs = ground.jobs
        self._places = ground.places
        self._shelf = ground.shelf
        self._workers = workers
        self._snapshots = snapshots

    def check(
        self,
        buffer: Buffer,
        done: Callable[[tuple[Finding, ...], int], None],
        failed: Callable[[CopydeskError], None] | None = None,
    ) -> None:
        """Check a buffer in the worker; `done` is told the findings and the revision they are of."""
        article, revision = buffer.article(), buffer.revision
        slugs = Slugs.of(self._shelf)

        def work(_token: Token) -> tuple[Finding, ...]:
            site = self._places.site_or_plain(article.path)
            case = self._case(article, site, slugs)
            known = self._rendering.findings_of(article, site)
            return self._workers.call(findings_of, replace(case, page=known))

        self._jobs.run(
            ("check", buffer.id), work, lambda found: done(found, revision), failed, keep=True
        )

    def findings(self, article: Article, site: Site, slugs: Slugs) -> tuple[Finding, ...]:
        """Return the findings of an article, now, on this thread."""
        return findings_of(self._case(article, site, slugs))

    def mend(self, buffer: Buffer, findings: Sequence[Finding], origin: object = None) -> None:
        """Apply what findings of this revision offer: edits of the body, values of fields.

        Raises FrontMatterError where a field is to be set and the front matter is broken.
        """
        from editor.check.mending import mend

        self._take(buffer, mend(buffer.text, findings), origin)

    def mend_all(
        self,
        buffer: Buffer,
        done: Callable[[int], None] | None = None,
        failed: Callable[[CopydeskError], None] | None = None,
        origin: object = None,
    ) -> None:
        """Mend everything in a buffer that can be mended, as one step; `done` is told how much.

        Where the writer went on typing meanwhile, nothing is touched and `done` is told 0.
        """
        text, revision, path = buffer.text, buffer.revision, buffer.path
        slugs = Slugs.of(self._shelf)

        def ended(mended: Mended) -> None:
            same = buffer.revision == revision
            if same:
                self._take(buffer, mended.text, origin)
            if done is not None:
                done(len(mended.mended) if same else 0)

        self._jobs.run(
            ("mend", buffer.id),
            lambda _token: self.mend_text(text, path, slugs),
            ended,
            failed,
        )

    def mend_text(self, text: str, path: Path | None, slugs: Slugs) -> Mended:
        """Mend the text of a file until nothing more can be mended, now, on this thread."""
        from editor.check.mending import mend_all
        from editor.markup.article import read_article

        site = self._places.site_of(path)
        return mend_all(text, lambda one: self.findings(read_article(one, path), site, slugs))

    def _take(self, buffer: Buffer, text: str, origin: object) -> None:
        from editor.markup.article import split

        head, body = split(text)
        if head != buffer.head:
            buffer.replace_head(head, origin)
        if body != buffer.body:
            buffer.replace([difference(buffer.body, body)], origin)

    def _case(self, article: Article, site: Site, slugs: Slugs) -> Case:
        return case_of(article, site, slugs, self._snapshots)

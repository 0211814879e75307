"""Exports: one article at once, many on all cores; one bad file does not stop the others."""

from __future__ import annotations

import os
import traceback
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

from editor.core.errors import CopydeskError, ExportError, UsageError
from editor.core.findings import Finding, Gravity
from editor.core.jobs import Progress, Token
from editor.desk.crew import Crew
from editor.desk.ground import Ground
from editor.desk.jobs import Job
from editor.desk.pages import Exported, NotExported, Outcome, Task, export_pages, slugs_of
from editor.desk.workers import pool

FEW = 40
"""Up to so many articles are exported right here: starting processes would take longer."""
PAGE_SUFFIXES = frozenset({".html", ".htm", ".xhtml"})


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be exported, how and to where."""

    articles: tuple[Path, ...]
    out: Path
    """A file (`.html`) for one article, else a folder."""
    form: str = "folder"
    """`folder`, `self-contained` or `fragment`."""
    theme: str = ""
    """Empty: the site's."""
    force: bool = False
    """Whether a file may be replaced that Copydesk did not write."""

    def is_page(self) -> bool:
        """Tell whether `out` names the page itself and not a folder."""
        return self.out.suffix.lower() in PAGE_SUFFIXES


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What an export did, in the order of the articles."""

    exported: tuple[Exported, ...] = ()
    failed: tuple[NotExported, ...] = ()

    def has_errors(self) -> bool:
        """Tell whether a page went out with a finding of gravity `error`."""
        return any(one.gravity is Gravity.ERROR for page in self.exported for one in page.findings)

    def findings(self) -> tuple[Finding, ...]:
        """Return the findings of all pages."""
        return tuple(one for page in self.exported for one in page.findings)


class Exporting:
    """Exports articles through the same code as the preview's page."""

    def __init__(self, ground: Ground) -> None:
        """Take what an export needs."""
        self._jobs = ground.jobs
        self._themes = ground.paths.config

    def start(
        self,
        wish: Wish,
        done: Callable[[ExportReport], None],
        failed: Callable[[CopydeskError], None] | None = None,
        progress: Callable[[Progress], None] | None = None,
    ) -> Job[ExportReport]:
        """Export as a job, in other processes; open articles are to be saved before."""
        return self._jobs.run(
            "export", lambda token: self.export(wish, token, beside=True), done, failed, progress
        )

    def export(
        self, wish: Wish, token: Token | None = None, *, beside: bool = False
    ) -> ExportReport:
        """Export, now, and wait; many articles on all cores, few on this thread.

        `beside` exports few in a process beside the program, too: a window stays quick. Raises
        UsageError where several articles should become one file, Cancelled.
        """
        token = token or Token()
        if len(wish.articles) > 1 and wish.is_page():
            raise UsageError("many-into-one", path=str(wish.out))
        cores = (os.cpu_count() or 1) if len(wish.articles) > FEW else 1
        start = pool if cores > 1 or beside else ThreadPoolExecutor
        with Crew(start, cores) as crew:
            tasks = self._tasks(wish, crew, token)
            outcomes = crew.each(export_pages, tasks, _defect, token.step)
        return ExportReport(
            tuple(one for one in outcomes if isinstance(one, Exported)),
            tuple(one for one in outcomes if isinstance(one, NotExported)),
        )

    def _tasks(self, wish: Wish, crew: Crew, token: Token) -> list[Task]:
        """Return one task for each article; slugs that clash get a number in the articles' order."""
        from editor.export.outputs import place_for

        def still(_done: int, _total: int) -> None:
            token.step(0, len(wish.articles))

        tasks = [
            Task(path, self._themes, wish.out, "", wish.form, wish.theme, wish.force)
            for path in wish.articles
        ]
        slugs = [""] * len(tasks)
        if not wish.is_page():
            slugs = crew.each(slugs_of, tasks, lambda _task, _problem: "", still)
        taken: set[str] = set()
        placed = []
        for task, slug in zip(tasks, slugs, strict=True):
            place = place_for(wish.out, slug or task.article.stem, taken)
            placed.append(replace(task, page=place.file, prefix=place.picture_prefix))
        return placed


def _defect(task: Task, problem: BaseException) -> Outcome:
    """Return what is said where an article brings our own code down: the others go on."""
    details = "".join(traceback.format_exception(problem))
    error = ExportError(
        "page-defect", details=details, name=task.article.name, defect=repr(problem)
    )
    return NotExported.because(task.article, error)

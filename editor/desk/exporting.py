"""Exports: one article at once, many on all cores; one bad file does not stop the others."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from editor.core.errors import CopydeskError, UsageError
from editor.core.findings import Finding, Gravity
from editor.core.jobs import Progress, Token
from editor.core.text import Message
from editor.desk.jobs import Job, Jobs
from editor.desk.snapshots import Snapshots

FEW = 8
"""Up to so many articles are exported right here: starting processes would take longer."""
LARGEST_CHUNK = 16
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
        return self.out.suffix.lower() in PAGE_SUFFIXES and not self.out.is_dir()


@dataclass(frozen=True, slots=True)
class Exported:
    """An article that is out."""

    article: Path
    path: Path
    """The page."""
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class NotExported:
    """An article that is not out, and why."""

    article: Path
    error: Message
    hint: Message


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What an export did, in the order of the articles."""

    exported: tuple[Exported, ...] = ()
    failed: tuple[NotExported, ...] = ()

    def has_errors(self) -> bool:
        """Tell whether a page went out with a finding of gravity `error`."""
        return any(one.gravity is Gravity.ERROR for page in self.exported for one in page.findings)


@dataclass(frozen=True, slots=True)
class Task:
    """One article and where its page goes; picklable."""

    article: Path
    page: Path
    form: str
    theme: str
    force: bool
    themes: Path
    """The user's own folder for preferences, with themes in it."""
    slug: str = ""


Outcome = Exported | NotExported


class Exporting:
    """Exports articles through the same code as the preview's page."""

    def __init__(self, jobs: Jobs, snapshots: Snapshots) -> None:
        """Take what an export needs."""
        self._jobs = jobs
        self._snapshots = snapshots

    def start(
        self,
        wish: Wish,
        done: Callable[[ExportReport], None],
        failed: Callable[[CopydeskError], None] | None = None,
        progress: Callable[[Progress], None] | None = None,
    ) -> Job[ExportReport]:
        """Export as a job; open articles are to be saved before."""
        return self._jobs.run(
            "export", lambda token: self.export(wish, token), done, failed, progress
        )

    def export(self, wish: Wish, token: Token | None = None) -> ExportReport:
        """Export, now, on this thread and on all cores.

        Raises UsageError where several articles should become one file, Cancelled.
        """
        if len(wish.articles) > 1 and wish.is_page():
            raise UsageError("many-into-one", path=str(wish.out))
        raise NotImplementedError

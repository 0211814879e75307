"""Taking files in: republished stories become articles, the site's empty values are filled."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from editor.core.errors import CopydeskError
from editor.core.events import Change
from editor.core.jobs import Progress, Token
from editor.core.site import Site
from editor.core.text import Message
from editor.desk.ground import Ground
from editor.desk.jobs import Job

if TYPE_CHECKING:
    from editor.intake.report import Report
    from editor.library.entries import Entry
    from editor.library.library import Library


@dataclass(frozen=True, slots=True)
class Imported:
    """A file that was taken in."""

    source: Path
    path: Path
    """The new article."""
    report: Report
    entry: Entry


@dataclass(frozen=True, slots=True)
class NotImported:
    """A file that was not taken in, and why."""

    source: Path
    error: Message
    hint: Message


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did, in the order of the files."""

    imported: tuple[Imported, ...] = ()
    failed: tuple[NotImported, ...] = ()
    site_changed: bool = False


def import_files(
    files: Sequence[Path], library: Library, token: Token | None = None
) -> ImportReport:
    """Take files in as new articles; one that cannot be taken in does not stop the others.

    What a file says of the site is written into `site.yaml` where that is silent. Raises
    SiteError where `site.yaml` is broken, Cancelled; what was taken in by then stays.
    """
    imported: list[Imported] = []
    failed: list[NotImported] = []
    site_changed = False
    for number, file in enumerate(files):
        if token is not None:
            token.step(number, len(files))
        site = library.site()
        try:
            one, values = _import(file, library, site)
        except CopydeskError as problem:
            failed.append(NotImported(file, problem.message, problem.hint))
            continue
        imported.append(one)
        if values:
            library.set_site(values)
            site_changed = True
    if token is not None:
        token.step(len(files), len(files))
    return ImportReport(tuple(imported), tuple(failed), site_changed)


def _import(file: Path, library: Library, site: Site) -> tuple[Imported, dict[str, object]]:
    from editor.intake.files import is_markdown, take_in_file

    intake = take_in_file(file, site)
    name, report = intake.name or file.stem, intake.report
    if is_markdown(file):
        path, arrived = library.bring_in(intake.text.encode("utf-8"), name, file)
        report = report.with_pictures((one.outcome, one.line, one.text) for one in arrived)
    else:
        path = library.create(intake.text, name).path
    imported = Imported(file, path, report, library.entry(path))
    return imported, dict(intake.site_values)


class Importing:
    """Imports into the open library as a job."""

    def __init__(self, ground: Ground) -> None:
        """Take what an import needs."""
        self._jobs = ground.jobs
        self._places = ground.places
        self._shelf = ground.shelf
        self._tell = ground.tell

    def start(
        self,
        files: Sequence[Path],
        done: Callable[[ImportReport], None],
        progress: Callable[[Progress], None] | None = None,
    ) -> Job[ImportReport]:
        """Take files into the open library; the list has them before `done` is told."""
        library = self._places.for_new()

        def ended(report: ImportReport) -> None:
            if self._places.library is library:
                self._shelf.put(*(one.entry for one in report.imported))
                paths = frozenset(one.path for one in report.imported)
                self._tell(Change(articles=paths, site=report.site_changed))
            done(report)

        return self._jobs.run(
            object(), lambda token: import_files(files, library, token), ended, progress=progress
        )

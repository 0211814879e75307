"""Checks of files by command: many on all cores, with mending; one bad file stops no other."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from editor.core.article import Place
from editor.core.errors import CopydeskError
from editor.core.findings import Finding, Gravity
from editor.core.jobs import Token
from editor.core.site import Site
from editor.core.text import message
from editor.desk.checking import case_of, findings_of
from editor.desk.crew import Crew
from editor.desk.places import Places
from editor.desk.shelf import Shelf
from editor.desk.snapshots import Slugs, Snapshots
from editor.desk.workers import pool

if TYPE_CHECKING:
    from editor.library.library import Library

FEW = 60
"""Up to so many articles are checked right here: starting processes would take longer."""
FILE_RULE = "file"
"""Rule of the finding for a file that cannot be read or mended."""


@dataclass(frozen=True, slots=True)
class Checked:
    """One article after its check."""

    path: Path
    findings: tuple[Finding, ...] = ()
    mended: int = 0


@dataclass(frozen=True, slots=True)
class _Task:
    path: Path
    themes: Path
    fix: bool
    slugs: Slugs = field(default_factory=Slugs)


def proof(
    paths: Sequence[Path], themes: Path, *, fix: bool = False, token: Token | None = None
) -> list[Checked]:
    """Check files and return what was found in each, in their order; with `fix` mend them first.

    A file that cannot be read has one finding that says so. Raises Cancelled.
    """
    token = token or Token()
    slugs = _slugs(paths)
    tasks = [_Task(path, themes, fix, slugs.get(path, Slugs())) for path in paths]
    cores = (os.cpu_count() or 1) if len(paths) > FEW else 1
    with Crew(pool if cores > 1 else ThreadPoolExecutor, cores) as crew:
        return crew.each(_check_some, tasks, _defect, token.step)


def _slugs(paths: Sequence[Path]) -> Mapping[Path, Slugs]:
    """Return for each file its own slug's owners in its library; a file in none has no neighbours."""
    from editor.library.library import Library
    from editor.library.nearest import library_of

    found: dict[Path, Slugs] = {}
    libraries: dict[Path, Shelf] = {}
    for path in paths:
        folder = library_of(path.parent)
        if folder is None:
            continue
        if folder not in libraries:
            libraries[folder] = Shelf()
            libraries[folder].fill(Library.open(folder).scan(), ZoneInfo("UTC"))
        entry = libraries[folder].get(path)
        if entry is not None:
            # Only the rivals travel to the other processes.
            owners = libraries[folder].slugs()[entry.slug]
            found[path] = Slugs({entry.slug: owners})
    return found


def _check_some(tasks: tuple[_Task, ...]) -> tuple[Checked, ...]:
    places = Places()
    proofer = _Proofer(places, Snapshots(places, tasks[0].themes))
    return tuple(proofer.check(task) for task in tasks)


class _Proofer:
    """Checks one file after the other, reading each site once."""

    def __init__(self, places: Places, snapshots: Snapshots) -> None:
        self._places = places
        self._snapshots = snapshots
        self._sites: dict[Path, Site] = {}

    def check(self, task: _Task) -> Checked:
        try:
            home = self._places.home_of(task.path)
            loaded = home.read(task.path)
            look = partial(self._look, task, self._site(home))
            if not task.fix:
                return Checked(task.path, look(loaded.text))
            from editor.check.mending import mend_all

            mended = mend_all(loaded.text, look)
            home.save(task.path, mended.text, loaded)
            return Checked(task.path, mended.left, len(mended.mended))
        except CopydeskError as problem:
            return Checked(task.path, (_unreadable(problem),))

    def _site(self, home: Library) -> Site:
        if home.folder not in self._sites:
            self._sites[home.folder] = home.site()
        return self._sites[home.folder]

    def _look(self, task: _Task, site: Site, text: str) -> tuple[Finding, ...]:
        from editor.markup.article import read_article

        article = read_article(text, task.path)
        return findings_of(case_of(article, site, task.slugs, self._snapshots))


def _unreadable(problem: CopydeskError) -> Finding:
    return Finding(
        rule=FILE_RULE,
        gravity=Gravity.ERROR,
        message=problem.message,
        where=Place(1),
        detail=problem.hint,
    )


def _defect(task: _Task, problem: BaseException) -> Checked:
    said = message("desk.check-defect", defect=repr(problem))
    return Checked(task.path, (Finding(FILE_RULE, Gravity.ERROR, said, Place(1)),))

"""Writes articles as pages; runs here or in a process of a crew."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from editor.core.article import Article
from editor.core.errors import CopydeskError, ReadError
from editor.core.findings import Finding
from editor.core.site import Site
from editor.core.text import Message
from editor.desk.places import Places
from editor.desk.snapshots import Snapshots

if TYPE_CHECKING:
    from editor.export.outputs import PictureBytes
    from editor.export.snapshot import Snapshot
    from editor.library.library import Library


@dataclass(frozen=True, slots=True)
class Task:
    """One article and where its page goes; picklable."""

    article: Path
    themes: Path
    """The user's folder with themes in it."""
    page: Path = Path()
    """The page's file."""
    prefix: str = ""
    """From the page to its pictures: empty, or a folder's name with `/`."""
    form: str = "folder"
    theme: str = ""
    force: bool = False


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
    details: str = ""

    @classmethod
    def because(cls, article: Path, problem: CopydeskError) -> NotExported:
        """Return it with the reason's words."""
        return cls(article, problem.message, problem.hint, problem.details)


Outcome = Exported | NotExported


class _Press:
    """Exports one article after the other, reading each site and theme once."""

    def __init__(self, themes: Path) -> None:
        self._places = Places()
        self._snapshots = Snapshots(self._places, themes)
        self._sites: dict[Path, Site] = {}

    def read(self, path: Path) -> tuple[Article, Library, Site]:
        """Return an article with its library and site. Raises ReadError, SiteError."""
        from editor.markup.article import read_article

        home = self._places.home_of(path)
        article = read_article(home.read(path).text, path)
        if home.folder not in self._sites:
            self._sites[home.folder] = home.site()
        return article, home, self._sites[home.folder]

    def export(self, task: Task) -> Outcome:
        """Write one page, with the checks' findings."""
        from editor.export.outputs import Place, export_page
        from editor.export.page import Form

        try:
            article, home, site = self.read(task.article)
            snapshot, missing = self._snapshots.gathered(article, site, theme=task.theme)
            out = export_page(
                snapshot,
                Place(task.page, task.prefix),
                Form(task.form),
                picture_bytes=picture_bytes(snapshot, home),
                force=task.force,
            )
        except CopydeskError as problem:
            return NotExported.because(task.article, problem)
        return Exported(task.article, out.file, _findings(snapshot, missing, out.findings))


def _findings(
    snapshot: Snapshot, missing: frozenset[str], page: tuple[Finding, ...]
) -> tuple[Finding, ...]:
    from editor.check.run import check
    from editor.check.surroundings import Surroundings

    return check(snapshot.article, snapshot.site, Surroundings(missing=missing, page=page))


def picture_bytes(snapshot: Snapshot, home: Library) -> PictureBytes:
    """Return the function that gives a page its pictures, as they leave the library."""
    from editor.export.snapshot import ICON, LOGO
    from editor.library.pictures import leaving

    site = {LOGO: snapshot.site.logo, ICON: snapshot.site.icon}

    def read(reference: str) -> bytes:
        article = snapshot.article.path
        if reference in site:
            found = home.resolve(home.folder / "site.yaml", site[reference])
        else:
            # References come decoded here, and a decoded one may hold a `%` of its own.
            found = home.resolve(article, reference.replace("%", "%25")) if article else None
        if found is None:
            raise ReadError("read-gone", home.folder / reference)
        return leaving(found)[0]

    return read


def export_pages(tasks: tuple[Task, ...]) -> tuple[Outcome, ...]:
    """Export some articles; each gives a page or a reason."""
    press = _Press(tasks[0].themes)
    return tuple(press.export(task) for task in tasks)


def slugs_of(tasks: tuple[Task, ...]) -> tuple[str, ...]:
    """Return the articles' slugs; empty where one cannot be read, which its export will say."""
    from editor.markup.slugs import slug_of

    press = _Press(tasks[0].themes)
    slugs = []
    for task in tasks:
        try:
            article, _, site = press.read(task.article)
            slugs.append(slug_of(article, site.language))
        except CopydeskError:
            slugs.append("")
    return tuple(slugs)

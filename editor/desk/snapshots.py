"""Gathers what a page is made of: article, site, theme, pictures, addresses of other articles."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from editor.core.article import Article
from editor.core.errors import ReadError
from editor.core.pictures import PictureInfo
from editor.core.site import Site
from editor.desk.places import Places
from editor.desk.shelf import Shelf

if TYPE_CHECKING:
    from editor.export.snapshot import Snapshot
    from editor.export.theme import Theme
    from editor.library.library import Library


@dataclass(frozen=True, slots=True)
class Slugs:
    """Who has which slug in a library, as it was at one moment."""

    owners: Mapping[str, frozenset[Path]] = field(default_factory=dict)

    @classmethod
    def of(cls, shelf: Shelf) -> Slugs:
        """Return those of the shelf."""
        return cls(shelf.slugs())

    def taken(self, slug: str, by_other_than: Path | None) -> bool:
        """Tell whether another article has this slug."""
        return bool(self.owners.get(slug, frozenset()) - {by_other_than})


class Snapshots:
    """Makes snapshots; reads files, so it works on a job's thread."""

    def __init__(self, places: Places, themes: Path) -> None:
        """Take where libraries are, and the user's folder with themes in it."""
        self._places = places
        self._user = themes
        self._themes: dict[tuple[str, Path | None], tuple[float, Theme]] = {}
        self._last: tuple[Article, tuple[frozenset[str], frozenset[str]]] | None = None

    def of(self, article: Article, site: Site, theme: str = "") -> Snapshot:
        """Return the snapshot of an article; `theme` is another one than the site's.

        Raises ThemeError where there is no such theme.
        """
        return self.gathered(article, site, theme)[0]

    def gathered(
        self, article: Article, site: Site, theme: str = ""
    ) -> tuple[Snapshot, frozenset[str]]:
        """Return the snapshot, and the article's references to own files that are not there.

        Raises ThemeError where there is no such theme.
        """
        from editor.export.snapshot import ICON, LOGO, Snapshot
        from editor.markup.slugs import slug_of

        path = article.path
        home = self._places.home_of(path) if path else self._places.library
        chosen = self._theme(theme or site.theme, home.folder if home else None)
        shown, linked = self._references(article)
        manifest: dict[str, PictureInfo] = {}
        links: Mapping[str, str] = {}
        missing: set[str] = set()
        if home and path:
            manifest.update(home.manifest(path, shown))
            found = {one: home.resolve(path, one) for one in (shown | linked) - manifest.keys()}
            missing = {one for one, file in found.items() if file is None}
            links = _links(home, site, {one: file for one, file in found.items() if one in linked})
        if home:
            for name, file in ((LOGO, site.logo), (ICON, site.icon)):
                if file:
                    for info in home.manifest(home.folder / "site.yaml", [file]).values():
                        manifest[name] = info
        snapshot = Snapshot(
            article=article,
            site=site,
            theme=chosen,
            manifest=manifest,
            slug=slug_of(article, site.language),
            links=links,
        )
        return snapshot, frozenset(missing)

    def _references(self, article: Article) -> tuple[frozenset[str], frozenset[str]]:
        """Return what an article refers to; looked for again only where an edit may change it."""
        from editor.check.references import references_of, same_references

        last = self._last  # jobs on other threads set it too
        if last is not None and same_references(last[0], article):
            references = last[1]
        else:
            references = references_of(article)
        self._last = article, references
        return references

    def _theme(self, name: str, library: Path | None) -> Theme:
        """Return a theme, read again only where one of its files changed: finding it takes long."""
        from editor.export.themes import load_theme

        known = self._themes.get((name, library))
        if known is not None and _changed(Path(known[1].where)) == known[0]:
            return known[1]
        theme = load_theme(name, library, self._user)
        self._themes[name, library] = (_changed(Path(theme.where)), theme)
        return theme


def _links(home: Library, site: Site, linked: Mapping[str, Path | None]) -> Mapping[str, str]:
    """Return the addresses of the articles that references lead to."""
    from editor.export.addresses import article_address
    from editor.markup.article import read_article
    from editor.markup.slugs import slug_of

    links: dict[str, str] = {}
    for reference, path in linked.items():
        if path is None or path.suffix.lower() not in {".md", ".markdown"}:
            continue
        try:
            other = read_article(home.read(path).text, path)
        except ReadError:
            continue  # a finding says that the link leads to no article
        slug = slug_of(other, site.language)
        links[reference] = article_address(other, site, slug) or f"../{slug}/"
    return links


def _changed(folder: Path) -> float:
    """Return when a file of a theme changed last."""
    try:
        return max(one.stat().st_mtime for one in (folder, *folder.iterdir()))
    except OSError:
        return 0.0

"""Gathers what a page is made of: article, site, theme, pictures, addresses of other articles."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from editor.core.article import Article
from editor.core.site import Site
from editor.desk.places import Places
from editor.desk.shelf import Shelf

if TYPE_CHECKING:
    from editor.export.snapshot import Snapshot
    from editor.export.theme import Theme


@dataclass(frozen=True, slots=True)
class Slugs:
    """The slugs of a library's articles by path, as they were at one moment."""

    by_path: Mapping[Path, str]

    @classmethod
    def of(cls, shelf: Shelf) -> Slugs:
        """Return those of the shelf."""
        return cls({entry.path: entry.slug for entry in shelf.entries()})

    def rivals_of(self, path: Path) -> Slugs:
        """Return those articles, the one of `path` left out, that have its slug."""
        own = self.by_path.get(path)
        return Slugs({at: slug for at, slug in self.by_path.items() if slug == own and at != path})

    def besides(self, path: Path | None) -> frozenset[str]:
        """Return the slugs of all other articles."""
        return frozenset(slug for at, slug in self.by_path.items() if at != path and slug)


class Snapshots:
    """Makes snapshots; reads files, so it works on a job's thread."""

    def __init__(self, places: Places, themes: Path) -> None:
        """Take where libraries are, and the user's folder with themes in it."""
        self._places = places
        self._user = themes
        self._themes: dict[tuple[str, Path | None], tuple[float, Theme]] = {}

    def of(
        self, article: Article, site: Site, slugs: Slugs | None = None, theme: str = ""
    ) -> Snapshot:
        """Return the snapshot of an article; `theme` is another one than the site's.

        Raises ThemeError where there is no such theme.
        """
        from editor.check.references import references_of
        from editor.export.snapshot import ICON, LOGO, Snapshot
        from editor.markup.slugs import slug_of

        home = self._places.home_of(article.path) if article.path else self._places.library
        chosen = self._theme(theme or site.theme, home.folder if home else None)
        shown, linked = references_of(article)
        manifest = dict(home.manifest(article.path, shown)) if home and article.path else {}
        if home:
            for name, file in ((LOGO, site.logo), (ICON, site.icon)):
                if file:
                    for info in home.manifest(home.folder / "site.yaml", [file]).values():
                        manifest[name] = info
        return Snapshot(
            article=article,
            site=site,
            theme=chosen,
            manifest=manifest,
            slug=slug_of(article, site.language),
            links=self._links(article, site, linked, slugs),
        )

    def missing(self, article: Article) -> frozenset[str]:
        """Return the references of an article to own files that are not there."""
        from editor.check.references import references_of

        if article.path is None:
            return frozenset()
        home = self._places.home_of(article.path)
        shown, linked = references_of(article)
        return frozenset(one for one in shown | linked if home.resolve(article.path, one) is None)

    def _theme(self, name: str, library: Path | None) -> Theme:
        """Return a theme, read again only where one of its files changed: finding it takes long."""
        from editor.export.themes import load_theme

        known = self._themes.get((name, library))
        if known is not None and _changed(Path(known[1].where)) == known[0]:
            return known[1]
        theme = load_theme(name, library, self._user)
        self._themes[name, library] = (_changed(Path(theme.where)), theme)
        return theme

    def _links(
        self, article: Article, site: Site, linked: frozenset[str], slugs: Slugs | None
    ) -> Mapping[str, str]:
        from editor.export.addresses import article_address
        from editor.markup.article import read_article
        from editor.markup.slugs import slug_of

        if article.path is None:
            return {}
        home = self._places.home_of(article.path)
        links: dict[str, str] = {}
        for reference in linked:
            path = home.resolve(article.path, reference)
            if path is None or path.suffix.lower() not in {".md", ".markdown"}:
                continue
            other = read_article(home.read(path).text, path)
            slug = (slugs.by_path.get(path) if slugs else "") or slug_of(other, site.language)
            links[reference] = article_address(other, site, slug) or f"../{slug}/"
        return links


def _changed(folder: Path) -> float:
    """Return when a file of a theme changed last."""
    try:
        return max(one.stat().st_mtime for one in (folder, *folder.iterdir()))
    except OSError:
        return 0.0

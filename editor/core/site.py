"""The site: what `site.yaml` says of the place where articles appear."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from editor.core.metadata import Person


@dataclass(frozen=True, slots=True)
class Section:
    """A section of the site."""

    name: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Licence:
    """Under which licence the site's words stand."""

    name: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed that the head of each page points to."""

    url: str
    type: str = "application/rss+xml"
    title: str = ""


@dataclass(frozen=True, slots=True)
class Site:
    """Name, address and habits of a site; every value may be empty."""

    name: str = ""
    url: str = ""
    """Address of the front page, without a slash at the end."""
    description: str = ""
    language: str = "en"
    timezone: str = "UTC"
    logo: str = ""
    """A file relative to the library, or an address."""
    icon: str = ""
    sections: tuple[Section, ...] = ()
    byline: tuple[Person, ...] = ()
    """Who is named where an article names nobody."""
    theme: str = "classic"
    accent: str = ""
    """The one colour of the page, `#rrggbb`; empty means the theme's own."""
    comments: bool = False
    """Whether pages carry a comments link where the article does not say."""
    comments_url: str = ""
    """Where comments are left; `{url}` and `{slug}` are filled in. Empty: pages have no link."""
    social: tuple[str, ...] = ()
    """Addresses of the site's accounts elsewhere (`rel=me`, `sameAs`)."""
    x_account: str = ""
    fediverse: str = ""
    licence: Licence = Licence()
    feeds: tuple[Feed, ...] = ()
    frames: tuple[str, ...] = ()
    """Hosts whose frames may stand in a page."""
    quotes: bool = True
    """Whether straight quotes become typographic ones, by the article's language."""
    kind: str = "news"
    """`news` (NewsArticle) or `blog` (BlogPosting)."""
    permalink: str = "/{slug}/"
    """Path of an article below `url`; `{slug} {year} {month} {day} {section}` are filled in."""
    targets: Mapping[str, Mapping[str, object]] = field(default_factory=dict)
    theme_options: Mapping[str, object] = field(default_factory=dict)

    def zone(self) -> ZoneInfo:
        """Return the site's time zone, UTC where it names none or one that does not exist."""
        try:
            return ZoneInfo(self.timezone or "UTC")
        except (ZoneInfoNotFoundError, ValueError):
            return ZoneInfo("UTC")

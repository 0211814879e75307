"""What an article says of itself: the typed values of its front matter."""

from __future__ import annotations

from dataclasses import dataclass

from editor.core.moment import Moment
from editor.core.stage import Stage


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody in a byline."""

    name: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """Where a story comes from; either part may be empty."""

    name: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class LeadPicture:
    """The picture at the head of the page."""

    file: str
    """Relative to the article's own folder, with `/`; or an http(s) address."""
    alt: str = ""
    caption: str = ""
    credit: str = ""
    licence: str = ""


@dataclass(frozen=True, slots=True)
class Correction:
    """What was wrong and is right now."""

    text: str
    date: Moment | None = None


@dataclass(frozen=True, slots=True)
class Metadata:
    """The values of the design's keys, aliases resolved, entities decoded; empty means absent."""

    headline: str = ""
    slug: str = ""
    """As written; empty until the first publishing. `markup.slugs.slug_of` derives one."""
    date: Moment | None = None
    updated: Moment | None = None
    standfirst: str = ""
    authors: tuple[Person, ...] = ()
    dateline: str = ""
    section: str = ""
    tags: tuple[str, ...] = ()
    language: str = ""
    """BCP 47; empty means the site's."""
    picture: LeadPicture | None = None
    canonical: str = ""
    source: Source | None = None
    stage: Stage = Stage.DRAFT
    """As written, else derived: draft if `draft: true` or no date, else published."""
    search_title: str = ""
    search_description: str = ""
    comments: bool | None = None
    corrections: tuple[Correction, ...] = ()
    aliases: tuple[str, ...] = ()
    note: str = ""
    """For the desk only; no export shows it."""


FIELDS = (
    "title",
    "slug",
    "date",
    "lastmod",
    "description",
    "authors",
    "dateline",
    "section",
    "tags",
    "lang",
    "image",
    "image_alt",
    "image_caption",
    "image_credit",
    "image_licence",
    "canonical",
    "source",
    "stage",
    "search_title",
    "search_description",
    "comments",
    "corrections",
    "aliases",
    "note",
)
"""The canonical front-matter keys, in the order in which new ones are written."""

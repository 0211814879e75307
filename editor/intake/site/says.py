"""What a page says of its article to machines: JSON-LD, Open Graph and other words in the head."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from editor.core.article import Article
from editor.intake.site.tree import folded, select, words

if TYPE_CHECKING:
    from lxml.html import HtmlElement

KINDS = ("Article", "Posting")
"""How the names of all types of articles end."""
DEEPEST = 8
"""Levels of JSON-LD that are looked at."""
_DAY = len("2026-05-05")


@dataclass(frozen=True, slots=True)
class Says:
    """What is known of the article on the page; the surest first, each may be empty."""

    headlines: tuple[str, ...] = ()
    standfirsts: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    days: tuple[str, ...] = ()
    """`2026-05-05`, of the first publication."""
    sections: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    pictures: tuple[str, ...] = ()
    """Addresses or file names."""
    paragraphs: tuple[str, ...] = ()
    """The body, where it is known, as it is compared."""


def said_by(root: HtmlElement, known: Article | None = None) -> Says:
    """Return what the library knows of the article, then what the page says of it."""
    linked = [one for one in _linked(root) if _is_article(one)]
    first: Mapping[str, object] = linked[0] if linked else {}
    return Says(
        headlines=_each(
            known.metadata.headline if known else "",
            _text(first.get("headline")),
            *_metas(root, "og:title", "twitter:title"),
        ),
        standfirsts=_each(
            known.metadata.standfirst if known else "",
            *_metas(root, "og:description", "description"),
            _text(first.get("description")),
        ),
        authors=_each(
            *((one.name for one in known.metadata.authors) if known else ()),
            *_names(first.get("author")),
            *_metas(root, "author", "article:author", "parsely-author", "twitter:data1"),
        ),
        days=_days(root, first, known),
        sections=_each(
            known.metadata.section if known else "",
            *_names(first.get("articleSection")),
            *_metas(root, "article:section"),
        ),
        tags=_each(
            *(known.metadata.tags if known else ()),
            *_metas(root, "article:tag"),
            *_keywords(first.get("keywords")),
        ),
        pictures=_each(*_addresses(first.get("image")), *_metas(root, "og:image", "twitter:image")),
        paragraphs=_paragraphs(known, first),
    )


def site_name(root: HtmlElement) -> str:
    """Return the name of the site as its page says it, "" where it does not."""
    for one in _metas(root, "og:site_name", "application-name"):
        return one
    for thing in _linked(root):
        names = list(_names(thing.get("publisher")))
        if names:
            return names[0]
    homes = select(root, 'a[rel~="home"], [class*="site-title"] a, [class*="logo"]')
    return next((words(one) for one in homes if words(one)), "")


def _days(root: HtmlElement, first: Mapping[str, object], known: Article | None) -> tuple[str, ...]:
    date = known.metadata.date if known else None
    said = (_text(first.get("datePublished")), *_metas(root, "article:published_time", "date"))
    days = [date.value.date().isoformat()] if date else []
    return tuple(dict.fromkeys([*days, *(one[:_DAY] for one in said if one)]))


def _paragraphs(known: Article | None, first: Mapping[str, object]) -> tuple[str, ...]:
    said = known.body[known.body_start :] if known else _text(first.get("articleBody"))
    return tuple(folded(one) for one in said.split("\n") if one.strip())


def _each(*said: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.strip() for one in said if one and one.strip()))


def _metas(root: HtmlElement, *wanted: str) -> list[str]:
    found: dict[str, list[str]] = {}
    for one in root.iter("meta"):
        key = (one.get("property") or one.get("name") or one.get("itemprop") or "").lower()
        found.setdefault(key, []).append(one.get("content", ""))
    return [value for key in wanted for value in found.get(key, ()) if value.strip()]


def _linked(root: HtmlElement) -> Iterator[Mapping[str, object]]:
    for script in root.iter("script"):
        if script.get("type", "").strip().lower() != "application/ld+json":
            continue
        try:
            document = json.loads(script.text or "")
        except (ValueError, RecursionError):
            continue
        yield from _things(document, DEEPEST)


def _things(value: object, deep: int) -> Iterator[Mapping[str, object]]:
    if deep == 0:
        return
    if isinstance(value, list):
        for one in value:
            yield from _things(one, deep - 1)
    elif isinstance(value, dict):
        yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _things(value.get(key), deep - 1)


def _is_article(thing: Mapping[str, object]) -> bool:
    kinds = thing.get("@type")
    kinds = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(one, str) and one.endswith(KINDS) for one in kinds)


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _names(value: object) -> Iterator[str]:
    if isinstance(value, list):
        for one in value:
            yield from _names(one)
    elif isinstance(value, dict):
        yield _text(value.get("name"))
    else:
        yield _text(value)


def _keywords(value: object) -> Iterator[str]:
    for one in _names(value):
        yield from one.split(",")


def _addresses(value: object) -> Iterator[str]:
    if isinstance(value, list):
        for one in value:
            yield from _addresses(one)
    elif isinstance(value, dict):
        yield _text(value.get("url"))
    else:
        yield _text(value)

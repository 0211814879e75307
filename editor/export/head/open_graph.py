"""Open Graph for an article: how a link to it looks in a network or a chat."""

from __future__ import annotations

from collections.abc import Iterator

from editor.export.dates import exact
from editor.export.facts import Facts
from editor.export.head.tags import meta
from editor.export.languages import territory


def lines(facts: Facts) -> Iterator[str]:
    """Yield the tags in the order the protocol wants: a picture's details right behind it."""
    for name, content in _pairs(facts):
        if content:
            yield meta(name, content, key="property")


def _pairs(facts: Facts) -> Iterator[tuple[str, str]]:
    yield "og:type", "article"
    yield "og:title", facts.headline
    yield "og:url", facts.canonical
    yield "og:description", facts.description
    yield "og:site_name", facts.site.name
    yield "og:locale", territory(facts.language)
    yield from _picture(facts)
    metadata, zone = facts.article.metadata, facts.site.zone()
    if metadata.date:
        yield "article:published_time", exact(metadata.date, zone)
    if metadata.updated:
        yield "article:modified_time", exact(metadata.updated, zone)
    for author in facts.authors:
        yield "article:author", author.url
    yield "article:section", facts.section.name
    for tag in metadata.tags:
        yield "article:tag", tag


def _picture(facts: Facts) -> Iterator[tuple[str, str]]:
    picture = facts.picture
    if picture is None or not picture.url or picture.mime == "image/svg+xml":
        return
    yield "og:image", picture.url
    yield "og:image:type", picture.mime
    if picture.width and picture.height:
        yield "og:image:width", str(picture.width)
        yield "og:image:height", str(picture.height)
    yield "og:image:alt", picture.alt

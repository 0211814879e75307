"""The card that X shows; title, description and picture it takes from Open Graph."""

from __future__ import annotations

from collections.abc import Iterator

from editor.export.facts import Facts
from editor.export.head.tags import meta

LARGE = 300, 157
"""Least width and height, in pixels, of a picture that X shows large."""
ALT = 420
"""Characters of a picture's description that X takes."""


def lines(facts: Facts) -> Iterator[str]:
    """Yield the tags, and the fediverse's for the byline."""
    picture = facts.picture
    drawn = picture is not None and picture.mime == "image/svg+xml"
    shown = picture if picture and picture.url and not drawn else None
    unknown = shown is not None and not shown.width
    wide = shown is not None and shown.width >= LARGE[0] and shown.height >= LARGE[1]
    yield meta("twitter:card", "summary_large_image" if wide or unknown else "summary")
    if facts.site.x_account:
        yield meta("twitter:site", "@" + facts.site.x_account.lstrip("@"))
    if shown and shown.alt:
        yield meta("twitter:image:alt", shown.alt[:ALT])
    if facts.site.fediverse:
        yield meta("fediverse:creator", facts.site.fediverse)

"""How large a picture and how long a snippet search engines may show."""

from __future__ import annotations

from collections.abc import Iterator

from editor.export.facts import Facts
from editor.export.head.tags import meta


def lines(_facts: Facts) -> Iterator[str]:
    """Yield the tag: a large picture and a snippet of any length, which Discover asks for."""
    yield meta("robots", "max-image-preview:large, max-snippet:-1, max-video-preview:-1")

"""Description, address, author: what a search result and a reader mode show."""

from __future__ import annotations

from collections.abc import Iterator

from editor.export.facts import Facts
from editor.export.head.tags import link, meta


def lines(facts: Facts) -> Iterator[str]:
    """Yield the tags; authors stand in one, because Readability keeps only the last."""
    if facts.description:
        yield meta("description", facts.description)
    if facts.canonical:
        yield link("canonical", facts.canonical.split("#", 1)[0])
    if facts.authors:
        yield meta("author", ", ".join(one.name for one in facts.authors))
        for one in facts.authors:
            if one.url:
                yield link("author", one.url)

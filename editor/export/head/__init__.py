"""The head of a page, one concern per file: facts in, lines of HTML out."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from editor.export.facts import Facts
from editor.export.head import (
    description,
    feeds,
    generator,
    icons,
    json_ld,
    licence,
    open_graph,
    robots,
    x_card,
)

PARTS: tuple[Callable[[Facts], Iterator[str]], ...] = (
    description.lines,
    robots.lines,
    open_graph.lines,
    x_card.lines,
    feeds.lines,
    icons.lines,
    licence.lines,
    generator.lines,
    json_ld.lines,
)
"""In the order in which they stand in the head."""


def head(facts: Facts) -> str:
    """Return all that stands in the head after charset, viewport and title."""
    return "\n".join(line for part in PARTS for line in part(facts))

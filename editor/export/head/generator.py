"""By what a page was made: how Copydesk knows its own pages again."""

from __future__ import annotations

from collections.abc import Iterator

from editor import __version__
from editor.export.facts import Facts
from editor.export.head.tags import meta

NAME = "Copydesk"
MARK = f'<meta name="generator" content="{NAME} '
"""What every page of ours has in its head."""


def lines(_facts: Facts) -> Iterator[str]:
    """Yield the tag."""
    yield meta("generator", f"{NAME} {__version__}")

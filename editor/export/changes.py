"""What changed from one page to the next, so that a page that is shown is changed only there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from editor.export.page import Page

_BODY = re.compile(rb"<body[^>]*>", re.IGNORECASE)
_STYLE = re.compile(rb"<style[^>]*>.*?</style>", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Frame:
    """A page as it is compared: its elements, and the HTML around them."""

    elements: tuple[str, ...]
    around: bytes
    """The page with a zero byte in the place of its content."""

    @classmethod
    def of(cls, page: Page) -> Frame:
        """Return the frame of a page."""
        content = page.body.encode("utf-8", "replace")
        return cls(page.elements, page.html.replace(content, b"\0", 1) if content else page.html)

    @property
    def styles(self) -> list[bytes]:
        """The stylesheets."""
        return _STYLE.findall(self.around)

    @property
    def shell(self) -> bytes:
        """The body's HTML around the content: headline, byline, source."""
        found = _BODY.search(self.around)
        return self.around[found.start() if found else 0 :]


@dataclass(frozen=True, slots=True)
class Change:
    """Elements `[start, start + count)` of the content become `fresh`; and what else is another."""

    start: int = 0
    count: int = 0
    fresh: tuple[str, ...] = ()
    had: int = 0
    """How many elements there were."""
    head: bool = False
    """The head says something else; nothing of that is seen on the page."""
    around: bool = False
    """The body around the content is another."""
    style: bool = False
    """The stylesheet is another, or nothing is known of the page before: `fresh` is all."""

    @property
    def content(self) -> bool:
        """Whether an element came, went or changed."""
        return bool(self.count or self.fresh)


def change_of(before: Frame | None, after: Frame) -> Change:
    """Return what turns one page into the other; all of it where there is none before."""
    other = before is None or before.around != after.around
    if before is None or (other and before.styles != after.styles):
        return Change(0, 0, after.elements, 0, head=True, around=True, style=True)
    start, count, fresh = spliced(before.elements, after.elements)
    if not other:
        return Change(start, count, tuple(fresh), len(before.elements))
    around = before.shell != after.shell
    return Change(start, count, tuple(fresh), len(before.elements), head=True, around=around)


def spliced(before: Sequence[str], after: Sequence[str]) -> tuple[int, int, Sequence[str]]:
    """Return where two lists begin to differ, how many are to go there, and which come instead."""
    most = min(len(before), len(after))
    start = 0
    while start < most and before[start] == after[start]:
        start += 1
    tail = 0
    while tail < most - start and before[-1 - tail] == after[-1 - tail]:
        tail += 1
    return start, len(before) - start - tail, after[start : len(after) - tail]

"""What has to be done to a page that is shown, so that it shows the next one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_BODY = re.compile(rb"<body[^>]*>", re.IGNORECASE)
_STYLE = re.compile(rb"<style[^>]*>.*?</style>", re.IGNORECASE | re.DOTALL)
_LANG = re.compile(rb"<html[^>]*?\slang=\"([^\"]*)\"", re.IGNORECASE)
_DIR = re.compile(rb"<html[^>]*?\sdir=\"([^\"]*)\"", re.IGNORECASE)
_TITLE = re.compile(rb"<title[^>]*>(.*?)</title>", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Shown:
    """A page as the preview keeps it: its bytes, and the parts that are compared."""

    html: bytes
    elements: tuple[str, ...]

    @property
    def body(self) -> str:
        """The content's HTML."""
        return "\n".join(self.elements)

    @property
    def styles(self) -> tuple[bytes, ...]:
        """The stylesheets; with others the page is loaded anew."""
        return tuple(_STYLE.findall(self.html))

    @property
    def shell(self) -> bytes:
        """The body's HTML around the content: headline, byline, source."""
        content = self.body.encode("utf-8", "replace")
        inside = self.html[self._inside() :]
        return inside.replace(content, b"\0", 1) if content else inside

    @property
    def language(self) -> tuple[str, str]:
        """Language and direction of the page."""
        return _first(_LANG, self.html), _first(_DIR, self.html)

    @property
    def title(self) -> str:
        """The page's title, as HTML."""
        return _first(_TITLE, self.html)

    def inside(self) -> str:
        """Return the `<body>` element and what follows, for a parser of HTML."""
        found = _BODY.search(self.html)
        return self.html[found.start() if found else 0 :].decode("utf-8", "replace")

    def _inside(self) -> int:
        found = _BODY.search(self.html)
        return found.start() if found else 0


@dataclass(frozen=True, slots=True)
class Nothing:
    """The page shows it already."""


@dataclass(frozen=True, slots=True)
class Patch:
    """Elements `[start, start + count)` of the content become `html`."""

    start: int
    count: int
    html: str
    had: int
    """How many elements the content should have before; else all of it is replaced."""


@dataclass(frozen=True, slots=True)
class Shell:
    """What stands around the content changed: the body is put in anew, the place kept."""


@dataclass(frozen=True, slots=True)
class Reload:
    """Another style or another article: the page is loaded anew."""


Step = Nothing | Patch | Shell | Reload


def step(before: Shown | None, after: Shown) -> Step:
    """Return the least that turns one page into the other."""
    if before is None or before.styles != after.styles:
        return Reload()
    if before.shell != after.shell:
        return Shell()
    start, count, fresh = changed(before.elements, after.elements)
    if not count and not fresh:
        return Nothing()
    return Patch(start, count, "\n".join(fresh), len(before.elements))


def changed(before: Sequence[str], after: Sequence[str]) -> tuple[int, int, Sequence[str]]:
    """Return where two lists begin to differ, how many are to go there, and which come instead."""
    most = min(len(before), len(after))
    start = 0
    while start < most and before[start] == after[start]:
        start += 1
    tail = 0
    while tail < most - start and before[-1 - tail] == after[-1 - tail]:
        tail += 1
    return start, len(before) - start - tail, after[start : len(after) - tail]


def _first(pattern: re.Pattern[bytes], html: bytes) -> str:
    found = pattern.search(html)
    return found[1].decode("utf-8", "replace") if found else ""

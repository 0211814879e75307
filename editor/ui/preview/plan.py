"""The page that is shown, carried on by what changed."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from editor.desk.live import Update

_BODY = re.compile(rb"<body[^>]*>", re.IGNORECASE)
_LANG = re.compile(rb"<html[^>]*?\slang=\"([^\"]*)\"", re.IGNORECASE)
_DIR = re.compile(rb"<html[^>]*?\sdir=\"([^\"]*)\"", re.IGNORECASE)
_TITLE = re.compile(rb"<title[^>]*>(.*?)</title>", re.IGNORECASE | re.DOTALL)


@dataclass(slots=True)
class Shown:
    """The elements of the page in hand; behind them stand updates that wait for a load to end."""

    elements: list[str] = field(default_factory=list)
    known: bool = False
    """Whether the next update may go on from this page; else the whole page is wanted."""
    waiting: list[Update] = field(default_factory=list)

    @property
    def body(self) -> str:
        """The content's HTML."""
        return "\n".join(self.elements)

    def forget(self) -> None:
        """Want the whole page next."""
        self.known = False
        self.waiting.clear()

    def fits(self, update: Update) -> bool:
        """Tell whether an update can be shown now: it is the whole page, or goes on from this one."""
        return update.change.style or (self.known and update.change.had == len(self.elements))

    def take(self, update: Update) -> None:
        """Carry the elements on."""
        change = update.change
        if change.style:
            self.elements, self.known = list(change.fresh), True
        else:
            self.elements[change.start : change.start + change.count] = change.fresh

    def wait(self, update: Update) -> None:
        """Keep an update until the load has ended; a whole page makes those before it needless."""
        if update.change.style:
            self.waiting.clear()
        self.waiting.append(update)


def language(html: bytes) -> tuple[str, str]:
    """Return language and direction of a page."""
    return _first(_LANG, html), _first(_DIR, html)


def title(html: bytes) -> str:
    """Return the page's title, as HTML."""
    return _first(_TITLE, html)


def inside(html: bytes) -> str:
    """Return the `<body>` element and what follows, for a parser of HTML."""
    found = _BODY.search(html)
    return html[found.start() if found else 0 :].decode("utf-8", "replace")


def _first(pattern: re.Pattern[bytes], html: bytes) -> str:
    found = pattern.search(html)
    return found[1].decode("utf-8", "replace") if found else ""


def element_at(lines: Sequence[int], line: int) -> int:
    """Return the index of the element that holds a line, by where each begins; -1 before the first."""
    return bisect_right(lines, line) - 1

"""The pages of open articles in the process that renders: each is kept, and only changes come back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from editor.core.findings import Finding
    from editor.export.changes import Change, Frame
    from editor.export.page import Page
    from editor.export.snapshot import Snapshot

Key = tuple[str, int]
"""Whose article it is, and its buffer."""

KEPT = 3
"""Articles whose pages are kept: each is some times as large as its text."""
CHARACTERS = 2_000_000
"""Of text that are converted at most to find the smallest one that shows a difference."""


@dataclass(frozen=True, slots=True)
class Wish:
    """An article whose page is wanted; picklable."""

    key: Key
    """Names the article in hand."""
    snapshot: Snapshot
    shown: int
    """Number of the page that is shown and will be changed; 0 where there is none."""
    number: int
    """Number of the page that is wanted."""


@dataclass(frozen=True, slots=True)
class Update:
    """What changed since the page that is shown; picklable."""

    change: Change
    html: bytes = b""
    """The whole page, where more than its content changed."""
    pictures: Mapping[str, str] = field(default_factory=dict)
    lines: tuple[int, ...] = ()
    """Line of the article's body on which each element begins, from 1; empty where that is lost."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What comparing a page with the export's came to."""

    same: bool
    smallest: str = ""
    """The smallest text found that shows the difference; `""` where what was kept was wrong."""


class _Kept:
    """The page of one article."""

    def __init__(self) -> None:
        from editor.export.live_page import LivePage

        self.page = LivePage()
        self.number = 0
        self.frame: Frame | None = None
        self.snapshot: Snapshot | None = None

    def update(self, wish: Wish) -> Update:
        from editor.export.changes import Frame, change_of

        page = self.page.update(wish.snapshot)
        before = self.frame if wish.shown and wish.shown == self.number else None
        frame = Frame.of(page)
        change = change_of(before, frame)
        self.number, self.frame, self.snapshot = wish.number, frame, wish.snapshot
        whole = change.around or change.style
        return Update(change, page.html if whole else b"", page.pictures, page.lines)


@lru_cache(maxsize=KEPT)
def _kept(_key: Key) -> _Kept:
    return _Kept()


def show(wish: Wish) -> Update:
    """Return what changes the page that is shown into that of a snapshot. Raises ThemeError."""
    return _kept(wish.key).update(wish)


def whole(snapshot: Snapshot) -> Page:
    """Return the page of a snapshot by itself, for a picture of it. Raises ThemeError."""
    from editor.export.page import preview_page

    return preview_page(snapshot)


def findings_of(shown: tuple[Key, int]) -> tuple[Finding, ...] | None:
    """Return the findings of the page of this key and number, None where another has come since."""
    key, number = shown
    kept = _kept(key)
    page: Page | None = kept.page.findings() if kept.number == number else None
    return page.findings if page else None


def page_of(shown: tuple[Key, int]) -> Page | None:
    """Return the page of this key and number, None where another has come since."""
    key, number = shown
    kept = _kept(key)
    return kept.page.page if kept.number == number else None


def compare(shown: tuple[Key, int]) -> Verdict | None:
    """Hold the page of this key and number against the export's; None where another has come since."""
    from editor.export.live_page import smallest_difference

    key, number = shown
    kept = _kept(key)
    if kept.number != number or kept.snapshot is None:
        return None
    if kept.page.compare() is None:
        return Verdict(same=True)
    kept.number, kept.frame = 0, None
    length = max(len(kept.snapshot.article.body), 1)
    return Verdict(False, smallest_difference(kept.snapshot, CHARACTERS // length + 1))

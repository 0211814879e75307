"""Captures a theme: asks a site for one page and writes its clothes into the library."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from editor.core.article import Article
from editor.core.clock import Clock, system_clock
from editor.core.errors import CopydeskError
from editor.core.events import Change
from editor.core.jobs import Progress, Token
from editor.core.text import message
from editor.core.web import Answer
from editor.desk.ground import Ground
from editor.desk.jobs import Job

if TYPE_CHECKING:
    from editor.intake.site.capture import Captured
    from editor.intake.site.slots import Slot


@dataclass(frozen=True, slots=True)
class CaptureWish:
    """What is to be captured, and under which name it is kept."""

    url: str
    name: str
    library: Path
    allow_http: bool = False
    """Whether plain http may be asked over a network, where others could read along."""
    replace: bool = False
    """Whether a theme of this name may be replaced."""
    article: Path | None = None
    """The article of the library that is on the page, where the writer named one."""
    slots: Mapping[Slot, str] = field(default_factory=dict)
    """Selectors for slots."""


@dataclass(frozen=True, slots=True)
class CaptureReport:
    """A theme that is in the library now."""

    folder: Path
    captured: Captured
    asked: tuple[str, ...]
    """The addresses that were asked, in order."""


def capture_theme(
    wish: CaptureWish, token: Token | None = None, clock: Clock = system_clock
) -> CaptureReport:
    """Fetch a page, make a theme of it and write it into the library.

    Everything is looked at before anything is asked or written. Raises BadName and ThemeError for
    the theme's name, WebError, CaptureFailed, UsageError for a selector, SaveError, Cancelled.
    """
    from editor.library.theme_folders import hold_free, theme_folder, write_theme

    theme_folder(wish.library, wish.name)
    if not wish.replace:
        hold_free(wish.library, wish.name)
    captured, asked = _captured(wish, token or Token(), clock)
    folder = write_theme(wish.library, wish.name, captured.files, replace=wish.replace)
    return CaptureReport(folder, captured, asked)


def _captured(wish: CaptureWish, token: Token, clock: Clock) -> tuple[Captured, tuple[str, ...]]:
    from editor.intake.site.capture import fetch_page, make_theme
    from editor.publish.http import Wire

    known = _article(wish.article) if wish.article else None
    wire = Wire(wish.url, token, allow_http=wish.allow_http)

    def get(url: str, limit: int) -> Answer:
        token.step(len(wire.asked), 0, message("desk.capture-asks", host=urlsplit(url).netloc))
        return wire.get(url, limit)

    try:
        page = fetch_page(wish.url, get)
        day = clock().date().isoformat()
        captured = make_theme(page, wish.name, day, pointed=wish.slots, known=known)
    finally:
        wire.close()
    return captured, tuple(wire.asked)


def _article(path: Path) -> Article:
    from editor.library.loaded import load
    from editor.markup.article import read_article

    return read_article(load(path).text, path)


class Capturing:
    """Captures themes into the open library as a job."""

    def __init__(self, ground: Ground) -> None:
        """Take what a capture needs."""
        self._ground = ground

    def start(
        self,
        wish: CaptureWish,
        done: Callable[[CaptureReport], None],
        failed: Callable[[CopydeskError], None],
        progress: Callable[[Progress], None],
    ) -> Job[CaptureReport]:
        """Capture as a job; the pages that wear a theme of this name follow before `done` is told."""
        ground = self._ground

        def ended(report: CaptureReport) -> None:
            ground.tell(Change(site=True))
            done(report)

        return ground.jobs.run(
            "capture",
            lambda token: capture_theme(wish, token, ground.clock),
            ended,
            failed,
            progress,
        )

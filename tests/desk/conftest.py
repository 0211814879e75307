"""A desk whose owner is the test: time and other threads move only when it says so."""

from __future__ import annotations

import queue
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from editor.core.events import Change
from editor.core.notices import Notice
from editor.core.paths import AppPaths
from editor.desk.desk import Desk

PATIENCE_S = 60
"""Seconds after which something that should happen on another thread counts as never."""


class Owner:
    """Stands in for the window's thread, its timers and the clock."""

    def __init__(self) -> None:
        self.now = datetime(2026, 5, 5, 9, 30, tzinfo=UTC)
        self.changes: list[Change] = []
        self.notices: list[Notice] = []
        self._due: list[tuple[datetime, Callable[[], None]]] = []
        self._delivered: queue.Queue[Callable[[], None]] = queue.Queue()

    def clock(self) -> datetime:
        return self.now

    def deliver(self, run: Callable[[], None]) -> None:
        self._delivered.put(run)

    def later(self, seconds: float, run: Callable[[], None]) -> Callable[[], None]:
        timer = (self.now + timedelta(seconds=seconds), run)
        self._due.append(timer)

        def cancel() -> None:
            if timer in self._due:
                self._due.remove(timer)

        return cancel

    def timers(self) -> int:
        return len(self._due)

    def passes(self, seconds: float) -> None:
        """Let time pass; timers that come due are called."""
        end = self.now + timedelta(seconds=seconds)
        while due := sorted((one for one in self._due if one[0] <= end), key=lambda one: one[0]):
            self._due.remove(due[0])
            self.now = due[0][0]
            due[0][1]()
        self.now = end

    def until(self, happened: Callable[[], object]) -> None:
        """Do what other threads deliver until something has happened."""
        while not happened():
            self._delivered.get(timeout=PATIENCE_S)()

    def settle(self, desk: Desk) -> None:
        """Wait for all jobs."""
        self.until(lambda: not desk.jobs.busy())

    def said(self) -> list[str]:
        return [str(notice.message) for notice in self.notices]


@pytest.fixture
def owner() -> Owner:
    return Owner()


@pytest.fixture
def paths(tmp_path: Path) -> AppPaths:
    return AppPaths.below(tmp_path / "home")


@pytest.fixture
def desk(owner: Owner, paths: AppPaths) -> Iterator[Desk]:
    """A desk with threads, without a library."""
    one = Desk(paths, clock=owner.clock, deliver=owner.deliver, later=owner.later)
    one.events.subscribe(owner.changes.append)
    one.notices.subscribe(owner.notices.append)
    yield one
    one.close()


@pytest.fixture
def calm(owner: Owner, paths: AppPaths, library_folder: Path) -> Iterator[Desk]:
    """A desk without threads, its library open: each job is done at once."""
    one = Desk(paths, clock=owner.clock, later=owner.later)
    one.events.subscribe(owner.changes.append)
    one.notices.subscribe(owner.notices.append)
    one.open_library(library_folder)
    yield one
    one.close()


ARTICLE = """---
title: The bridge  # working title
author: Ada Oyelaran
tags: [harbour, trams]
---

The first tram will cross on Monday.
"""


@pytest.fixture
def written() -> str:
    """The text of the article in the library."""
    return ARTICLE


@pytest.fixture
def article(library_folder: Path, written: str) -> Path:
    """An article in the library."""
    path = library_folder / "bridge.md"
    path.write_text(written, "utf-8", newline="")
    return path

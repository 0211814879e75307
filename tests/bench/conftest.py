"""Two things timed in turn in one run, and the ratio said at the end."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from statistics import median

import pytest

RESULTS = pytest.StashKey[list["Pair"]]()


@dataclass
class Pair:
    """Seconds of ours and of what it stands beside, taken in turn."""

    subject: str
    ours: list[float] = field(default_factory=list)
    floor: list[float] = field(default_factory=list)
    pieces: int = 0
    """How many a round makes; 0 where a round is one thing."""

    @property
    def ratio(self) -> float:
        """Time of ours by time of the floor, the middle of all turns."""
        return median(ours / floor for ours, floor in zip(self.ours, self.floor, strict=True))

    def __str__(self) -> str:
        ours, floor = median(self.ours), median(self.floor)
        if self.pieces:
            rates = f"{self.pieces / ours:.0f}/s, floor {self.pieces / floor:.0f}/s"
            return f"{self.subject}: {rates}, {1 / self.ratio:.2f} of it ({len(self.ours)} turns)"
        times = f"{ours * 1e3:.0f} ms, floor {floor * 1e3:.0f} ms"
        return f"{self.subject}: {times}, {self.ratio:.2f} x ({len(self.ours)} turns)"


@pytest.fixture
def side_by_side(benchmark, request):
    """Return the function that times ours and the floor in turn, after one turn that counts not.

    Both may return the seconds that count, where they do more than is to be timed.
    """

    def compare(
        subject: str,
        ours: Callable[[], float | None],
        floor: Callable[[], float | None],
        turns: int,
        pieces: int = 0,
    ) -> Pair:
        pair = Pair(subject, pieces=pieces)
        ours()
        floor()

        def timed(what: Callable[[], float | None], into: list[float]) -> None:
            start = time.perf_counter()
            told = what()
            into.append(time.perf_counter() - start if told is None else told)

        benchmark.pedantic(
            lambda: timed(ours, pair.ours),
            setup=lambda: timed(floor, pair.floor),
            rounds=turns,
        )
        pair.ours, pair.floor = pair.ours[-turns:], pair.floor[-turns:]
        benchmark.extra_info.update(
            ratio=pair.ratio, ours_s=median(pair.ours), floor_s=median(pair.floor)
        )
        request.config.stash.setdefault(RESULTS, []).append(pair)
        return pair

    return compare


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say each ratio in a line."""
    for pair in terminalreporter.config.stash.get(RESULTS, []):
        terminalreporter.write_line(str(pair))

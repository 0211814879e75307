"""A crew: the same work on many pieces, spread over processes; one bad piece spoils no other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import BrokenExecutor, Executor, Future, as_completed
from types import TracebackType
from typing import Self, TypeVar

Piece = TypeVar("Piece")
Result = TypeVar("Result")

LARGEST_CHUNK = 16
"""Pieces that are handed over at once."""
CHUNKS_EACH = 4
"""Chunks for each member at least, so that nobody waits for the last one long."""


class Crew:
    """Members that work side by side; use it in a `with`."""

    def __init__(self, start: Callable[[int], Executor], size: int) -> None:
        """Take how to start so many members, and how many; nothing is started before work is given."""
        self._start = start
        self._size = size
        self._executor: Executor | None = None

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        problem: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Send everybody home; what has not begun is left out."""
        self._dismiss()

    def each(
        self,
        work: Callable[[tuple[Piece, ...]], tuple[Result, ...]],
        pieces: Sequence[Piece],
        spoilt: Callable[[Piece, BaseException], Result],
        step: Callable[[int, int], None],
    ) -> list[Result]:
        """Return a result for each piece, in order.

        `work` takes some pieces and returns as many results; where it raises or its process dies,
        the pieces are tried one by one, and `spoilt` makes the result of those that do it again.
        `step` is told how far it is, and may raise to end it.
        """
        results: dict[int, Result] = {}
        suspects: list[range] = []
        size = max(1, min(LARGEST_CHUNK, len(pieces) // (self._size * CHUNKS_EACH)))
        chunks = [range(at, min(at + size, len(pieces))) for at in range(0, len(pieces), size)]
        futures = {self._submit(work, pieces, chunk): chunk for chunk in chunks}
        for future in as_completed(futures):
            chunk = futures[future]
            if future.exception() is None:
                results.update(zip(chunk, future.result(), strict=True))
                step(len(results), len(pieces))
            else:
                suspects.append(chunk)
        for chunk in suspects:
            for part in self._halved(work, pieces, chunk, results):
                problem = self._try(work, pieces, part, results)
                if problem is not None:
                    results[part.start] = spoilt(pieces[part.start], problem)
                step(len(results), len(pieces))
        return [results[at] for at in range(len(pieces))]

    def _halved(
        self,
        work: Callable[[tuple[Piece, ...]], tuple[Result, ...]],
        pieces: Sequence[Piece],
        chunk: range,
        results: dict[int, Result],
    ) -> list[range]:
        """Try a suspect chunk by itself; return its pieces one by one if it fails again."""
        if len(chunk) > 1 and self._try(work, pieces, chunk, results) is None:
            return []
        return [range(at, at + 1) for at in chunk]

    def _try(
        self,
        work: Callable[[tuple[Piece, ...]], tuple[Result, ...]],
        pieces: Sequence[Piece],
        chunk: range,
        results: dict[int, Result],
    ) -> BaseException | None:
        future = self._submit(work, pieces, chunk)
        problem = future.exception()
        if problem is None:
            results.update(zip(chunk, future.result(), strict=True))
        return problem

    def _submit(
        self,
        work: Callable[[tuple[Piece, ...]], tuple[Result, ...]],
        pieces: Sequence[Piece],
        chunk: range,
    ) -> Future[tuple[Result, ...]]:
        some = tuple(pieces[at] for at in chunk)
        if self._executor is None:
            self._executor = self._start(self._size)
        try:
            return self._executor.submit(work, some)
        except BrokenExecutor:
            self._dismiss()
            self._executor = self._start(self._size)
            return self._executor.submit(work, some)

    def _dismiss(self) -> None:
        if self._executor is not None:
            self._executor.shutdown(wait=True, cancel_futures=True)
            self._executor = None

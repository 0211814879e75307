"""Work in other processes: one that renders, started when first needed and again if it dies."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Callable
from concurrent.futures import BrokenExecutor, Future, wait
from typing import TYPE_CHECKING, TypeVar

from editor.core.errors import ExportError

if TYPE_CHECKING:  # multiprocessing takes 15 ms to import, and a start needs none of it
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing.process import BaseProcess

Argument = TypeVar("Argument")
Result = TypeVar("Result")


def begin() -> None:
    """Prepare a worker: Ctrl+C is its parent's business, and it ends when its parent does."""
    from multiprocessing import parent_process

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent,), daemon=True).start()


def _end_with(parent: BaseProcess) -> None:
    # A worker that waits for its next piece never hears of a parent that was killed.
    parent.join()
    os._exit(1)


def pool(processes: int) -> ProcessPoolExecutor:
    """Return a pool of fresh interpreters; forking a program with threads is not safe."""
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    return ProcessPoolExecutor(processes, mp_context=get_context("spawn"), initializer=begin)


PATIENCE_S = 180.0
"""Seconds after which a process counts as lost: a hundred thousand words take some."""


class Workers:
    """One process beside the program, for what computes long: the page, the checks."""

    def __init__(self, patience: float = PATIENCE_S) -> None:
        """Start nothing yet; `patience` are the seconds that one call may take."""
        self._patience = patience
        self._pool: ProcessPoolExecutor | None = None
        self._children: set[BaseProcess] = set()
        self._lock = threading.Lock()
        self._closed = False

    def call(self, function: Callable[[Argument], Result], argument: Argument) -> Result:
        """Call a function of a module with one value over there and wait, on a job's thread.

        Raises what the function raises, and ExportError where the process dies over it or does
        not come to an end; the next call starts another.
        """
        try:
            future = self._submit(function, argument)
            if not wait((future,), self._patience).done:
                self._drop()
                raise ExportError("worker-slow", seconds=round(self._patience))
            return future.result()
        except BrokenExecutor as problem:
            self._drop()
            raise ExportError("worker-died", details=str(problem)) from problem

    def warm(self, function: Callable[[Argument], Result], argument: Argument) -> None:
        """Start the process early by a first call whose result nobody needs; does not wait."""
        self._submit(function, argument)

    def close(self) -> None:
        """End the process, whatever it is doing; it writes nothing."""
        with self._lock:
            self._closed = True
        self._drop()

    def _submit(self, function: Callable[[Argument], Result], argument: Argument) -> Future[Result]:
        from multiprocessing import active_children

        with self._lock:
            if self._closed:
                raise ExportError("worker-died")
            before = set(active_children())
            if self._pool is None:
                self._pool = pool(1)
            try:
                future = self._pool.submit(function, argument)
            except BrokenExecutor:
                self._pool = pool(1)
                future = self._pool.submit(function, argument)
            self._children |= set(active_children()) - before
            return future

    def _drop(self) -> None:
        with self._lock:
            old, self._pool = self._pool, None
            children, self._children = self._children, set()
        if old is None:
            return
        for child in children:
            child.terminate()
        old.shutdown(wait=True, cancel_futures=True)

"""Slow work off the owner's thread: newest wins where results supersede each other."""

from __future__ import annotations

import threading
from collections.abc import Callable, Hashable
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from contextlib import suppress
from typing import Generic, TypeVar

from editor.core.errors import CopydeskError
from editor.core.jobs import Cancelled, Progress, Token

Deliver = Callable[[Callable[[], None]], None]
"""Runs a closure on the owner's thread, sooner or later; from any thread."""

Result = TypeVar("Result")

WORKERS = 8
"""Threads for work that waits: on the disk, on the rendering process."""


class Job(Generic[Result]):
    """One piece of slow work; whoever started it hears of its end once, on the owner's thread."""

    def __init__(
        self,
        key: Hashable,
        work: Callable[[Token], Result],
        done: Callable[[Result], None] | None,
        failed: Callable[[CopydeskError], None],
        token: Token,
    ) -> None:
        """Take the work and who hears of its end."""
        self.key = key
        self.token = token
        self.work = work
        self.future: Future[Result] | None = None
        self._done = done
        self._failed = failed
        self._ended = False
        self._lock = threading.Lock()

    @property
    def ended(self) -> bool:
        """Whether its end has been told."""
        return self._ended

    def cancel(self) -> None:
        """Ask it to stop; neither its result nor a failure is told."""
        self.token.cancel()
        if self.future is not None:
            self.future.cancel()

    def run_here(self) -> None:
        """Do the work and tell its end before this returns; a defect of ours goes to the caller."""
        self._ended = True
        try:
            result = self.work(self.token)
        except Cancelled:
            return
        except CopydeskError as problem:
            self._failed(problem)
            return
        if self._done is not None:
            self._done(result)

    def finish(self) -> None:
        """Tell the end of the work, once, on the calling thread.

        A defect of ours travels on from here as it is, so that the crash handler has it.
        """
        with self._lock:
            if self._ended:
                return
            self._ended = True
        future = self.future
        if future is None or future.cancelled() or self.token.cancelled:
            return
        problem = future.exception()
        if problem is None:
            if self._done is not None:
                self._done(future.result())
        elif isinstance(problem, CopydeskError):
            self._failed(problem)
        elif not isinstance(problem, Cancelled):
            raise problem


class Jobs:
    """Runs jobs on threads; two jobs of one key never run at once, and the newest wins."""

    def __init__(
        self,
        deliver: Deliver | None = None,
        failed: Callable[[CopydeskError], None] | None = None,
    ) -> None:
        """Take the way to the owner's thread, and who hears of failures that nobody handles.

        Without a way there are no threads: each job is done before `run` or `queue` returns.
        """
        self._at_once = deliver is None
        self._deliver: Deliver = deliver or _here
        self._failed = failed or (lambda _problem: None)
        self._pool = ThreadPoolExecutor(WORKERS, thread_name_prefix="copydesk-job")
        self._line = ThreadPoolExecutor(1, thread_name_prefix="copydesk-disk")
        self._lock = threading.RLock()
        self._running: dict[Hashable, Job[object]] = {}
        self._waiting: dict[Hashable, Job[object]] = {}
        self._queued: list[Job[object]] = []
        self._closed = False

    def run(
        self,
        key: Hashable,
        work: Callable[[Token], Result],
        done: Callable[[Result], None] | None = None,
        failed: Callable[[CopydeskError], None] | None = None,
        progress: Callable[[Progress], None] | None = None,
        *,
        keep: bool = False,
    ) -> Job[Result]:
        """Start work; a job of the same key that runs is cancelled, one that waits is dropped.

        With `keep` the running one may end and tell its result before the new one starts. A job
        without a `failed` of its own has its failure shown as a notice.
        """
        job = self._job(key, work, done, failed, progress)
        if self._at_once:
            job.run_here()
            return job
        with self._lock:
            running = self._running.get(key)
            if self._closed:
                job.cancel()
            elif running is None:
                self._start(job)
            else:
                if not keep:
                    running.cancel()
                self._waiting[key] = job  # type: ignore[assignment]
        return job

    def queue(
        self,
        work: Callable[[Token], Result],
        done: Callable[[Result], None] | None = None,
        failed: Callable[[CopydeskError], None] | None = None,
        progress: Callable[[Progress], None] | None = None,
    ) -> Job[Result]:
        """Start work that writes: one after the other, in the order of asking, none left out."""
        job = self._job("", work, done, failed, progress)
        if self._at_once or self._closed:
            job.run_here()  # also what somebody still wants written after closing
            return job
        with self._lock:
            self._queued.append(job)  # type: ignore[arg-type]
            job.future = self._line.submit(work, job.token)
        job.future.add_done_callback(lambda _future: self._deliver(lambda: self._end_queued(job)))
        return job

    def cancel(self, key: Hashable) -> None:
        """Cancel what runs and what waits under this key."""
        with self._lock:
            self._waiting.pop(key, None)
            running = self._running.get(key)
        if running is not None:
            running.cancel()

    def busy(self) -> bool:
        """Tell whether any work has not ended, or its end not been told."""
        with self._lock:
            return bool(self._running or self._waiting or self._queued)

    def settle(self) -> None:
        """Wait for all work and tell its ends here, on the calling thread; the owner's, at its end."""
        while True:
            with self._lock:
                jobs = [*self._queued, *self._running.values()]
            if not jobs:
                return
            for job in jobs:
                self.wait(job)

    def wait(self, job: Job[Result]) -> None:
        """Wait for one job and tell its end here."""
        if job.future is not None:
            with suppress(CancelledError):
                job.future.exception()
        if job in self._queued:
            self._end_queued(job)
        else:
            self._end(job)

    def cancel_all(self) -> None:
        """Cancel everything that does not write; nothing more is told of it, nothing new begins."""
        with self._lock:
            self._closed = True
            self._waiting.clear()
            running = list(self._running.values())
        for job in running:
            job.cancel()

    def finish_writes(self) -> None:
        """Wait for what writes and tell its ends here."""
        while queued := tuple(self._queued):
            for job in queued:
                self.wait(job)

    def close(self) -> None:
        """Cancel everything that does not write, let what writes end, and stop the threads."""
        self.cancel_all()
        self._line.shutdown(wait=True)
        for job in tuple(self._queued):
            self._end_queued(job)
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _job(
        self,
        key: Hashable,
        work: Callable[[Token], Result],
        done: Callable[[Result], None] | None,
        failed: Callable[[CopydeskError], None] | None,
        progress: Callable[[Progress], None] | None,
    ) -> Job[Result]:
        report = None
        if progress is not None:
            told = progress

            def report(now: Progress) -> None:
                self._deliver(lambda: told(now))

        return Job(key, work, done, failed or self._failed, Token(report))

    def _start(self, job: Job[Result]) -> None:
        self._running[job.key] = job  # type: ignore[assignment]
        job.future = self._pool.submit(job.work, job.token)
        job.future.add_done_callback(lambda _future: self._deliver(lambda: self._end(job)))

    def _end(self, job: Job[Result]) -> None:
        with self._lock:
            if self._running.get(job.key) is job:
                del self._running[job.key]
                following = self._waiting.pop(job.key, None)
                if following is not None and not self._closed:
                    self._start(following)
        job.finish()

    def _end_queued(self, job: Job[Result]) -> None:
        with self._lock:
            if job in self._queued:
                self._queued.remove(job)  # type: ignore[arg-type]
        job.finish()


def _here(run: Callable[[], None]) -> None:
    run()

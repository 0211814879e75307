"""A fault of ours: texts are saved first, then said in words, with a report that stays here."""

from __future__ import annotations

import sys
import threading
import traceback
from collections.abc import Callable
from types import TracebackType

from editor import __version__
from editor.core.errors import CopydeskError
from editor.core.notices import Notice, Tone, Way
from editor.core.text import message

KEY = "crash"
_DEEP = 20
"""Faults after which nothing more is shown: something fails with every event."""

Save = Callable[[], list[str]]
"""Saves all texts and returns the names of those that could not be saved."""


class CrashHandler:
    """Takes every exception that nobody else took, on any thread."""

    def __init__(
        self,
        save: Save,
        tell: Callable[[Notice], None],
        show: Callable[[str], None],
        on_owner: Callable[[Callable[[], None]], None],
    ) -> None:
        """Take what saves, what shows a notice and a report, and the way to the GUI thread."""
        self._save = save
        self._tell = tell
        self._show = show
        self._on_owner = on_owner
        self._seen = 0
        self._busy = False

    def install(self) -> Callable[[], None]:
        """Take over Python's hooks; the result gives them back."""
        before, before_thread = sys.excepthook, threading.excepthook

        def of_thread(args: threading.ExceptHookArgs) -> None:
            if args.exc_value is not None:
                self.take(args.exc_type, args.exc_value, args.exc_traceback)

        sys.excepthook = self.take
        threading.excepthook = of_thread

        def give_back() -> None:
            sys.excepthook, threading.excepthook = before, before_thread

        return give_back

    def take(
        self,
        kind: type[BaseException],
        problem: BaseException,
        trace: TracebackType | None,
    ) -> None:
        """Print the fault for whoever watches, save, and offer the report."""
        sys.__excepthook__(kind, problem, trace)
        if issubclass(kind, KeyboardInterrupt):
            return
        self._seen += 1
        if self._seen > _DEEP:
            return
        report = report_of(kind, problem, trace)
        self._on_owner(lambda: self._offer(report))

    def _offer(self, report: str) -> None:
        if self._busy:
            return  # saving or showing failed in its turn; it has been printed
        self._busy = True
        try:
            unsaved = self._save()
            said = (
                message("ui.crash-unsaved", names=", ".join(unsaved))
                if unsaved
                else message("ui.crash")
            )
            way = Way(message("ui.crash-show"), lambda: self._show(report))
            self._tell(Notice(said, Tone.BAD, ways=(way,), key=KEY, details=report))
        finally:
            self._busy = False


def report_of(
    kind: type[BaseException], problem: BaseException, trace: TracebackType | None
) -> str:
    """Return what helps to mend the fault: versions and the trace, nothing of any article."""
    import platform  # 2 ms that no start should wait for

    lines = [
        f"Copydesk {__version__}",
        f"Python {platform.python_version()}",
        f"{platform.system()} {platform.release()} {platform.machine()}",
        "",
        *(line.rstrip() for line in traceback.format_exception(kind, problem, trace)),
    ]
    if isinstance(problem, CopydeskError) and problem.details:
        lines += ["", problem.details]
    return "\n".join(lines)

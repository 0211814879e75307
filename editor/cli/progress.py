"""Progress on a terminal; nothing where nobody looks."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from editor.core.jobs import Progress, Token
from editor.core.text import text

WORTH_SHOWING = 20
"""Files from which a bar is shown."""


@contextmanager
def progress(total: int) -> Iterator[Token]:
    """Give a token whose progress is a bar on standard error, if that is a terminal."""
    if total < WORTH_SHOWING or not sys.stderr.isatty():
        yield Token()
        return
    from rich.console import Console
    from rich.progress import Progress as Bar

    with Bar(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(text("cli.working"), total=total)

        def report(now: Progress) -> None:
            bar.update(task, completed=now.done, total=now.total or total)

        yield Token(report)


@contextmanager
def waiting() -> Iterator[Token]:
    """Give a token whose steps are told on standard error while they last, if that is a terminal."""
    if not sys.stderr.isatty():
        yield Token()
        return
    from rich.console import Console

    with Console(stderr=True).status(text("cli.working")) as status:
        yield Token(lambda now: status.update(str(now.now or text("cli.working"))))

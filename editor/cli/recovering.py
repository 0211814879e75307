"""`copydesk recover`: what a program that ended badly had not saved."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from editor.cli.options import FAILED, desk, json_option, library_option, opened
from editor.cli.saying import put, put_json, say, say_problem
from editor.core.text import message, text

if TYPE_CHECKING:
    from editor.desk.desk import Desk
    from editor.desk.recovering import Recovered, Recovery


@click.command("recover", help=text("cli.recover"))
@library_option
@json_option
@click.pass_context
def recover(context: click.Context, library: Path | None, as_json: bool) -> None:  # noqa: FBT001
    """Bring back what was typed and not saved, and save it into the articles."""
    with desk(journal=True) as one:
        one.open_library(opened(library).folder)
        found = one.recover()
        failed = _save(one, found)
    if as_json:
        put_json({"recovered": [_data(article) for article in found.articles]})
    else:
        for article in found.articles:
            put(str(article.buffer.path or ""))
    for place in found.kept:
        say(message("cli.recover-kept", file=str(place)))
    say(message("cli.recovered", count=len(found.articles)))
    if failed or found.kept:
        context.exit(FAILED)


def _save(one: Desk, found: Recovery) -> int:
    """Save what came back; return how many could not be: they stay in the journal."""
    problems = [one.saver.flush(article.buffer) for article in found.articles]
    for problem in problems:
        if problem is not None:
            say_problem(problem)
    return sum(problem is not None for problem in problems)


def _data(article: Recovered) -> dict[str, object]:
    return {
        "path": str(article.buffer.path) if article.buffer.path else None,
        "title": article.title,
        "edits": article.edits,
        "lost_bytes": article.lost_bytes,
    }

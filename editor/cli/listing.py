"""`copydesk list`: the articles of a library."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from editor.cli.options import desk, json_option, library_option, opened
from editor.cli.saying import put, put_json, say
from editor.core.moment import Moment
from editor.core.text import message, text

if TYPE_CHECKING:
    from editor.library.entries import Entry


@click.command("list", help=text("cli.list"))
@library_option
@json_option
def list_(library: Path | None, as_json: bool) -> None:  # noqa: FBT001
    """List articles, what was touched last first."""
    with desk() as one:
        entries = one.read_library(opened(library).folder)
    if as_json:
        put_json({"articles": [_data(entry) for entry in entries]})
        return
    for entry in entries:
        put(
            f"{entry.stage.value:<9}  {written(entry.date) or '':<10.10}  {entry.words:>6}  "
            f"{entry.headline}  ({entry.path})"
        )
    say(message("cli.listed", count=len(entries)))


def written(moment: Moment | None) -> str | None:
    """Return a date as ISO 8601 has it, without a time where the article gives none."""
    if moment is None:
        return None
    return moment.value.isoformat() if moment.has_time else moment.value.date().isoformat()


def _data(entry: Entry) -> dict[str, object]:
    return {
        "path": str(entry.path),
        "title": entry.headline,
        "stage": entry.stage.value,
        "date": written(entry.date),
        "words": entry.words,
    }

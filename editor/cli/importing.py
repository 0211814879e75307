"""`copydesk import`: files become articles."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from editor.cli.options import FAILED, absolute, files_argument, json_option, library_option, opened
from editor.cli.progress import progress
from editor.cli.saying import put, put_json, say, say_failure
from editor.core.text import message, text

if TYPE_CHECKING:
    from editor.desk.importing import Imported


@click.command("import", help=text("cli.import"))
@files_argument
@library_option
@json_option
@click.pass_context
def import_(
    context: click.Context,
    files: Sequence[Path],
    library: Path | None,
    as_json: bool,  # noqa: FBT001
) -> None:
    """Take files in as new articles and report what became of each line."""
    from editor.desk.importing import import_files

    with progress(len(files)) as token:
        report = import_files(
            [absolute(file) for file in files], opened(library, create=True), token
        )
    if as_json:
        put_json(
            {
                "articles": [
                    {"path": str(one.path), "report": one.report.as_data()}
                    for one in report.imported
                ]
            }
        )
    else:
        for one in report.imported:
            _show(one)
    for failure in report.failed:
        say_failure(str(failure.error), str(failure.hint), str(failure.source))
    if report.site_changed:
        say(message("cli.site-filled"))
    say(message("cli.imported", count=len(report.imported)))
    if report.failed:
        say(message("cli.not-imported", count=len(report.failed)))
        context.exit(FAILED)


def _show(one: Imported) -> None:
    put(str(one.path))
    for name, lines in (
        ("recognised", one.report.recognised),
        ("changed", one.report.changed),
        ("dropped", one.report.dropped),
    ):
        for line in lines:
            put(f"  {text(f'cli.{name}')}  {line.line}: {line.text}  →  {line.said}")

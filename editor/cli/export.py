"""`copydesk export`: articles become pages."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from editor.cli.findings import finding_data, finding_line
from editor.cli.options import FAILED, absolute, articles, desk, files_argument, json_option
from editor.cli.progress import progress
from editor.cli.saying import put, put_json, say, say_failure
from editor.core.text import message, text


@click.command("export", help=text("cli.export"))
@files_argument
@click.option(
    "--format",
    "format_",
    type=click.Choice(["html"]),
    default="html",
    help=text("cli.export-format"),
)
@click.option("--theme", default="", metavar="NAME", help=text("cli.export-theme"))
@click.option("--self-contained", "form", flag_value="self-contained", help=text("cli.export-self"))
@click.option("--fragment", "form", flag_value="fragment", help=text("cli.export-fragment"))
@click.option(
    "-o",
    "--output",
    "out",
    required=True,
    metavar="OUT",
    type=click.Path(path_type=Path),
    help=text("cli.export-output"),
)
@click.option("--force", is_flag=True, help=text("cli.export-force"))
@json_option
@click.pass_context
def export(
    context: click.Context,
    files: Sequence[Path],
    format_: str,  # noqa: ARG001 - the one format so far
    theme: str,
    form: str | None,
    out: Path,
    force: bool,  # noqa: FBT001
    as_json: bool,  # noqa: FBT001
) -> None:
    """Write articles as pages."""
    from editor.desk.exporting import Wish

    paths = tuple(articles(files))
    wish = Wish(paths, absolute(out), form or "folder", theme, force)
    with desk() as one, progress(len(paths)) as token:
        report = one.exporting.export(wish, token)
    if as_json:
        put_json(
            {
                "exported": [
                    {
                        "article": str(page.article),
                        "path": str(page.path),
                        "findings": [finding_data(page.article, one) for one in page.findings],
                    }
                    for page in report.exported
                ],
                "failed": [
                    {"article": str(one.article), "error": str(one.error), "hint": str(one.hint)}
                    for one in report.failed
                ],
            }
        )
    else:
        for page in report.exported:
            put(str(page.path))
    for page in () if as_json else report.exported:
        for finding in page.findings:
            say(finding_line(page.article, finding))
    for failure in report.failed:
        say_failure(str(failure.error), str(failure.hint), str(failure.article))
    say(message("cli.exported", count=len(report.exported)))
    if report.failed:
        say(message("cli.not-exported", count=len(report.failed)))
    if report.failed or report.has_errors():
        context.exit(FAILED)

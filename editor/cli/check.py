"""`copydesk check`: what articles lack, and mending it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from editor.cli.findings import finding_data, finding_line
from editor.cli.options import FAILED, articles, files_argument, json_option
from editor.cli.progress import progress
from editor.cli.saying import put, put_json, say
from editor.core.findings import Gravity
from editor.core.paths import AppPaths
from editor.core.text import message, text


@click.command("check", help=text("cli.check"))
@files_argument
@click.option("--fix", is_flag=True, help=text("cli.check-fix"))
@json_option
@click.pass_context
def check(context: click.Context, files: Sequence[Path], fix: bool, as_json: bool) -> None:  # noqa: FBT001
    """Check articles, and mend on request what can be mended."""
    from editor.desk.proofing import proof

    paths = articles(files)
    with progress(len(paths)) as token:
        report = proof(paths, AppPaths.of_user().config, fix=fix, token=token)
    if as_json:
        put_json(
            {
                "findings": [
                    finding_data(checked.path, finding)
                    for checked in report
                    for finding in checked.findings
                ]
            }
        )
    else:
        for checked in report:
            for finding in checked.findings:
                put(finding_line(checked.path, finding))
    found = [finding for checked in report for finding in checked.findings]
    errors = sum(finding.gravity is Gravity.ERROR for finding in found)
    if fix:
        say(message("cli.mended", count=sum(checked.mended for checked in report)))
    say(message("cli.checked", count=len(paths), findings=len(found), errors=errors))
    if errors:
        context.exit(FAILED)

"""`copydesk new`: a new article."""

from __future__ import annotations

from pathlib import Path

import click

from editor.cli.options import json_option, library_option, opened
from editor.cli.saying import put, put_json
from editor.core.text import text


@click.command("new", help=text("cli.new"))
@click.argument("title", required=False, default="")
@library_option
@json_option
def new(title: str, library: Path | None, as_json: bool) -> None:  # noqa: FBT001
    """Make an article's file, named from its title."""
    from editor.desk.beginning import begin_article

    path = begin_article(opened(library, create=True), title)
    if as_json:
        put_json({"path": str(path)})
    else:
        put(str(path))

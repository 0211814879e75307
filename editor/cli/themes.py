"""`copydesk themes`: how pages can look."""

from __future__ import annotations

from pathlib import Path

import click

from editor.cli.options import absolute, json_option, library_option
from editor.cli.saying import put, put_json
from editor.core.paths import AppPaths
from editor.core.text import text


@click.command("themes", help=text("cli.themes"))
@library_option
@json_option
def themes(library: Path | None, as_json: bool) -> None:  # noqa: FBT001
    """List themes: ours, the user's own, those of a library."""
    from editor.export.themes import list_themes

    found = list_themes(absolute(library) if library else None, AppPaths.of_user().config)
    if as_json:
        put_json({"themes": [{"name": one.name, "title": one.title} for one in found]})
        return
    for one in found:
        put(f"{one.name:<12} {one.title}. {one.description}".rstrip())

"""`copydesk search`: articles that say what a query asks for."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from editor.cli.options import desk, json_option, library_option, opened
from editor.cli.progress import progress
from editor.cli.saying import put, put_json, say
from editor.core.errors import QueryError
from editor.core.text import message, text

if TYPE_CHECKING:
    from editor.library.index.hits import Hit

MANY = 1000
"""Files that are taken for granted until they are counted, so that a bar is shown at all."""
WITH_MINUS = {"ignore_unknown_options": True, "help_option_names": ["--help"]}
"""What click needs to know so that `-bridge` is a word that must not be there."""


@click.command("search", help=text("cli.search"), context_settings=WITH_MINUS)
@click.argument("query", nargs=-1, required=True)
@library_option
@json_option
def search(query: tuple[str, ...], library: Path | None, as_json: bool) -> None:  # noqa: FBT001
    """Search a library, the best hits first; the index is brought in step before."""
    from editor.desk.searching import find_all
    from editor.library.index.ledger import place_of
    from editor.markup.search.parse import read_query

    asked = read_query(" ".join(query))
    if not asked.terms:
        raise QueryError("query-empty")
    place = opened(library)
    with desk() as one, progress(MANY) as token:
        if asked.asks_for_findings:
            one.read_library(place.folder)  # a check knows the other articles
        cache = place_of(one.paths.cache, place.folder)
        hits, meant = find_all(cache, place, asked, one.judge(), token)
    if as_json:
        put_json({"hits": [_data(hit) for hit in hits]})
        return
    for hit in hits:
        put(f"{hit.path}:{hit.excerpt.place.line}: {hit.headline}")
        put(f"    {hit.excerpt.text}")
    say(message("cli.search-found", count=len(hits)))
    if meant:
        say(message("cli.search-meant", query=meant))


def _data(hit: Hit) -> dict[str, object]:
    return {
        "path": str(hit.path),
        "title": hit.headline,
        "line": hit.excerpt.place.line,
        "excerpt": hit.excerpt.text,
    }

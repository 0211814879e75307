"""Words put in the place of others in the texts of many articles: planned, looked at, then done."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from editor.core.edit import Edit, Selection, apply
from editor.core.errors import ChangedElsewhere, ReadError
from editor.core.jobs import Token
from editor.library.encoding import restore
from editor.library.files import read_file
from editor.library.loaded import Loaded, load
from editor.library.operations import Kind, Operation, Rewrite
from editor.library.steps import Steps
from editor.markup.article import read_article
from editor.markup.edits.find import Query, hits

AROUND = 40
"""Characters before and behind a place that a preview shows."""
MOST = 5000
"""Places that are planned at once: more nobody looks at."""
SECONDS = 5.0
"""Time that one text may take; plain words never come near."""


@dataclass(frozen=True, slots=True)
class Spot:
    """One place that would change."""

    place: Selection
    """In the whole text of the file, in code points."""
    line: int
    before: str
    """The line's words before it, …"""
    found: str
    behind: str
    """… and behind it."""


@dataclass(frozen=True, slots=True)
class Planned:
    """An article and the places that would change in it."""

    loaded: Loaded
    headline: str
    spots: tuple[Spot, ...]


def plan(paths: Sequence[Path], query: Query, token: Token) -> Iterator[Planned]:
    """Yield what a query finds in the bodies of articles; the front matter is left alone.

    Files that cannot be read are passed over. Raises Cancelled.
    """
    total = 0
    for done, path in enumerate(paths):
        token.step(done, len(paths))
        try:
            loaded = load(path)
        except ReadError:
            continue
        article = read_article(loaded.text, path)
        head = len(loaded.text) - len(article.body)
        found = hits(article.body, query, SECONDS)[: MOST - total]
        if found:
            total += len(found)
            spots = tuple(
                _spot(loaded.text, Selection(head + one.start, head + one.end)) for one in found
            )
            yield Planned(loaded, article.metadata.headline, spots)
        if total >= MOST:
            return
    token.step(len(paths), len(paths))


def replace(chosen: Iterable[Planned], put: str) -> Operation:
    """Put words in all these places, in all files or, after a fault, in none.

    Raises ChangedElsewhere where a file is not what was planned on, SaveError.
    """
    rewrites: list[Rewrite] = []
    with Steps() as steps:
        for one in chosen:
            loaded = one.loaded
            edits = [Edit(spot.place.start, spot.place.end, put) for spot in one.spots]
            before = restore(loaded.shape, loaded.text, loaded.text)
            after = restore(loaded.shape, loaded.text, apply(loaded.text, edits))
            steps.rewrite(loaded.path, before, after, loaded.stamp)
            rewrites.append(Rewrite(loaded.path, before, after))
    first = rewrites[0].path
    return Operation(Kind.REPLACE, first, first, rewrites=tuple(rewrites))


def put_back(operation: Operation) -> Operation:
    """Take a replacement back, in all files or in none.

    Raises ReadError, and ChangedElsewhere where a file was changed since; SaveError.
    """
    with Steps() as steps:
        for one in operation.rewrites:
            data, stamp = read_file(one.path)
            if data != one.after:
                raise ChangedElsewhere("changed-since-replaced", one.path)
            steps.rewrite(one.path, one.after, one.before, stamp)
    back = tuple(Rewrite(one.path, one.after, one.before) for one in operation.rewrites)
    return Operation(Kind.REPLACE, operation.before, operation.after, rewrites=back)


def _spot(text: str, place: Selection) -> Spot:
    begin = text.rfind("\n", 0, place.start) + 1
    end = text.find("\n", place.end)
    end = end if end >= 0 else len(text)
    before, behind = text[begin : place.start], text[place.end : end]
    if len(before) > AROUND:
        before = f"…{before[-AROUND:].partition(' ')[2]}"
    if len(behind) > AROUND:
        behind = f"{behind[:AROUND].rpartition(' ')[0]}…"
    line = text.count("\n", 0, place.start) + 1
    return Spot(place, line, before, text[place.start : place.end], behind)

"""Renaming and moving: the article, its pictures, and every link that led to them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

from editor.core.edit import apply
from editor.core.errors import BadName, ReadError
from editor.core.jobs import Token
from editor.library.encoding import decode, restore
from editor.library.files import Stamp, read_file
from editor.library.links import Moved, relink
from editor.library.operations import Kind, Operation, Rewrite
from editor.library.steps import Steps
from editor.library.units import Unit, unit_of
from editor.library.walking import articles_below
from editor.markup.article import split


@dataclass(frozen=True, slots=True)
class Relocation:
    """A unit's way from one place to another, planned before anything is touched."""

    kind: Kind
    unit: Unit
    to: Unit
    exact: Mapping[bytes, bytes] = field(default_factory=dict)
    """Contents that an undo finds → the ones it puts back, byte for byte."""
    meant: Unit | None = None
    """Where the article's own references are written for, if that is not where it lies: the trash
    leaves texts as they are."""

    @property
    def moved(self) -> Moved:
        """All paths that lead elsewhere afterwards; a link may name an article without its suffix."""
        unit = self.meant or self.unit
        bare = {unit.folder / unit.stem: self.to.folder / self.to.stem}
        if unit.pictures is None and (unit.folder / unit.stem).is_dir():
            bare = {}  # a folder of that name that stays
        return Moved(bare | dict(unit.moves(self.to)))


@dataclass(frozen=True, slots=True)
class _Change:
    path: Path
    stamp: Stamp
    rewrite: Rewrite


def movable(article: Path, library: Path) -> Unit:
    """Return the unit of an article. Raises BadName for a section's own page, ReadError if gone."""
    if not article.is_file() and not article.is_symlink():
        raise ReadError("read-gone", article)
    if not article.is_relative_to(library):
        raise BadName("not-in-library", path=str(article))
    unit = unit_of(article, library)
    if unit is None:
        raise BadName("name-of-section", name=article.name)
    return unit


def relocate(library: Path, plan: Relocation, token: Token | None = None) -> Operation:
    """Carry a plan out: move article and pictures, then rewrite links in all articles.

    Raises SaveError, ReadError, Cancelled; then everything is as it was.
    """
    moves = plan.unit.moves(plan.to)
    if plan.unit.article == plan.to.article:
        return Operation(plan.kind, plan.unit.article, plan.to.article)
    others = () if plan.meant else articles_below(library)
    changes = [] if plan.kind is Kind.TRASH else list(_changes(plan, others, token))
    with Steps() as steps:
        steps.folders(plan.to.folder)
        for source, target in moves:
            steps.move(source, target)
        for change in changes:
            steps.rewrite(change.path, change.rewrite.before, change.rewrite.after, change.stamp)
    return Operation(
        plan.kind,
        plan.unit.article,
        plan.to.article,
        moves,
        tuple(change.rewrite for change in changes),
    )


def _changes(plan: Relocation, others: Iterable[Path], token: Token | None) -> Iterator[_Change]:
    """Yield what is to be rewritten, with the path that each file has once all has moved."""
    moved = plan.moved
    needles = _needles(plan.unit.stem)
    paths = tuple(dict.fromkeys((plan.unit.article, *others)))
    for done, path in enumerate(paths):
        if token:
            token.step(done, len(paths))
        own = path == plan.unit.article
        try:
            data, stamp = read_file(path)
            if not own and not any(needle in data for needle in needles):
                continue
            text, shape = decode(data, path)
        except ReadError:
            continue  # no text: it moves as it is, and no link is in it
        was = plan.meant.article if own and plan.meant else path
        place = moved.after(was)
        after = plan.exact.get(data)
        if after is None:
            head, body = split(text)
            edits = relink(head, body, (was, place), moved, Path.exists)
            after = restore(shape, text, apply(text, edits)) if edits else data
        if after != data:
            yield _Change(place, stamp, Rewrite(place, data, after))


def _needles(stem: str) -> tuple[bytes, ...]:
    """Return what a file must hold if it links to the unit: its name, or a percent sign to be sure."""
    plain = stem.encode("utf-8", "surrogateescape")
    if plain.isalnum() or quote(plain) == stem:
        return (plain,)
    return (plain, b"%", b"&", b"\\")

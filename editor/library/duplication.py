"""A copy of an article beside it, as a draft of its own."""

from __future__ import annotations

from pathlib import Path

from editor.core.edit import apply
from editor.core.errors import FrontMatterError
from editor.core.stage import Stage
from editor.library.encoding import decode, restore
from editor.library.files import read_file
from editor.library.links import Moved, relink
from editor.library.names import free_stem, numbered_from
from editor.library.operations import Kind, Operation
from editor.library.relocation import movable
from editor.library.steps import Steps
from editor.markup.article import read_article, split
from editor.markup.front_matter.writing import set_fields

BOUND = ("slug", "aliases", "copydesk_id")
"""Keys that bind an article to what was published: a copy with them would go out over the original."""


def duplicate(library: Path, article: Path) -> Operation:
    """Copy an article and its pictures under the next free name; pictures first, the text last.

    Raises ReadError, SaveError; then there is no copy.
    """
    unit = movable(article, library)
    suffix = "" if unit.bundle else article.suffix
    to = unit.at(unit.folder, free_stem(unit.folder, numbered_from(unit.stem), suffix))
    data, _ = read_file(article)
    text, shape = decode(data, article)
    head, body = split(text)
    moved = Moved(dict(unit.moves(to)))
    edits = relink(head, body, (article, to.article), moved, Path.exists)
    new = _unpublished(apply(text, edits))
    copied = restore(shape, text, new) if new != text else data
    with Steps() as steps:
        if unit.bundle:
            steps.copy(article.parent, to.article.parent, besides=article)
        elif unit.pictures and to.pictures:
            steps.copy(unit.pictures, to.pictures)
        steps.new(to.article, copied)
    return Operation(Kind.DUPLICATE, article, to.article)


def _unpublished(text: str) -> str:
    """Return the text of a copy that nothing binds to the place of the original."""
    published = read_article(text).metadata.stage is Stage.PUBLISHED
    values = dict.fromkeys(BOUND) | ({"stage": Stage.DRAFT.value} if published else {})
    try:
        return apply(text, set_fields(text, values))
    except FrontMatterError:
        return text  # broken: nothing can be published from it before it is mended

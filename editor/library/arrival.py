"""An article comes in from elsewhere, and the pictures that lie beside it come along."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from editor.core.edit import Edit, apply
from editor.core.errors import ReadError
from editor.library.encoding import decode, restore
from editor.library.files import read_file
from editor.library.links import PICTURE_SUFFIXES, Reference, references_of, rewritten
from editor.library.names import SUFFIXES
from editor.library.picture_files import Home, home_of_picture
from editor.library.pictures import header_of
from editor.library.references import path_part, plain
from editor.library.steps import Steps
from editor.markup.article import BUNDLES, split


class Outcome(StrEnum):
    """What became of a picture that an article refers to."""

    BROUGHT = "picture"
    """It lies where the article looks for it."""
    RENAMED = "picture-renamed"
    """Its place was taken or not ours to use, so the reference was rewritten."""
    MISSING = "picture-missing"
    """No file was there, or none that belongs to the article."""
    REFUSED = "picture-refused"
    """The file is no picture that a page can show."""


@dataclass(frozen=True, slots=True)
class Arrived:
    """What became of one reference to a picture."""

    outcome: Outcome
    line: int
    """From 1, in the text that came in."""
    text: str
    """That line."""


def bring_in(library: Path, article: Path, data: bytes, source: Path) -> tuple[Arrived, ...]:
    """Write `data`, the content of `source`, as the new file `article`, with its pictures.

    A picture is looked for in the source's folder, in those below and in the one above, and copied
    to the place that the text names. Where that place holds another picture, is another article's
    or lies outside the library, it goes into the article's own folder and the reference is
    rewritten; otherwise the text stays as it is, byte for byte. Raises SaveError; then nothing was
    written.
    """
    try:
        text, shape = decode(data, source)
    except ReadError:
        text, shape = "", None
    with Steps() as steps:
        arrival = _Arrival(library, article, source, steps)
        arrived: list[Arrived] = []
        edits: list[Edit] = []
        head, body = split(text)
        for reference in _references(head, body):
            outcome, edit = arrival.take(reference, in_head=reference.start < len(head))
            arrived.append(Arrived(outcome, *_line(text, reference.start)))
            if edit is not None:
                edits.append(edit)
        if edits and shape is not None:
            data = restore(shape, text, apply(text, edits))
        steps.folders(article.parent)
        steps.new(article, data)
    return tuple(dict.fromkeys(arrived))


def _references(head: str, body: str) -> list[Reference]:
    """Return the references to pictures in relative places, in order."""
    found = {one.start: one for one in references_of(head, body) if _names_picture(one.written)}
    return [found[start] for start in sorted(found)]


def _names_picture(written: str) -> bool:
    return path_part(written).lower().endswith(PICTURE_SUFFIXES)


def _line(text: str, offset: int) -> tuple[int, str]:
    start = text.rfind("\n", 0, offset) + 1
    end = text.find("\n", offset)
    return text.count("\n", 0, offset) + 1, text[start : end if end >= 0 else None]


class _Arrival:
    """Takes the pictures of one article; each is copied once, however often it is shown."""

    def __init__(self, library: Path, article: Path, source: Path, steps: Steps) -> None:
        self._library = library
        self._article = article
        self._source = source
        self._steps = steps
        self._taken: dict[Path, Path | Outcome] = {}

    def take(self, reference: Reference, *, in_head: bool) -> tuple[Outcome, Edit | None]:
        """Copy the picture; return what became of it, and the edit of its reference."""
        part = path_part(reference.written)
        file = self._file(reference.written)
        if file is None:
            return Outcome.MISSING, None
        meant = Path(os.path.normpath(self._article.parent / part))
        if file not in self._taken:
            self._taken[file] = self._copied(file, meant)
        there = self._taken[file]
        if isinstance(there, Outcome):
            return there, None
        if there == meant:
            return Outcome.BROUGHT, None
        way = os.path.relpath(there, self._article.parent).replace(os.sep, "/")
        text = rewritten(reference.written, part, way, raw=in_head)
        return Outcome.RENAMED, Edit(reference.start, reference.end, text)

    def _file(self, written: str) -> Path | None:
        """Return the picture that the source refers to, if it lies near enough to be its own."""
        folder = self._source.parent
        around = os.path.realpath(folder.parent)
        for path in dict.fromkeys((path_part(written), plain(written))):
            try:
                file = Path(os.path.normpath(folder / path))
                # A text from elsewhere must not collect pictures from all over the disk.
                if path and file.is_file() and Path(os.path.realpath(file)).is_relative_to(around):
                    return file
            except (OSError, ValueError):
                continue  # too long, or otherwise no name that this system could have
        return None

    def _copied(self, file: Path, meant: Path) -> Path | Outcome:
        try:
            data = read_file(file)[0]
            header = header_of(data, file)
        except ReadError:
            return Outcome.REFUSED
        home = self._home(meant, data) or home_of_picture(
            self._article, data, header.mime, file.name
        )
        if home.new:
            self._steps.folders(home.path.parent)
            self._steps.new(home.path, data)
        return home.path

    def _home(self, meant: Path, data: bytes) -> Home | None:
        """Return the place that the text means, None where this picture cannot have it."""
        if not meant.is_relative_to(self._library):
            return None
        if any(part.startswith(".") for part in meant.relative_to(self._library).parts):
            return None
        if os.path.lexists(meant):
            same = meant.is_file() and _content(meant) == data
            return Home(meant, new=False) if same else None
        folders = [one for one in meant.parents if one.is_relative_to(self._library)]
        if any(path != self._article for one in folders[:-1] for path in _owners(one)):
            return None
        return Home(meant, new=True)


def _content(path: Path) -> bytes | None:
    try:
        return read_file(path)[0]
    except ReadError:
        return None  # what cannot be read is another one


def _owners(folder: Path) -> Iterator[Path]:
    """Yield the articles whose pictures lie in a folder."""
    for suffix in SUFFIXES:
        beside = folder.with_name(folder.name + suffix)
        inside = (folder / f"{stem}{suffix}" for stem in BUNDLES)
        yield from (path for path in (beside, *inside) if os.path.lexists(path))

"""The trash: a folder of the library in which each article lies with its old place beside it."""

from __future__ import annotations

import json
import os
from datetime import datetime
from pathlib import Path

from editor.core.errors import ReadError
from editor.library import files
from editor.library.files import read_file
from editor.library.names import free_stem
from editor.library.operations import Kind, Operation
from editor.library.relocation import Relocation, relocate
from editor.library.steps import Steps
from editor.library.units import Unit, unit_of

TRASH = ".trash"
NOTE = ".json"
"""What the name of the file with the old place ends with; before it stands the trashed one's name."""


def trash(library: Path, article: Path, now: datetime) -> Operation:
    """Move an article with its pictures into the trash; nothing is deleted.

    The note with the old place is written first, so that a crash leaves at worst a note too many.
    """
    unit = unit_of(article, library) or Unit(article, None, bundle=False)
    folder = library / TRASH
    suffix = "" if unit.bundle else article.suffix
    stem = free_stem(folder, unit.stem, suffix)
    to = unit.at(folder, stem)
    plan = Relocation(Kind.TRASH, unit, to, meant=unit)
    with Steps() as steps:
        steps.folders(folder)
        steps.new(_note_of(to), _note(library, unit, now))
        return relocate(library, plan)


def set_aside(library: Path, file: Path, name: str, now: datetime) -> None:
    """Move a file that no list shows into the trash, as if an article `name` had been trashed there.

    Raises SaveError.
    """
    folder = library / TRASH
    to = Unit(folder / f"{free_stem(folder, name, '.md')}.md", None, bundle=False)
    place = Unit(file.with_name(f"{name}.md"), None, bundle=False)
    with Steps() as steps:
        steps.folders(folder)
        steps.new(_note_of(to), _note(library, place, now))
        steps.move(file, to.article)


def restore_from_trash(library: Path, article: Path, before: Path, bundle: bool) -> Operation:  # noqa: FBT001
    """Bring a trashed article back to `before`, or beside it where that place is taken by now."""
    pictures = article.parent / article.stem
    has_pictures = not bundle and pictures.is_dir()
    unit = Unit(article, pictures if has_pictures else None, bundle)
    folder = before.parent.parent if bundle else before.parent
    stem = before.parent.name if bundle else before.stem
    meant = unit.at(folder, stem)
    to = unit.at(folder, free_stem(folder, stem, "" if bundle else before.suffix))
    done = relocate(library, Relocation(Kind.RESTORE, unit, to, meant=meant))
    note = _note_of(unit)
    if note.exists():
        files.remove(note)
    return done


def trashed(library: Path) -> tuple[Operation, ...]:
    """Return what lies in the trash, as operations that can be undone, the last trashed first."""
    folder = library / TRASH
    if not folder.is_dir():
        return ()
    notes = [note for note in files.listed(folder) if note.suffix == NOTE]
    found = [read for note in notes if (read := _read_note(library, note))]
    return tuple(one for _, one in sorted(found, key=lambda each: each[0], reverse=True))


def _note_of(unit: Unit) -> Path:
    thing = unit.article.parent if unit.bundle else unit.article
    return thing.with_name(thing.name + NOTE)


def _note(library: Path, unit: Unit, now: datetime) -> bytes:
    path = unit.article.relative_to(library).as_posix()
    said = {
        "path": path,
        "pictures": unit.pictures is not None,
        "trashed": now.isoformat(timespec="seconds"),
    }
    # A name that is no UTF-8 stands in escapes.
    return f"{json.dumps(said, ensure_ascii=not path.isprintable(), indent=1)}\n".encode()


def _read_note(library: Path, note: Path) -> tuple[str, Operation] | None:
    """Return when and what was trashed; None for a note that says nothing, or whose article is gone."""
    try:
        said = json.loads(read_file(note)[0])
        path, when = str(said["path"]), str(said["trashed"])
    except (ReadError, ValueError, KeyError, TypeError):
        return None  # somebody else's file
    before = Path(os.path.normpath(library / path))
    thing = note.with_name(note.name.removesuffix(NOTE))
    after = thing / before.name if thing.is_dir() else thing
    if not after.is_file() or not before.is_relative_to(library):
        return None
    return when, Operation(Kind.TRASH, before, after)

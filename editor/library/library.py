"""A library: an ordinary folder of articles, and all that Copydesk does to the files in it."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from editor.core.clock import Clock, system_clock
from editor.core.errors import (
    BadName,
    ChangedElsewhere,
    LibraryError,
    ReadError,
    SaveError,
    SiteError,
)
from editor.core.jobs import Token
from editor.core.pictures import Manifest
from editor.core.site import Site
from editor.library import duplication, files, leftovers, replacing, site_file, trash
from editor.library.arrival import Arrived, bring_in
from editor.library.encoding import Shape, decode, restore
from editor.library.entries import Entry, name_of, read_entry
from editor.library.faults import Purpose
from editor.library.index.ledger import Known, nothing
from editor.library.loaded import Loaded, load
from editor.library.manifests import Manifests
from editor.library.names import article_stem, free_stem, stem_of_name
from editor.library.nearest import SITE_FILE
from editor.library.operations import Kind, Operation
from editor.library.picture_files import add_picture
from editor.library.references import BUNDLE, resolve_in
from editor.library.relocation import Relocation, movable, relocate
from editor.library.walking import states_below
from editor.markup.article import read_article

NAME_TRIES = 50
"""How often a free name is looked for anew when another program takes it first."""


class Library:
    """A folder of articles. It keeps no list of them: what is on the disk is what is true."""

    def __init__(self, folder: Path, clock: Clock = system_clock) -> None:
        """Use `Library.open`."""
        self.folder = folder
        self._clock = clock
        self._manifests = Manifests()

    @classmethod
    def open(cls, folder: Path, clock: Clock = system_clock) -> Library:
        """Open an existing folder; creates nothing. Raises LibraryError where it cannot be read."""
        path = Path(os.path.normpath(folder.absolute()))
        try:
            with os.scandir(path):
                pass
        except FileNotFoundError as problem:
            raise LibraryError("library-gone", path, details=str(problem)) from problem
        except NotADirectoryError as problem:
            raise LibraryError("library-not-a-folder", path, details=str(problem)) from problem
        except OSError as problem:
            raise LibraryError("library-forbidden", path, details=str(problem)) from problem
        return cls(path, clock)

    def site(self) -> Site:
        """Return what `site.yaml` says; the empty site where there is none. Raises SiteError."""
        return site_file.read_site(self.folder / SITE_FILE)

    def set_site(self, values: Mapping[str, object]) -> None:
        """Write values of the site (by the names of `Site`'s fields); None takes a key out.

        Only the lines of those keys change. Raises SiteError where the file is broken, SaveError.
        """
        site_file.set_site(self.folder / SITE_FILE, values)

    def scan(self, token: Token | None = None, known: Known = nothing) -> Iterator[Entry]:
        """Yield an entry for each article as it is read, the last changed first.

        `known` tells an entry and the state of its file for which it is true: such a file is not
        read. Raises LibraryError where the folder is gone, Cancelled when the token is.
        """
        states = states_below(self.folder)
        language = self.language()
        for done, (name, state) in enumerate(states.items()):
            if token:
                token.step(done, len(states))
            row = known(name)
            if row is not None and row[0] == state:
                yield row[1]
                continue
            path = Path(name)
            try:
                yield read_entry(path, language)
            except ReadError as problem:
                if os.path.lexists(path):
                    yield Entry(path, name_of(path), fault=str(problem))
        if token:
            token.step(len(states), len(states))

    def entry(self, path: Path) -> Entry:
        """Return the entry of one article. Raises ReadError where it is gone."""
        return read_entry(path, self.language())

    def read(self, path: Path) -> Loaded:
        """Return an article's text. Raises ReadError: gone, binary, not UTF-8, too large, forbidden."""
        return load(path)

    def save(self, path: Path, text: str, base: Loaded | None) -> Loaded:
        """Write an article's text in the shape of `base`, and return what is on the disk now.

        `base` is what the caller believes is there; None means no file. The same text leaves the
        file untouched. Raises ChangedElsewhere where something else is there, and SaveError.
        """
        if base is None:
            data = restore(Shape(), "", text)
            if os.path.lexists(path):
                raise ChangedElsewhere("changed-elsewhere", path)
            stamp = files.write_new(path, data, purpose=Purpose.SAVE)
        else:
            data = restore(base.shape, base.text, text)
            if files.digest_of(data) == base.stamp.digest:
                files.hold_to(path, base.stamp)
                return Loaded(path, base.text, base.stamp, base.shape)
            stamp = files.write_atomically(path, data, expect=base.stamp)
        return Loaded(path, *_decoded(data, path, stamp))

    def create(self, text: str, name: str, folder: Path | None = None) -> Loaded:
        """Make a file for a new article, named from its headline; never overwrites.

        It lies in the library's folder if no other is given. Raises SaveError.
        """
        place = folder or self.folder
        stem = article_stem(name, self._language_of(text))
        data = restore(Shape(), "", text)
        for attempt in range(NAME_TRIES):
            path = place / f"{free_stem(place, stem, '.md')}.md"
            try:
                stamp = files.write_new(path, data, purpose=Purpose.SAVE)
            except SaveError as problem:
                if problem.key != "save-taken" or attempt == NAME_TRIES - 1:
                    raise
            else:
                return Loaded(path, *_decoded(data, path, stamp))
        raise AssertionError  # the loop returns or raises

    def bring_in(self, data: bytes, name: str, source: Path) -> tuple[Path, tuple[Arrived, ...]]:
        """Make a new article of a file from elsewhere, with the pictures that lie beside it.

        Return its path, and what became of each picture. It is named from `name`; an `index.md`
        becomes a folder, as it was one. Never overwrites. Raises SaveError.
        """
        bundle = source.name == BUNDLE
        stem = article_stem(source.parent.name if bundle else name, self.language())
        free = free_stem(self.folder, stem, "" if bundle else ".md")
        path = self.folder / free / BUNDLE if bundle else self.folder / f"{free}.md"
        return path, bring_in(self.folder, path, data, source)

    def rename(self, path: Path, name: str, token: Token | None = None) -> Operation:
        """Give an article's file (and picture folder) the name made from `name`, and mend all links.

        A name that is taken gets `-2`. Raises BadName, SaveError; then everything is as it was.
        Open articles must be saved before, and read anew where `touched` names them.
        """
        unit = movable(path, self.folder)
        try:
            language = self._language_of(load(path).text)
        except ReadError:
            language = self.language()  # no text: renamed all the same
        stem = stem_of_name(name, language)
        suffix = "" if unit.bundle else path.suffix
        to = unit.at(unit.folder, free_stem(unit.folder, stem, suffix, unit.names))
        return relocate(self.folder, Relocation(Kind.RENAME, unit, to), token)

    def move(self, path: Path, folder: Path, token: Token | None = None) -> Operation:
        """Move an article with its pictures into a folder of the library, and mend all links.

        The folder is made where it is missing. Raises BadName, SaveError.
        """
        unit = movable(path, self.folder)
        place = Path(os.path.normpath(self.folder / folder))
        if not place.is_relative_to(self.folder) or any(
            part.startswith(".") for part in place.relative_to(self.folder).parts
        ):
            raise BadName("folder-outside", name=str(folder))
        if unit.bundle and place.is_relative_to(path.parent):
            raise BadName("folder-in-itself", name=unit.stem)
        if place == unit.folder:
            return Operation(Kind.MOVE, path, path)
        suffix = "" if unit.bundle else path.suffix
        to = unit.at(place, free_stem(place, unit.stem, suffix))
        return relocate(self.folder, Relocation(Kind.MOVE, unit, to), token)

    def duplicate(self, path: Path) -> Operation:
        """Copy an article and its pictures beside it. Raises BadName, ReadError, SaveError."""
        return duplication.duplicate(self.folder, path)

    def trash(self, path: Path) -> Operation:
        """Move an article and its pictures into `.trash/`. Raises SaveError."""
        if not os.path.lexists(path):
            raise ReadError("read-gone", path)
        if not path.is_relative_to(self.folder):
            raise BadName("not-in-library", path=str(path))
        return trash.trash(self.folder, path, self._clock())

    def trashed(self) -> tuple[Operation, ...]:
        """Return what lies in the trash, the last first; `undo` brings one back."""
        return trash.trashed(self.folder)

    def tidy(self, token: Token | None = None) -> None:
        """Put away the hidden files that killed saves left behind, those of hours ago only.

        Words that stand nowhere else go into the trash. Raises Cancelled when the token is.
        """
        leftovers.put_away(self.folder, self._clock(), token or Token())

    def undo(self, operation: Operation, token: Token | None = None) -> Operation:
        """Take an operation back, and return what that did: undoing it is the redo.

        A copy goes into the trash. A name that was taken meanwhile gets `-2`. Raises SaveError.
        """
        match operation.kind:
            case Kind.DUPLICATE | Kind.RESTORE:
                return self.trash(operation.after)
            case Kind.REPLACE:
                return replacing.put_back(operation)
            case Kind.TRASH:
                if not os.path.lexists(operation.after):
                    raise ReadError("read-gone", operation.after)
                bundle = operation.after.parent != self.folder / trash.TRASH
                return trash.restore_from_trash(
                    self.folder, operation.after, operation.before, bundle
                )
            case _:
                return self._undo_relocation(operation, token)

    def _undo_relocation(self, operation: Operation, token: Token | None) -> Operation:
        unit = movable(operation.after, self.folder)
        old = operation.before
        folder = old.parent.parent if unit.bundle else old.parent
        stem = old.parent.name if unit.bundle else old.stem
        spare = unit.names if folder == unit.folder else frozenset()
        free = free_stem(folder, stem, "" if unit.bundle else old.suffix, spare)
        exact = {one.after: one.before for one in operation.rewrites} if free == stem else {}
        plan = Relocation(operation.kind, unit, unit.at(folder, free), exact)
        return relocate(self.folder, plan, token)

    def add_picture(self, article: Path, source: Path | bytes, name: str = "") -> str:
        """Copy a picture beside an article and return the reference to write, percent-encoded.

        The same picture is kept once; another of the same name gets `-2`. `name` is the one to go
        by, else the source's. Raises ReadError where it is no picture, SaveError.
        """
        return add_picture(article, source, name)

    def manifest(self, article: Path, references: Iterable[str]) -> Manifest:
        """Return what is known of the pictures that an article refers to; what is no picture is not in it."""
        return self._manifests.of(self.folder, article, references)

    def resolve(self, article: Path, reference: str) -> Path | None:
        """Return the file in the library that a reference of an article names, or None."""
        return resolve_in(self.folder, article, reference)

    def language(self) -> str:
        """Return the site's language, English where its file is broken."""
        try:
            return self.site().language
        except SiteError:
            return (
                Site().language
            )  # said where the site is asked for; names and lists need not wait

    def _language_of(self, text: str) -> str:
        return read_article(text).metadata.language or self.language()


def _decoded(data: bytes, path: Path, stamp: files.Stamp) -> tuple[str, files.Stamp, Shape]:
    text, shape = decode(data, path)
    return text, stamp, shape

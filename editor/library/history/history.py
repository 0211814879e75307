"""An article's history: what is kept of it, what stays of that, and what a version holds."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from editor.library.files import digest_of
from editor.library.history.identity import Identities
from editor.library.history.store import Store
from editor.library.history.thinning import thinned
from editor.library.history.version import Version, Why
from editor.library.nearest import OWN_FOLDER

REPACK_AFTER = 200
"""Versions taken out after which the rest is packed anew."""
ARTICLE = "article.md"
"""The article's name inside a version, whatever its file is called."""


class History:
    """The kept states of a library's articles. Methods raise HistoryError and SaveError."""

    def __init__(self, library: Path) -> None:
        """Take the library's folder; nothing is made before the first version."""
        self._library = library
        self._store = Store(library / OWN_FOLDER)
        self._ids = Identities(library / OWN_FOLDER, library)
        self._dropped = 0

    def keep(
        self,
        path: Path,
        data: bytes,
        why: Why,
        *,
        when: datetime,
        words: int,
        pictures: Mapping[str, Path],
        name: str = "",
    ) -> Version | None:
        """Keep a state of an article; None where the last one kept is the same."""
        place = self._name(path)
        last = next(iter(self.versions(path)), None)
        if last is not None and why is not Why.NAMED and self.data(last) == data:
            return None
        id = self._ids.take(place, digest_of(data))
        version = Version("", when, why, words, place, name)
        made = self._store.keep(id, {ARTICLE: data}, pictures, version)
        self._thin(id, when)
        return made

    def versions(self, path: Path) -> tuple[Version, ...]:
        """Return an article's versions, the newest first."""
        id = self._ids.find(self._name(path), _digest(path))
        return self._store.versions(id) if id else ()

    def data(self, version: Version) -> bytes:
        """Return an article's file as it was."""
        return self._store.files(version.id)[ARTICLE]

    def pictures(self, version: Version) -> dict[str, bytes]:
        """Return an article's pictures as they were, by their names in its folder."""
        files = self._store.files(version.id)
        return {name: data for name, data in files.items() if name != ARTICLE}

    def moved(self, before: Path, after: Path) -> None:
        """Follow an article or folder to its new name."""
        self._ids.moved(self._name(before), self._name(after))

    def _thin(self, id: str, now: datetime) -> None:
        versions = self._store.versions(id)
        stay = {one.id for one in thinned(versions, now)}
        gone = [one.id for one in versions if one.id not in stay]
        if not gone:
            return
        self._store.drop(id, gone)
        self._dropped += len(gone)
        if self._dropped >= REPACK_AFTER:
            self._dropped = 0
            self._store.repack()

    def _name(self, path: Path) -> str:
        return path.relative_to(self._library).as_posix()


def _digest(path: Path) -> str:
    try:
        return digest_of(path.read_bytes())
    except OSError:
        return ""

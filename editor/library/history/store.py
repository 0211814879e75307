"""The store of versions: parentless commits, one ref each, so that thinning frees their space."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from editor.core.errors import HistoryError
from editor.library import disk
from editor.library.files import make_folders
from editor.library.history.version import Version, Why

if TYPE_CHECKING:
    import pygit2

FOLDER = "history.git"
REFS = "refs/versions/"
PACK_EVERY = 64
"""Versions after which loose refs are gathered into one file: a listing reads that alone."""


class Store:
    """A bare repository in Copydesk's own folder; a repository of the writer's is never touched.

    Methods raise HistoryError where the repository cannot be read or written.
    """

    def __init__(self, own_folder: Path) -> None:
        """Take the library's `.copydesk/`; nothing is made before the first version."""
        self._place = own_folder / FOLDER
        self._opened: pygit2.Repository | None = None
        self._since_packed = 0
        self._pictures: dict[tuple[str, int, int], pygit2.Oid] = {}
        """Blobs of picture files by path, time of change and size."""

    @property
    def exists(self) -> bool:
        """Whether any version was ever kept."""
        self._heal()
        return (self._place / "HEAD").is_file()

    def keep(
        self,
        article: str,
        files: Mapping[str, bytes],
        pictures: Mapping[str, Path],
        version: Version,
    ) -> Version:
        """Keep a state: the article's file and its pictures, by name; return it with its id.

        `version.id` is not looked at. A picture that was kept before costs a look at its file.
        """
        import pygit2

        repository = self._repository()
        try:
            blobs = {name: self._picture(repository, one) for name, one in pictures.items()}
            blobs |= {name: repository.create_blob(data) for name, data in files.items()}
            tree = _tree(repository, blobs)
            seconds = int(version.when.timestamp())
            signature = pygit2.Signature("Copydesk", "copydesk@localhost", seconds, 0)
            said = json.dumps(
                {
                    "why": version.why.value,
                    "words": version.words,
                    "path": version.path,
                    "name": version.name,
                    "ms": round(version.when.timestamp() * 1000),
                },
                ensure_ascii=False,
            )
            made = str(repository.create_commit(None, signature, signature, said, tree, []))
            repository.references.create(f"{REFS}{article}/{made}", made, force=True)
            self._since_packed += 1
            if self._since_packed >= PACK_EVERY:
                repository.compress_references()
                self._since_packed = 0
        except (pygit2.GitError, OSError, ValueError) as problem:
            raise self._fault(problem) from problem
        return Version(made, version.when, version.why, version.words, version.path, version.name)

    def versions(self, article: str) -> tuple[Version, ...]:
        """Return an article's versions, the newest first."""
        if not self.exists:
            return ()
        import pygit2

        repository = self._repository()
        try:
            found = [_read(repository, id) for id in self._ids(repository, article)]
        except (pygit2.GitError, OSError, KeyError, ValueError) as problem:
            raise self._fault(problem) from problem
        return tuple(sorted(found, key=lambda one: (one.when, one.id), reverse=True))

    def files(self, version: str) -> dict[str, bytes]:
        """Return what a version holds: the article's file first, then its pictures, by name."""
        import pygit2

        repository = self._repository()
        try:
            return dict(_walk(repository[version].tree, ""))
        except (pygit2.GitError, OSError, KeyError, ValueError) as problem:
            raise self._fault(problem) from problem

    def drop(self, article: str, ids: Iterable[str]) -> None:
        """Take versions out of an article's history; `repack` frees their space."""
        import pygit2

        repository = self._repository()
        try:
            for id in ids:
                repository.references.delete(f"{REFS}{article}/{id}")
        except (pygit2.GitError, OSError, KeyError) as problem:
            raise self._fault(problem) from problem

    def repack(self) -> None:
        """Write what is still kept into a new repository and put it in the place of this one."""
        import pygit2

        repository = self._repository()
        fresh = self._place.with_suffix(".new")
        try:
            disk.remove_tree(fresh)
            made = pygit2.init_repository(str(fresh), bare=True)
            builder = pygit2.PackBuilder(repository)
            names = [name for name in repository.references if name.startswith(REFS)]
            for name in names:
                builder.add_recur(repository.references[name].peel().id)
            if names:
                builder.write(str(fresh / "objects" / "pack"))
            made = pygit2.Repository(str(fresh))
            for name in names:
                made.references.create(name, repository.references[name].peel().id)
            made.compress_references()
            self._swap(fresh)
        except (pygit2.GitError, OSError, KeyError, ValueError) as problem:
            raise self._fault(problem) from problem

    def _swap(self, fresh: Path) -> None:
        """Let the new repository take the old one's place; either is there at any moment."""
        old = self._place.with_suffix(".old")
        disk.remove_tree(old)
        self._opened = None
        self._pictures.clear()
        disk.rename(self._place, old)
        disk.rename(fresh, self._place)
        disk.remove_tree(old)

    def _picture(self, repository: pygit2.Repository, file: Path) -> pygit2.Oid:
        found = file.stat()
        key = (str(file), found.st_mtime_ns, found.st_size)
        if key not in self._pictures:
            self._pictures[key] = repository.create_blob_fromdisk(str(file))
        return self._pictures[key]

    def _ids(self, repository: pygit2.Repository, article: str) -> list[str]:
        prefix = f"{REFS}{article}/"
        return [name[len(prefix) :] for name in repository.references if name.startswith(prefix)]

    def _repository(self) -> pygit2.Repository:
        if self._opened is None:
            import pygit2

            try:
                if self.exists:
                    self._opened = pygit2.Repository(str(self._place))
                else:
                    make_folders(self._place.parent)
                    self._opened = pygit2.init_repository(str(self._place), bare=True)
            except (pygit2.GitError, OSError) as problem:
                raise self._fault(problem) from problem
        return self._opened

    def _heal(self) -> None:
        """Finish a swap that a crash cut in two."""
        old = self._place.with_suffix(".old")
        if old.is_dir() and not self._place.exists():
            disk.rename(old, self._place)

    def _fault(self, problem: Exception) -> HistoryError:
        return HistoryError("history-failed", self._place, details=str(problem))


def _tree(repository: pygit2.Repository, blobs: Mapping[str, pygit2.Oid]) -> pygit2.Oid:
    import pygit2

    builder = repository.TreeBuilder()
    folders: dict[str, dict[str, pygit2.Oid]] = {}
    for name, blob in blobs.items():
        first, _, rest = name.partition("/")
        if rest:
            folders.setdefault(first, {})[rest] = blob
        else:
            builder.insert(first, blob, pygit2.enums.FileMode.BLOB)
    for name, inside in folders.items():
        builder.insert(name, _tree(repository, inside), pygit2.enums.FileMode.TREE)
    return builder.write()


def _walk(tree: pygit2.Tree, above: str) -> Iterator[tuple[str, bytes]]:
    import pygit2

    for one in sorted(tree, key=lambda entry: isinstance(entry, pygit2.Tree)):
        name = f"{above}{one.name}"
        if isinstance(one, pygit2.Tree):
            yield from _walk(one, f"{name}/")
        elif isinstance(one, pygit2.Blob):
            yield name, one.data


def _read(repository: pygit2.Repository, id: str) -> Version:
    said = json.loads(repository[id].message)  # type: ignore[attr-defined]
    why = said["why"]
    return Version(
        id,
        datetime.fromtimestamp(said["ms"] / 1000, UTC),
        Why(why) if why in set(Why) else Why.ASKED,
        int(said["words"]),
        str(said["path"]),
        str(said["name"]),
    )

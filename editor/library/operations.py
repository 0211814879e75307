"""What was done to files of the library, as values that can be undone."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class Kind(StrEnum):
    """What kind of operation it was."""

    RENAME = "rename"
    MOVE = "move"
    DUPLICATE = "duplicate"
    TRASH = "trash"
    RESTORE = "restore"
    REPLACE = "replace"


@dataclass(frozen=True, slots=True)
class Rewrite:
    """An article whose text was rewritten: its bytes before and after."""

    path: Path
    """Where it lies after the operation."""
    before: bytes
    after: bytes


@dataclass(frozen=True, slots=True)
class Operation:
    """One thing done to an article: enough to undo it, and to tell which views are stale."""

    kind: Kind
    before: Path
    """The article before (for a duplicate: the one that was copied)."""
    after: Path
    """The article after (for a duplicate: the copy; for a trashed one: its place in `.trash/`)."""
    moves: tuple[tuple[Path, Path], ...] = ()
    """Files and folders that moved, before and after: the article, its picture folder."""
    rewrites: tuple[Rewrite, ...] = ()

    @property
    def touched(self) -> frozenset[Path]:
        """Articles that appeared, went or changed."""
        return frozenset({self.before, self.after, *(one.path for one in self.rewrites)})

    def new_path(self, path: Path) -> Path:
        """Return where a file is after the operation; itself where it stayed."""
        for source, target in self.moves:
            if path == source or path.is_relative_to(source):
                return target / path.relative_to(source) if path != source else target
        return path

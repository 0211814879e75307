"""What the system says when it refuses, turned into our errors: one key for each cause."""

from __future__ import annotations

import errno
from enum import StrEnum
from pathlib import Path

from editor.core.errors import CopydeskError, ExportError, ReadError, SaveError


class Purpose(StrEnum):
    """What was being done when the system refused; it decides what is safe and what to do next."""

    SAVE = "save"
    """The text of an open article was to be written."""
    CHANGE = "change"
    """A file was to be made, renamed, moved, copied or trashed."""
    OUTPUT = "output"
    """An exported page was to be written."""


class Cause(StrEnum):
    """Why the system refused."""

    FULL = "full"
    READ_ONLY = "read-only"
    FORBIDDEN = "forbidden"
    GONE = "gone"
    TAKEN = "taken"
    FAILED = "failed"


_CAUSES = {
    errno.ENOSPC: Cause.FULL,
    getattr(errno, "EDQUOT", errno.ENOSPC): Cause.FULL,
    errno.EROFS: Cause.READ_ONLY,
    errno.EACCES: Cause.FORBIDDEN,
    errno.EPERM: Cause.FORBIDDEN,
    errno.ENOENT: Cause.GONE,
    errno.ENOTDIR: Cause.GONE,
    getattr(errno, "ESTALE", errno.ENOENT): Cause.GONE,
    errno.EEXIST: Cause.TAKEN,
    errno.ENOTEMPTY: Cause.TAKEN,
}
_DISK_FULL_ON_WINDOWS = 112


def cause_of(problem: OSError) -> Cause:
    """Return why the system refused."""
    if getattr(problem, "winerror", None) == _DISK_FULL_ON_WINDOWS:
        return Cause.FULL
    return _CAUSES.get(problem.errno or 0, Cause.FAILED)


def refused(path: Path, problem: OSError, purpose: Purpose) -> CopydeskError:
    """Return the error to raise where writing `path` failed: SaveError, for a page ExportError."""
    key, details = f"{purpose}-{cause_of(problem)}", str(problem)
    if purpose is Purpose.OUTPUT:
        return ExportError(key, details=details, path=str(path), name=path.name)
    return SaveError(key, path, details=details, folder=str(path.parent))


def unreadable(path: Path, problem: OSError) -> ReadError:
    """Return the error to raise where reading `path` failed."""
    match cause_of(problem):
        case Cause.GONE:
            return ReadError("read-gone", path, details=str(problem))
        case Cause.FORBIDDEN:
            return ReadError("read-forbidden", path, details=str(problem))
        case _:
            return ReadError("read-failed", path, details=str(problem))

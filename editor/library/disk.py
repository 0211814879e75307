"""The system calls that change the disk, one function each: the place where tests let them fail."""

from __future__ import annotations

import errno
import os
import shutil
import sys
import time
from pathlib import Path

WINDOWS = os.name == "nt"
BUSY_TRIES = 8
"""How often a replace is tried on Windows, where a scanner may hold a file for a moment."""
BUSY_PAUSE_S = 0.025
_NEW = (
    os.O_WRONLY
    | os.O_CREAT
    | os.O_EXCL
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_CLOEXEC", 0)
)
_NO_FOLDER_SYNC = {errno.EINVAL, errno.ENOTSUP, errno.EBADF, errno.EACCES, errno.EPERM}
"""What network and foreign file systems answer that cannot sync a folder."""


def open_new(path: Path, mode: int) -> int:
    """Make a new file and return its descriptor. Raises FileExistsError where one is there."""
    return os.open(path, _NEW, mode)


def write(descriptor: int, data: bytes) -> None:
    """Write all of `data`."""
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(descriptor, rest) :]


def sync(descriptor: int) -> None:
    """Bring a file's content to the disk itself."""
    if sys.platform == "darwin":
        import fcntl

        try:
            fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
        except OSError:
            # Network volumes know no full sync; the ordinary one is what they have.
            os.fsync(descriptor)
        return
    os.fsync(descriptor)


def sync_folder(folder: Path) -> None:
    """Bring a folder's list of names to the disk, where the system can."""
    if WINDOWS:
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as problem:
        if problem.errno not in _NO_FOLDER_SYNC:
            raise
    finally:
        os.close(descriptor)


def cut(descriptor: int, size: int) -> None:
    """Let a file end after its first `size` bytes, and go on writing there."""
    os.ftruncate(descriptor, size)
    os.lseek(descriptor, size, os.SEEK_SET)


def replace(source: Path, target: Path) -> None:
    """Put `source` in the place of `target` in one step."""
    for attempt in range(BUSY_TRIES if WINDOWS else 1):
        try:
            source.replace(target)
        except PermissionError:
            if not WINDOWS or attempt == BUSY_TRIES - 1:
                raise
            time.sleep(BUSY_PAUSE_S)
        else:
            return


def link(source: Path, target: Path) -> None:
    """Give a file a second name. Raises FileExistsError where the name is taken."""
    os.link(source, target, follow_symlinks=False)


def rename(source: Path, target: Path) -> None:
    """Rename a file or a folder; the caller has made sure that the name is free."""
    source.rename(target)


def remove(path: Path) -> None:
    """Remove a file's name."""
    path.unlink()


def make_folder(path: Path) -> None:
    """Make one folder. Raises FileExistsError where something is there."""
    path.mkdir()


def remove_folder(path: Path) -> None:
    """Remove an empty folder."""
    path.rmdir()


def remove_tree(folder: Path) -> None:
    """Remove a folder of Copydesk's own with all that is in it; nothing where there is none."""
    if folder.exists():
        shutil.rmtree(folder)

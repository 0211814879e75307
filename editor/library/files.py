"""Files whole: every write of Copydesk goes through here, and none leaves half a file behind."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import re
import secrets
import stat
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from editor.core.errors import ChangedElsewhere, ReadError, SaveError
from editor.library import disk
from editor.library.faults import Purpose, refused, unreadable

LARGEST = 64 * 1024 * 1024
"""Bytes; a larger file is no article and no picture for a page."""
ANY_SIZE = 2**62
SETTLED_NS = 2_000_000_000
"""Nanoseconds after which a time of change can be trusted: FAT counts in steps of two seconds."""
TEMPORARY = re.compile(r"\.copydesk-[0-9a-f]{12}\.tmp")
"""The name of a file on its way to its place; `leftovers` looks for it."""
_NO_LINKS = (NotImplementedError, OSError)


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a file was when it was read: enough to tell whether it is still that."""

    modified_ns: int
    size: int
    inode: int
    digest: str
    """SHA-256 of the content, hexadecimal."""


def digest_of(data: bytes) -> str:
    """Return the SHA-256 of `data`, hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def read_file(path: Path, limit: int = LARGEST) -> tuple[bytes, Stamp]:
    """Return a file's bytes and its stamp.

    Raises ReadError where it is gone, no ordinary file, forbidden or larger than `limit` bytes.
    """
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            # A pipe or a device named `.md` would block for ever.
            raise ReadError("read-not-a-file", path)
        if found.st_size > limit:
            raise ReadError("read-too-large", path, megabytes=limit // 1024 // 1024)
        with path.open("rb") as file:
            data = file.read()
    except OSError as problem:
        raise unreadable(path, problem) from problem
    return data, _stamp(found, data)


def _stamp(found: os.stat_result, data: bytes) -> Stamp:
    return Stamp(found.st_mtime_ns, found.st_size, found.st_ino, digest_of(data))


def differs(path: Path, expected: Stamp) -> bool:
    """Tell whether a file's content is another than `expected`. Raises ReadError where it is gone."""
    # By its content: a time of change can be set back, and a size may stay.
    return read_file(path)[1].digest != expected.digest


def hold_to(path: Path, expect: Stamp) -> None:
    """Make sure that a file still is what it was when it was read.

    Raises ChangedElsewhere where it is not, SaveError where its folder is gone.
    """
    try:
        changed = differs(path, expect)
    except ReadError as problem:
        if not Path(os.path.realpath(path)).parent.is_dir():
            gone = FileNotFoundError(errno.ENOENT, problem.details, str(path))
            raise refused(path, gone, Purpose.SAVE) from problem
        raise ChangedElsewhere("deleted-elsewhere", path, details=problem.details) from problem
    if changed:
        raise ChangedElsewhere("changed-elsewhere", path)


def write_atomically(
    path: Path, data: bytes, *, expect: Stamp | None = None, purpose: Purpose = Purpose.SAVE
) -> Stamp:
    """Put `data` in a file's place in one step and return its stamp; the old or the new is there.

    Temporary file in the same folder, sync, replace, sync of the folder, read back. A symbolic
    link is written through. `expect` is what the caller believes is there. Raises ChangedElsewhere
    where it is not, else SaveError (ExportError for an output).
    """
    target = Path(os.path.realpath(path))
    try:
        _put(path, target, data, expect)
        disk.sync_folder(target.parent)
    except OSError as problem:
        raise refused(path, problem, purpose) from problem
    return _read_back(path, target, data)


def _put(path: Path, target: Path, data: bytes, expect: Stamp | None) -> None:
    old = _present(target)
    with _temporary(target, data, old) as temporary:
        if expect:
            hold_to(path, expect)
        disk.replace(temporary, target)


def write_new(path: Path, data: bytes, *, purpose: Purpose = Purpose.CHANGE) -> Stamp:
    """Make a file that is not there yet and return its stamp; never overwrites.

    Raises SaveError (`change-taken` where the name is taken; ExportError for an output).
    """
    try:
        with _temporary(path, data, None) as temporary:
            _claim(temporary, path)
        _or_free(path, lambda: disk.sync_folder(path.parent))
    except OSError as problem:
        raise refused(path, problem, purpose) from problem
    return _read_back(path, path, data)


def write_outputs(outputs: Mapping[Path, bytes]) -> None:
    """Write the files of an export in their order, with the folders above; what is there is replaced.

    Each is whole at any moment; their folders are synced once, at the end. Whether a file may be
    replaced is the exporter's question. Raises ExportError.
    """
    folders: dict[Path, None] = {}
    for path, data in outputs.items():
        made = _new_folders(path.parent, Purpose.OUTPUT)
        target = Path(os.path.realpath(path))
        folders |= dict.fromkeys([target.parent, *(one.parent for one in made)])
        try:
            _put(path, target, data, None)
        except OSError as problem:
            raise refused(path, problem, Purpose.OUTPUT) from problem
        _read_back(path, target, data)
    for folder in folders:
        try:
            disk.sync_folder(folder)
        except OSError as problem:
            raise refused(folder, problem, Purpose.OUTPUT) from problem


def make_folders(folder: Path, *, purpose: Purpose = Purpose.CHANGE) -> tuple[Path, ...]:
    """Make a folder and those above it; return the new ones, the outermost first."""
    made = _new_folders(folder, purpose)
    try:
        for one in made:
            disk.sync_folder(one.parent)
    except OSError as problem:
        for empty in reversed(made):
            remove_if_empty(empty)
        raise refused(folder, problem, purpose) from problem
    return made


def _new_folders(folder: Path, purpose: Purpose) -> tuple[Path, ...]:
    missing: list[Path] = []
    at = folder
    while not at.is_dir() and at != at.parent:
        missing.append(at)
        at = at.parent
    made: list[Path] = []
    for one in reversed(missing):
        try:
            disk.make_folder(one)
            made.append(one)
        except OSError as problem:
            if isinstance(problem, FileExistsError) and one.is_dir():
                continue
            for empty in reversed(made):
                remove_if_empty(empty)
            raise refused(one, problem, purpose) from problem
    return tuple(made)


def move(source: Path, target: Path) -> None:
    """Give a file or a folder another name or place on the same disk; never overwrites.

    A name that differs only in case is taken too where the disk does not tell cases apart.
    Raises SaveError, and then nothing has moved.
    """
    try:
        if os.path.lexists(target) and not same_name(source, target):
            raise FileExistsError(errno.EEXIST, "there is a file of this name", str(target))
        _rename(source, target)
        try:
            for folder in {target.parent, source.parent}:
                disk.sync_folder(folder)
        except OSError:
            _rename(target, source)
            raise
    except OSError as problem:
        raise refused(source, problem, Purpose.CHANGE) from problem


def _rename(source: Path, target: Path) -> None:
    if (source.is_dir() and not source.is_symlink()) or os.path.lexists(target):
        disk.rename(source, target)
    else:
        _claim(source, target)


def same_name(one: Path, other: Path) -> bool:
    """Tell whether two paths, written differently in case or form, name one entry of one folder."""
    if one.parent != other.parent or one.name == other.name:
        return one == other
    try:
        if not os.path.samestat(os.lstat(one), os.lstat(other)):
            return False
        names = {entry.name for entry in one.parent.iterdir()}
    except OSError:
        return False  # not both there: two names
    return not (one.name in names and other.name in names)


def remove(path: Path) -> None:
    """Remove a file that Copydesk made itself and that is safe elsewhere. Raises SaveError."""
    try:
        disk.remove(path)
        disk.sync_folder(path.parent)
    except OSError as problem:
        raise refused(path, problem, Purpose.CHANGE) from problem


def remove_if_empty(folder: Path) -> None:
    """Remove a folder that Copydesk made, unless something lies in it by now."""
    with contextlib.suppress(OSError):  # not empty, or gone: both are what is wanted
        disk.remove_folder(folder)


def listed(folder: Path) -> tuple[Path, ...]:
    """Return what lies in a folder, by name. Raises ReadError."""
    try:
        return tuple(sorted(folder.iterdir()))
    except OSError as problem:
        raise unreadable(folder, problem) from problem


def _present(path: Path) -> os.stat_result | None:
    """Return what is there; None for nothing. Raises OSError where it is write-protected."""
    try:
        found = path.stat()
    except FileNotFoundError:
        return None
    if not found.st_mode & 0o222:
        # Replacing needs no right to the file itself; that it was locked must count all the same.
        raise OSError(errno.EROFS, "the file is marked read-only", str(path))
    return found


@contextlib.contextmanager
def _temporary(target: Path, data: bytes, old: os.stat_result | None) -> Iterator[Path]:
    """Yield a hidden file with `data`, synced, beside `target`; it is gone afterwards."""
    temporary = target.parent / f".copydesk-{secrets.token_hex(6)}.tmp"
    # A new file takes what the system grants; one that replaces another is shut until it has its rights.
    descriptor = disk.open_new(temporary, 0o600 if old else 0o666)
    try:
        try:
            disk.write(descriptor, data)
            if old:
                _keep_rights(descriptor, target, old)
            disk.sync(descriptor)
        finally:
            os.close(descriptor)
        yield temporary
    finally:
        with contextlib.suppress(
            OSError
        ):  # it has its place, or what went wrong is already under way
            disk.remove(temporary)


def _keep_rights(descriptor: int, target: Path, old: os.stat_result) -> None:
    if disk.WINDOWS:
        return
    mine = os.fstat(descriptor)
    if (mine.st_uid, mine.st_gid) != (old.st_uid, old.st_gid):
        with contextlib.suppress(PermissionError):  # only root may give a file away
            os.fchown(descriptor, old.st_uid, old.st_gid)
    os.fchmod(descriptor, stat.S_IMODE(old.st_mode))
    if hasattr(os, "listxattr"):
        # Tags and access lists; a file system that has none of them says so by an error.
        with contextlib.suppress(OSError):
            for name in os.listxattr(target):
                os.setxattr(descriptor, name, os.getxattr(target, name))


def _claim(source: Path, target: Path) -> None:
    """Move a file to a name that must be free: two programs at once cannot both have it."""
    if disk.WINDOWS:
        disk.rename(source, target)  # refuses there where the name is taken
        return
    try:
        disk.link(source, target)
    except FileExistsError:
        raise
    except _NO_LINKS as problem:
        if isinstance(problem, FileNotFoundError):
            raise
        # No second names on this disk (FAT, some networks): an empty file holds the name meanwhile.
        os.close(disk.open_new(target, 0o600))
        _or_free(target, lambda: disk.replace(source, target))
        return
    _or_free(target, lambda: disk.remove(source))


def _or_free(target: Path, step: Callable[[], None]) -> None:
    """Take the step; where it fails, give up the name that was claimed for it."""
    try:
        step()
    except OSError:
        with contextlib.suppress(OSError):  # the first fault is the one to tell
            disk.remove(target)
        raise


def _read_back(path: Path, target: Path, data: bytes) -> Stamp:
    found, stamp = read_file(target, limit=ANY_SIZE)
    if found != data:
        raise SaveError("save-differs", path)
    return stamp

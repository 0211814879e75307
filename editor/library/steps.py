"""Steps on the disk that belong together: if one fails, those before it are taken back."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Self

from editor.core.errors import CopydeskError
from editor.library import files
from editor.library.faults import Purpose
from editor.library.files import Stamp


class Steps:
    """A context: each step is taken at once and remembers how it is taken back.

    No step overwrites or deletes what the writer made, so that even a crash between two of them
    leaves everything on the disk, at the old place or at the new one.
    """

    def __init__(self) -> None:
        """Begin with nothing done."""
        self._back: list[Callable[[], object]] = []

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """After a fault take all steps back, the last first; the fault goes on its way."""
        if fault is None:
            return
        for back in reversed(self._back):
            with contextlib.suppress(CopydeskError):  # the first fault is the one to tell
                back()

    def folders(self, folder: Path) -> None:
        """Make a folder and those above it."""
        for made in files.make_folders(folder):
            self._back.append(partial(files.remove_if_empty, made))

    def move(self, source: Path, target: Path) -> None:
        """Move a file or folder to a free name."""
        files.move(source, target)
        self._back.append(lambda: files.move(target, source))

    def new(self, path: Path, data: bytes) -> None:
        """Make a new file."""
        files.write_new(path, data)
        self._back.append(lambda: files.remove(path))

    def rewrite(self, path: Path, before: bytes, after: bytes, expect: Stamp | None = None) -> None:
        """Write another content into a file."""
        # Remembered first: a sync that fails leaves the new content behind its error.
        self._back.append(lambda: self._write_back(path, before, after))
        files.write_atomically(path, after, expect=expect, purpose=Purpose.CHANGE)

    def _write_back(self, path: Path, before: bytes, after: bytes) -> None:
        if files.read_file(path, limit=files.ANY_SIZE)[0] == after:
            files.write_atomically(path, before, purpose=Purpose.CHANGE)

    def copy(self, source: Path, target: Path, *, besides: Path | None = None) -> None:
        """Copy a folder into a new one, all but the file `besides`."""
        self.folders(target)
        for path in files.listed(source):
            if path == besides:
                continue
            if path.is_dir() and not path.is_symlink():
                self.copy(path, target / path.name)
            elif path.is_file():
                self.new(target / path.name, files.read_file(path, limit=files.ANY_SIZE)[0])

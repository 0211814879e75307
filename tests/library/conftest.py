"""A library in a temporary folder, and a disk that fails where a test asks it to."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from editor.library import disk
from editor.library.library import Library

NOON = datetime(2026, 5, 5, 12, 0, tzinfo=UTC)
CALLS = (
    "open_new",
    "write",
    "sync",
    "sync_folder",
    "replace",
    "link",
    "rename",
    "remove",
    "make_folder",
)


@pytest.fixture
def library(library_folder: Path) -> Library:
    return Library.open(library_folder, clock=lambda: NOON)


@pytest.fixture
def put(library_folder: Path) -> Callable[[str, str | bytes], Path]:
    """Write a file of the library as another program would."""

    def write(name: str, content: str | bytes = "") -> Path:
        path = library_folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return write


@pytest.fixture
def failing(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Let one call of the disk fail with an error number."""

    def fail(call: str, number: int = errno.ENOSPC) -> None:
        def refuse(*_args: object) -> None:
            raise OSError(number, os.strerror(number))

        monkeypatch.setattr(disk, call, refuse)

    return fail


def tree(folder: Path) -> dict[str, bytes | None]:
    """Return all that lies below a folder: path → content, None for a folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() if path.is_file() else None
        for path in sorted(folder.rglob("*"))
    }


@pytest.fixture
def on_disk(library_folder: Path) -> Callable[[], dict[str, bytes | None]]:
    return lambda: tree(library_folder)

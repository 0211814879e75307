"""Writing a journal: each record is with the system before the next key, with the disk soon after."""

from __future__ import annotations

import os
import secrets
import threading
from collections import deque
from collections.abc import Iterable
from pathlib import Path

from editor.library import disk
from editor.library.files import make_folders
from editor.library.journal import lock
from editor.library.journal.records import FORMAT, Begun, Record, encode

SUFFIX = ".journal"
SYNC_S = 0.5
"""Seconds for which records are gathered before they are brought to the disk itself."""
MODE = 0o600
"""What is not saved yet is nobody else's to read."""


class JournalWriter:
    """The journal of this process: one file, locked while the process lives.

    The file appears with the first record, or before it by `prepare`. All methods raise OSError or SaveError where the disk refuses.
    """

    def __init__(self, folder: Path, library: str, program: str) -> None:
        """Take the folder of journals, the library's folder and the version of the program."""
        self._folder = folder
        self._first = encode(Begun(FORMAT, library, program))
        self._descriptor = -1
        self._lock = threading.Lock()
        self._unsynced = threading.Event()
        self._ended = threading.Event()
        self._thread: threading.Thread | None = None
        self._waiting: deque[Record] = deque()
        self.file: Path | None = None
        """Where it is; None before the first record."""

    def prepare(self) -> None:
        """Make the file, so that the first record need not wait for it; from any thread."""
        with self._lock:
            self._make_once()

    def append(self, record: Record) -> None:
        """Write a record."""
        line = encode(record)
        with self._lock:
            self._make_once()
            self._write_whole(line)
        self._unsynced.set()

    def append_soon(self, record: Record) -> None:
        """Have the thread that syncs write a long record; it is no part of what a key waits for."""
        self._waiting.append(record)
        self._unsynced.set()

    def rewrite(self, lines: Iterable[bytes]) -> None:
        """Let the journal hold these lines alone; without any nothing of it is left but its head."""
        kept = b"".join(lines)
        with self._lock:
            if self._descriptor < 0 and not kept:
                return
            self._make_once()
            if not kept:
                disk.cut(self._descriptor, len(self._first))
                return
            old = self._descriptor
            file, self._descriptor = self._make(self._first + kept)
            os.close(old)
            before, self.file = self.file, file
            if before is not None:
                disk.remove(before)
        self._unsynced.set()

    def sync(self) -> None:
        """Bring what was written to the disk before this returns."""
        with self._lock:
            if self._descriptor >= 0:
                disk.sync(self._descriptor)

    def close(self, *, keep: bool = False) -> None:
        """End; the file goes too, unless what it holds is saved nowhere else."""
        self._ended.set()
        self._unsynced.set()
        if self._thread is not None:
            self._thread.join()
            self._thread = None
        with self._lock:
            if self._descriptor < 0:
                return
            os.close(self._descriptor)
            self._descriptor = -1
            if not keep and self.file is not None:
                disk.remove(self.file)

    def _make_once(self) -> None:
        if self._descriptor < 0 and not self._ended.is_set():
            make_folders(self._folder)
            self.file, self._descriptor = self._make(self._first)
            self._thread = threading.Thread(target=self._syncs, name="journal-sync", daemon=True)
            self._thread.start()

    def _make(self, content: bytes) -> tuple[Path, int]:
        file = self._folder / f"{os.getpid()}-{secrets.token_hex(4)}{SUFFIX}"
        descriptor = disk.open_new(file, MODE)
        try:
            if not lock.take(descriptor, unknown=True):
                raise BlockingIOError(f"{file} is read by another process already")
            disk.write(descriptor, content)
        except OSError:
            os.close(descriptor)
            disk.remove(file)
            raise
        return file, descriptor

    def _syncs(self) -> None:
        while not self._ended.is_set():
            self._unsynced.wait()
            self._unsynced.clear()
            try:
                self._ended.wait(SYNC_S)
                self._write_waiting()
                self._sync_copy()
            except OSError:
                # The next record is written on the owner's thread, and says what the disk says.
                continue

    def _write_waiting(self) -> None:
        while self._waiting:
            line = encode(self._waiting[0])
            with self._lock:
                if self._descriptor >= 0:
                    self._write_whole(line)
            self._waiting.popleft()

    def _write_whole(self, line: bytes) -> None:
        """Write a line or none of it: a half one would spoil the line behind it as well."""
        before = os.lseek(self._descriptor, 0, os.SEEK_CUR)
        try:
            disk.write(self._descriptor, line)
        except OSError:
            disk.cut(self._descriptor, before)
            raise

    def _sync_copy(self) -> None:
        with self._lock:
            descriptor = os.dup(self._descriptor) if self._descriptor >= 0 else -1
        if descriptor < 0:
            return
        try:
            disk.sync(descriptor)
        finally:
            os.close(descriptor)

"""The open articles."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from editor.core.errors import CopydeskError
from editor.core.events import Change
from editor.desk.buffer import Buffer
from editor.desk.ground import Ground
from editor.desk.saving import Saver


class Buffers:
    """Opens and closes buffers; a file is open once."""

    def __init__(self, ground: Ground, saver: Saver) -> None:
        """Begin with nothing open."""
        self.current: Buffer | None = None
        """The article in hand; kept by the window."""
        self._places = ground.places
        self._saver = saver
        self._tell = ground.tell
        self._clock = ground.clock
        self._open: dict[int, Buffer] = {}
        self._next = 1

    def __iter__(self) -> Iterator[Buffer]:
        """Yield the open buffers in the order of opening."""
        return iter(tuple(self._open.values()))

    def __len__(self) -> int:
        """Return how many are open."""
        return len(self._open)

    def by_id(self, id: int) -> Buffer | None:
        """Return the open buffer of this id."""
        return self._open.get(id)

    def by_path(self, path: Path) -> Buffer | None:
        """Return the open buffer of this file."""
        return next((one for one in self._open.values() if one.path == path), None)

    def open(self, path: Path) -> Buffer:
        """Return the buffer of a file, reading it if it is not open. Raises ReadError."""
        path = Path(os.path.abspath(path))  # noqa: PTH100 - links stay as the writer named them
        found = self.by_path(path)
        if found is not None:
            return found
        loaded = self._places.home_of(path).read(path)
        return self._add(loaded.text, path=path, base=loaded)

    def new(self, text: str = "") -> Buffer:
        """Return a new article; it gets its file at the first pause with a word in it."""
        return self._add(text)

    def close(self, buffer: Buffer) -> CopydeskError | None:
        """Save and close; a buffer that cannot be saved stays open, and the reason is returned."""
        problem = self._saver.flush(buffer)
        if problem is not None:
            return problem
        self.drop(buffer)
        return None

    def drop(self, buffer: Buffer) -> None:
        """Close without saving: its file was thrown away."""
        if self._open.pop(buffer.id, None) is None:
            return
        self._saver.forget(buffer)
        if self.current is buffer:
            self.current = None
        self._tell(Change(state=frozenset((buffer.id,))))

    def _add(self, text: str, **how: object) -> Buffer:
        buffer = Buffer(self._next, text, tell=self._tell, clock=self._clock, **how)  # type: ignore[arg-type]
        self._next += 1
        self._open[buffer.id] = buffer
        self._tell(Change(state=frozenset((buffer.id,))))
        return buffer

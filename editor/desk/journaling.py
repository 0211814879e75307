"""Journaling: each edit of each open article is on the disk before the next key."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from editor import __version__
from editor.core.edit import Edit, difference
from editor.core.errors import SaveError
from editor.core.events import Change
from editor.library.journal.records import Base, Edited, Known, Opened, encode
from editor.library.journal.writer import JournalWriter

if TYPE_CHECKING:
    from pathlib import Path

    from editor.desk.buffer import Buffer
    from editor.desk.notices import Notices

HEAD, BODY = "head", "body"
LONG = 50_000
"""Code points; a longer text is not written in the time of a key."""


@dataclass(slots=True)
class _Open:
    """What the journal knows of an open buffer."""

    buffer: Buffer
    head: str
    start: tuple[str, str]
    """Front matter and body at the last save, or of a new article."""
    saved: int
    number: int = 0
    """What its records are called by; 0 while there are none."""
    opened: Opened | None = None
    edits: list[tuple[int, Edited]] = field(default_factory=list)
    """With the buffer's revision after each."""
    known: tuple[str, str] = ("", "")
    """Path and digest that the records name last."""


class Journaling:
    """Follows all changes and writes what no save has written yet."""

    def __init__(
        self, folder: Path, by_id: Callable[[int], Buffer | None], notices: Notices
    ) -> None:
        """Take the folder of journals and the open buffers; nothing is written before an edit."""
        self._folder = folder
        self._by_id = by_id
        self._notices = notices
        self._library = ""
        self._writer = JournalWriter(folder, "", __version__)
        self._open: dict[int, _Open] = {}
        self._numbers = 0
        self._refused = False

    @property
    def file(self) -> Path | None:
        """This process's journal; None before the first edit."""
        return self._writer.file

    def begin(self, library: Path | None) -> None:
        """Name another library in what is written from now on.

        What could not be saved before stays open, and is written anew with its next change.
        """
        self.close()
        self._library = str(library or "")
        self._writer = JournalWriter(self._folder, self._library, __version__)
        self._refused = False

    def prepare(self, _token: object = None) -> None:
        """Make the journal's file before the first edit; from any thread. Raises SaveError."""
        try:
            self._writer.prepare()
        except OSError as problem:
            raise SaveError("journal-refused", self._folder, details=str(problem)) from problem

    def follow(self, change: Change) -> None:
        """Write what a change means, before this returns."""
        try:
            for id in change.body | change.metadata | change.state:
                buffer = self._by_id(id)
                if buffer is None:
                    self._forget(id)
                else:
                    self._follow(buffer, change)
        except (OSError, SaveError) as problem:
            self._say(problem)

    def sync(self) -> bool:
        """Bring what was written to the disk itself; tell whether all of it is there."""
        try:
            self._writer.sync()
        except (OSError, SaveError) as problem:
            self._say(problem)
        return not self._refused

    def close(self) -> None:
        """End; the journal stays where something in it is saved nowhere else."""
        keep = any(one.opened is not None for one in self._open.values())
        self._open.clear()
        try:
            self._writer.close(keep=keep)
        except (OSError, SaveError) as problem:
            self._say(problem)

    def _follow(self, buffer: Buffer, change: Change) -> None:
        """Take a change in, then write it: what the disk refuses is written whole with the next."""
        one = self._open.get(buffer.id)
        is_known = one is not None
        if one is None:
            one = self._open[buffer.id] = _first_sight(buffer)
        if not buffer.dirty:
            self._clean(one)
            return
        edits = change.body_edits if is_known else _since(one)
        fresh = [*self._head_edit(one), *self._body_edits(one, change, edits)]
        is_new, is_saved = one.opened is None, buffer.saved_revision != one.saved
        if is_saved:
            self._leave_out_saved(one)
        elif is_new:
            self._stand_on(one)
        records = self._numbered(one, fresh)
        is_other_file = _file_of(buffer) != one.known
        one.known = _file_of(buffer)
        if is_saved or self._refused:
            self._rewrite()
            self._refused = False
            return
        if is_new:
            self._write_opening(one)
        for record in records:
            self._writer.append(record)
        if is_other_file:
            self._writer.append(Known(one.number, *one.known))

    def _head_edit(self, one: _Open) -> Iterable[Edited]:
        head = one.buffer.head
        if head != one.head:
            edit = difference(one.head, head)
            one.head = head
            yield Edited(0, 0, HEAD, edit.start, edit.end - edit.start, edit.text)

    def _body_edits(self, one: _Open, change: Change, edits: tuple[Edit, ...]) -> Iterable[Edited]:
        if one.buffer.id in change.body or edits is not change.body_edits:
            # From the last to the first: each then stands where the text before it has it.
            for edit in sorted(edits, key=lambda edit: edit.start, reverse=True):
                yield Edited(0, 0, BODY, edit.start, edit.end - edit.start, edit.text)

    def _stand_on(self, one: _Open) -> None:
        """Begin anew: what follows stands on the buffer's file as it is now."""
        buffer = one.buffer
        if buffer.saved_revision < 0:  # its file was lost: all of it is unsaved
            one.start = (buffer.head, buffer.body)
        self._numbers += 1
        one.number, one.known = self._numbers, _file_of(buffer)
        one.opened = Opened(one.number, *one.known)

    def _write_opening(self, one: _Open) -> None:
        self._writer.append(Opened(one.number, *one.known))
        base = Base(one.number, *one.start)
        if one.buffer.path is None and len(base.body) < LONG:
            self._writer.append(base)  # nowhere else is it written
        else:
            self._writer.append_soon(base)

    def _numbered(self, one: _Open, fresh: Iterable[Edited]) -> list[Edited]:
        first = len(one.edits) + 1
        records = [
            replace(edit, buffer=one.number, number=place)
            for place, edit in enumerate(fresh, first)
        ]
        one.edits += ((one.buffer.revision, record) for record in records)
        return records

    def _clean(self, one: _Open) -> None:
        buffer = one.buffer
        one.head, one.saved = buffer.head, buffer.saved_revision
        body = buffer.body if buffer.base is None else buffer.base.text[len(buffer.head) :]
        one.start = (buffer.head, body)
        if one.opened is not None:
            one.opened, one.number = None, 0
            one.edits.clear()
            self._rewrite()

    def _leave_out_saved(self, one: _Open) -> None:
        """Leave out what a save wrote while more was typed."""
        buffer = one.buffer
        one.saved = buffer.saved_revision
        left = [(revision, edit) for revision, edit in one.edits if revision > one.saved]
        if buffer.base is not None:
            one.start = _split(buffer.base.text)
        self._stand_on(one)
        one.edits = [
            (revision, replace(edit, buffer=one.number, number=place))
            for place, (revision, edit) in enumerate(left, 1)
        ]

    def _forget(self, id: int) -> None:
        one = self._open.pop(id, None)
        if one is not None and one.opened is not None:
            self._rewrite()

    def _rewrite(self) -> None:
        lines: list[bytes] = []
        for one in self._open.values():
            if one.opened is not None:
                lines += (encode(one.opened), encode(Base(one.number, *one.start)))
                lines += (encode(edit) for _, edit in one.edits)
                lines.append(encode(Known(one.number, *one.known)))
        self._writer.rewrite(lines)

    def _say(self, problem: OSError | SaveError) -> None:
        if not self._refused:
            self._refused = True
            self._notices.fault(
                SaveError("journal-refused", self._folder, details=str(problem)), key="journal"
            )


def _first_sight(buffer: Buffer) -> _Open:
    """Return a buffer as it stands on its file: it may have been edited under another journal."""
    start = (buffer.head, buffer.body)
    if buffer.dirty:
        start = _split(buffer.base.text) if buffer.base is not None else ("", "")
    return _Open(buffer, start[0], start, buffer.saved_revision)


def _since(one: _Open) -> tuple[Edit, ...]:
    """Return what leads from where a buffer stands to its body now, as one edit."""
    before, now = one.start[1], one.buffer.body
    return (difference(before, now),) if before != now else ()


def _split(text: str) -> tuple[str, str]:
    from editor.markup.article import split

    return split(text)


def _file_of(buffer: Buffer) -> tuple[str, str]:
    path = str(buffer.path) if buffer.path is not None else ""
    # What is undecided stands on no file: brought back, it lies beside what the file has.
    stands = buffer.base if buffer.undecided is None else None
    return path, stands.stamp.digest if stands is not None else ""

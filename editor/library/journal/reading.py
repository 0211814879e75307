"""Reading a journal that another run of the program left behind."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from editor.library.journal.records import FORMAT, Base, Begun, Edited, Known, Opened, decode
from editor.library.journal.replay import Unsaved


@dataclass(slots=True)
class Found:
    """What a journal holds."""

    file: Path
    library: str = ""
    """The library's folder; empty where none was open."""
    readable: bool = False
    """Whether it is a journal of a format that this version reads."""
    buffers: dict[int, Unsaved] = field(default_factory=dict)
    descriptor: int = -1
    """Of the file, locked while it is looked at."""
    lost_bytes: int = 0
    """Bytes that stand in lines which are not whole."""


def read_journal(file: Path) -> Found:
    """Return what a journal holds, as far as its bytes allow. Raises OSError."""
    found = Found(file)
    for line in file.read_bytes().split(b"\n"):
        if not line:
            continue
        record = decode(line)
        if record is None:
            found.lost_bytes += len(line)
            continue
        if isinstance(record, Begun):
            found.readable = record.format == FORMAT
            found.library = record.library
            continue
        _take(found, record)
    return found


def _take(found: Found, record: Opened | Base | Edited | Known) -> None:
    if isinstance(record, Opened):
        found.buffers[record.buffer] = Unsaved(record.path, record.digest)
        return
    one = found.buffers.get(record.buffer)
    if one is None:
        return
    match record:
        case Base():
            one.base = (record.head, record.body)
        case Edited():
            one.gap = one.gap or record.number != one.next_number
            if not one.gap:
                one.edits.append(record)
                one.next_number += 1
        case Known():
            one.path = record.path
            one.known.add(record.digest)

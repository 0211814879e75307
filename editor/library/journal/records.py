"""What stands in a journal: one record a line, each with a checksum of its own.

A line is eight hexadecimal digits of CRC-32, a space, and the record as JSON in ASCII: a torn
tail or a flipped bit costs the line it is in and no other.
"""

from __future__ import annotations

import json
import zlib
from dataclasses import dataclass, fields

FORMAT = 1
"""Number of the format; a reader leaves a journal of a later one alone."""
_SUM = 8


@dataclass(frozen=True, slots=True)
class Begun:
    """The first record: what journal this is."""

    format: int
    library: str
    """The library's folder; empty where none is open."""
    program: str
    """Version of the program that writes it."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A buffer is edited for the first time since its last save."""

    buffer: int
    """A number that no other opening in this journal has."""
    path: str
    """Absolute; empty for an article that has no file yet."""
    digest: str
    """SHA-256 of the file as it was last read or written; empty without a file."""


@dataclass(frozen=True, slots=True)
class Base:
    """The whole text before the first of the edits, for when the file is no longer what it was."""

    buffer: int
    head: str
    body: str


@dataclass(frozen=True, slots=True)
class Edited:
    """One edit; those of a buffer follow each other, each on the text the one before left."""

    buffer: int
    number: int
    """Its place among the buffer's edits: a missing one shows."""
    field: str
    """`head`, the front matter, or `body`."""
    start: int
    """Code points of that text."""
    removed: int
    """How many code points went."""
    text: str
    """What came in their place."""


@dataclass(frozen=True, slots=True)
class Known:
    """The buffer's file is this now: it was saved, moved, or followed while edits were open."""

    buffer: int
    path: str
    digest: str


Record = Begun | Opened | Base | Edited | Known

_KINDS: dict[str, type[Record]] = {
    "begun": Begun,
    "opened": Opened,
    "base": Base,
    "edited": Edited,
    "known": Known,
}
_NAMES = {kind: name for name, kind in _KINDS.items()}
_FIELDS = {
    kind: {one.name: int if one.type == "int" else str for one in fields(kind)} for kind in _NAMES
}


def encode(record: Record) -> bytes:
    """Return a record as its line."""
    kind = type(record)
    values = {name: getattr(record, name) for name in _FIELDS[kind]}
    data = json.dumps({"kind": _NAMES[kind], **values}, separators=(",", ":"))
    written = data.encode("ascii")
    return b"%08x %s\n" % (zlib.crc32(written), written)


def decode(line: bytes) -> Record | None:
    """Return the record of a line without its end; None where the line is not whole."""
    written = line[_SUM + 1 :]
    if line[:_SUM] != b"%08x" % zlib.crc32(written) or line[_SUM : _SUM + 1] != b" ":
        return None
    try:
        values = json.loads(written)
    except ValueError:
        return None
    kind = _KINDS.get(values.pop("kind", "")) if isinstance(values, dict) else None
    if kind is None:
        return None
    wanted = _FIELDS[kind]
    if any(not isinstance(values.get(name), type_) for name, type_ in wanted.items()):
        return None
    # A later version of the same format may say more; what is not known is not needed.
    return kind(**{name: values[name] for name in wanted})

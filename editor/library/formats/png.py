"""PNG: picture and colour chunks stay, texts, times and EXIF go."""

from __future__ import annotations

import struct
from collections.abc import Iterator

from editor.library.formats.exif import orientation_of
from editor.library.formats.header import BrokenPicture, Header

MAGIC = b"\x89PNG\r\n\x1a\n"
MIME = "image/png"
_STAY = frozenset(
    b"IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP sBIT bKGD hIST pHYs sPLT "
    b"acTL fcTL fdAT cICP mDCV cLLI".split()
)
"""Known to hold picture or colour; whatever else a program adds may be private."""


def _chunks(data: bytes) -> Iterator[tuple[bytes, int, int]]:
    """Yield kind, start and end of each chunk to IEND."""
    at = len(MAGIC)
    while at + 12 <= len(data):
        length, kind = struct.unpack_from(">I4s", data, at)
        end = at + 12 + length
        if end > len(data):
            break
        yield kind, at, end
        if kind == b"IEND":
            return
        at = end
    raise BrokenPicture("breaks off")


def begins(data: bytes) -> bool:
    """Tell whether the bytes begin like a PNG."""
    return data.startswith(MAGIC)


def header(data: bytes) -> Header:
    """Read type, size and turn. Raises BrokenPicture."""
    size, orientation = None, 1
    for kind, start, end in _chunks(data):
        if kind == b"IHDR" and end - start >= 20:
            size = struct.unpack_from(">II", data, start + 8)
        elif kind == b"eXIf":
            orientation = orientation_of(data[start + 8 : end - 4])
    if not size or not all(size):
        raise BrokenPicture("no size")
    return Header(MIME, size[0], size[1], orientation)


def stripped(data: bytes) -> bytes:
    """Return the same picture without what is not picture or colour."""
    return MAGIC + b"".join(data[start:end] for kind, start, end in _chunks(data) if kind in _STAY)

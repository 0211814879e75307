"""AVIF: read and, where it holds private data or is turned, written anew by Pillow."""

from __future__ import annotations

import struct

from editor.library.formats.header import BrokenPicture, Header

MIME = "image/avif"
_BRANDS = {b"avif", b"avis"}
_PRIVATE = (b"Exif", b"application/rdf+xml")


def begins(data: bytes) -> bool:
    """Tell whether the bytes begin like an AVIF: a file type box that names the brand."""
    if data[4:8] != b"ftyp" or len(data) < 16:
        return False
    (length,) = struct.unpack_from(">I", data)
    brands = data[8 : min(length, 256)]
    return any(brands[at : at + 4] in _BRANDS for at in range(0, len(brands), 4))


def header(data: bytes) -> Header:
    """Read type and size from the largest `ispe` box; the turn is Pillow's business.

    Raises BrokenPicture.
    """
    best, at = (0, 0), data.find(b"ispe")
    while at >= 0:
        if at + 16 <= len(data):
            width, height = struct.unpack_from(">II", data, at + 8)
            if width * height > best[0] * best[1]:
                best = (width, height)
        at = data.find(b"ispe", at + 4)
    if not all(best):
        raise BrokenPicture("no size")
    return Header(MIME, *best, _turn(data))


def _turn(data: bytes) -> int:
    """Return 6 or 8 where an `irot` box stands the picture on its side, 3 for half a turn, else 1."""
    at = data.find(b"irot")
    if at < 0 or at + 4 >= len(data):
        return 1
    return {0: 1, 1: 8, 2: 3, 3: 6}[data[at + 4] & 3]


def is_private(data: bytes) -> bool:
    """Tell whether the file names an EXIF or XMP item."""
    return any(mark in data for mark in _PRIVATE)

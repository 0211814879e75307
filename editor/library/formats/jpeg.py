"""JPEG: kept bit for bit in its picture data, without EXIF, XMP, comments, thumbnails, trailers."""

from __future__ import annotations

import struct
from collections.abc import Iterator

from editor.library.formats.exif import orientation_of
from editor.library.formats.header import BrokenPicture, Header

MIME = "image/jpeg"
_SOF = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}
_SOS, _EOI, _COM, _APP0, _APP1, _APP2, _APP14, _APP15 = (
    0xDA,
    0xD9,
    0xFE,
    0xE0,
    0xE1,
    0xE2,
    0xEE,
    0xEF,
)
_BARE = {0x01, *range(0xD0, 0xD8)}
"""Markers without a length."""
_EXIF, _ICC, _ADOBE = b"Exif\0\0", b"ICC_PROFILE\0", b"Adobe"


def begins(data: bytes) -> bool:
    """Tell whether the bytes begin like a JPEG."""
    return data.startswith(b"\xff\xd8\xff")


def _segments(data: bytes) -> Iterator[tuple[int, int, int]]:
    """Yield marker, start and end of each segment from SOI to EOI; scan data belong to their SOS."""
    at, end = 2, len(data)
    yield 0xD8, 0, 2
    while at + 1 < end:
        if data[at] != 0xFF:
            raise BrokenPicture("no marker where one must be")
        start = at
        while at < end and data[at] == 0xFF:
            at += 1  # any number of fill bytes may stand before a marker
        if at >= end:
            break
        marker = data[at]
        at += 1
        if marker == _EOI:
            yield marker, start, at
            return
        if marker not in _BARE:
            if at + 2 > end:
                break
            at += struct.unpack_from(">H", data, at)[0]
            if marker == _SOS:
                at = _scan_end(data, at)
        if at > end:
            break
        yield marker, start, at
    raise BrokenPicture("breaks off")


def _scan_end(data: bytes, at: int) -> int:
    while True:
        at = data.find(b"\xff", at)
        if at < 0 or at + 1 >= len(data):
            return len(data)
        after = data[at + 1]
        if after == 0xFF:
            at += 1
        elif after == 0 or 0xD0 <= after <= 0xD7:
            at += 2
        else:
            return at


def _content(data: bytes, start: int, end: int) -> bytes:
    at = start
    while data[at] == 0xFF:
        at += 1
    return data[at + 3 : end]


def header(data: bytes) -> Header:
    """Read type, size and turn. Raises BrokenPicture."""
    orientation, size = 1, None
    for marker, start, end in _segments(data):
        if marker == _APP1 and (content := _content(data, start, end)).startswith(_EXIF):
            orientation = orientation_of(content[len(_EXIF) :])
        elif marker in _SOF:
            try:
                height, width = struct.unpack_from(">HH", _content(data, start, end), 1)
            except struct.error as problem:
                raise BrokenPicture("frame header too short") from problem
            size = (width, height)
        elif marker == _SOS:
            break
    if not size or not all(size):
        raise BrokenPicture("no size")
    return Header(MIME, *size, orientation)


def stripped(data: bytes) -> bytes:
    """Return the same picture with its colour profile and nothing else that is not picture data."""
    return b"".join(
        data[start:end]
        for marker, start, end in _segments(data)
        if _stays(data, marker, start, end)
    )


def _stays(data: bytes, marker: int, start: int, end: int) -> bool:
    if marker == _COM:
        return False
    if not _APP0 <= marker <= _APP15:
        return True
    content = _content(data, start, end)
    if marker == _APP0:
        # JFIF: with a thumbnail of its own it is longer than its fourteen bytes.
        return content.startswith(b"JFIF\0") and len(content) == 14
    if marker == _APP2:
        return content.startswith(_ICC)
    return marker == _APP14 and content.startswith(_ADOBE)

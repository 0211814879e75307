"""WebP: picture, animation and colour chunks stay, EXIF and XMP go."""

from __future__ import annotations

import struct
from collections.abc import Iterator

from editor.library.formats.exif import orientation_of
from editor.library.formats.header import BrokenPicture, Header

MIME = "image/webp"
_STAY = {b"VP8X", b"VP8 ", b"VP8L", b"ALPH", b"ANIM", b"ANMF", b"ICCP"}
_EXIF_FLAG, _XMP_FLAG = 0x08, 0x04
_EXIF = b"Exif\0\0"


def begins(data: bytes) -> bool:
    """Tell whether the bytes begin like a WebP."""
    return data[:4] == b"RIFF" and data[8:12] == b"WEBP"


def _chunks(data: bytes) -> Iterator[tuple[bytes, int, int]]:
    """Yield kind, start and end (with padding) of each chunk."""
    (length,) = struct.unpack_from("<I", data, 4)
    last = 8 + length
    if last > len(data) + 1:
        raise BrokenPicture("breaks off")
    at = 12
    while at + 8 <= min(last, len(data)):
        kind, size = struct.unpack_from("<4sI", data, at)
        end = at + 8 + size + size % 2
        if end > len(data) + 1:
            raise BrokenPicture("breaks off")
        yield kind, at, min(end, len(data))
        at = end


def header(data: bytes) -> Header:
    """Read type, size and turn. Raises BrokenPicture."""
    size, orientation = None, 1
    try:
        for kind, start, end in _chunks(data):
            content = data[start + 8 : end]
            if kind == b"EXIF":
                orientation = orientation_of(content.removeprefix(_EXIF))
            elif size is None:
                size = _size(kind, content)
    except struct.error as problem:
        raise BrokenPicture("breaks off") from problem
    if not size or not all(size):
        raise BrokenPicture("no size")
    return Header(MIME, *size, orientation)


def _size(kind: bytes, content: bytes) -> tuple[int, int] | None:
    if kind == b"VP8X":
        low_width, high_width, low_height, high_height = struct.unpack_from("<HBHB", content, 4)
        return (low_width | high_width << 16) + 1, (low_height | high_height << 16) + 1
    if kind == b"VP8 ":
        width, height = struct.unpack_from("<HH", content, 6)
        return width & 0x3FFF, height & 0x3FFF
    if kind == b"VP8L":
        (bits,) = struct.unpack_from("<I", content, 1)
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    return None


def is_lossless(data: bytes) -> bool:
    """Tell whether the picture is kept without loss, so that a turned one should be too."""
    return any(kind == b"VP8L" for kind, _, _ in _chunks(data))


def stripped(data: bytes) -> bytes:
    """Return the same picture without what is not picture or colour."""
    parts: list[bytes] = []
    for kind, start, end in _chunks(data):
        if kind not in _STAY:
            continue
        chunk = data[start:end]
        if kind == b"VP8X":
            flags = chunk[8] & ~(_EXIF_FLAG | _XMP_FLAG)
            chunk = chunk[:8] + bytes([flags]) + chunk[9:]
        parts.append(chunk + b"\0" * (len(chunk) % 2))
    body = b"WEBP" + b"".join(parts)
    return b"RIFF" + struct.pack("<I", len(body)) + body

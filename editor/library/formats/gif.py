"""GIF: as it is; cameras do not write it."""

from __future__ import annotations

import struct

from editor.library.formats.header import BrokenPicture, Header

MIME = "image/gif"


def begins(data: bytes) -> bool:
    """Tell whether the bytes begin like a GIF."""
    return data.startswith((b"GIF87a", b"GIF89a"))


def header(data: bytes) -> Header:
    """Read type and size. Raises BrokenPicture."""
    if len(data) < 13:
        raise BrokenPicture("breaks off")
    width, height = struct.unpack_from("<HH", data, 6)
    if not width or not height:
        raise BrokenPicture("no size")
    return Header(MIME, width, height)

"""The one value of EXIF data that a page needs: which way up the picture is."""

from __future__ import annotations

import struct

_ORIENTATION = 0x0112
_SHORT = 3


def orientation_of(tiff: bytes) -> int:
    """Return the orientation that a TIFF block (EXIF data without their mark) gives; 1 for none."""
    if tiff[:2] not in {b"II", b"MM"}:
        return 1
    order = "<" if tiff[:2] == b"II" else ">"
    try:
        (start,) = struct.unpack_from(f"{order}I", tiff, 4)
        (count,) = struct.unpack_from(f"{order}H", tiff, start)
        for at in range(start + 2, start + 2 + 12 * count, 12):
            tag, kind = struct.unpack_from(f"{order}HH", tiff, at)
            if tag == _ORIENTATION and kind == _SHORT:
                (value,) = struct.unpack_from(f"{order}H", tiff, at + 8)
                return value if 1 <= value <= 8 else 1
    except struct.error:
        return 1  # cut off: as if it said nothing
    return 1

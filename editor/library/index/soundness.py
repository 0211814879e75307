"""Whether what lies in the cache is what was once written there: each file's own checksum tells."""

from __future__ import annotations

import json
import mmap
import struct
import zlib
from pathlib import Path

_END = struct.Struct("<II")
"""Length of the footer, and the sign that there is one: tantivy writes both last."""
_SIGN = 1337
_PIECE = 1 << 22


def is_sound(folder: Path) -> bool:
    """Tell whether all files of words in a folder are whole, of those that count: a folder without any is.

    What a killed program had begun to write counts for nothing. Raises OSError.
    """
    kept = folder / "meta.json"
    if not kept.exists():
        return True
    try:
        segments = json.loads(kept.read_bytes())["segments"]
        names = {one["segment_id"].replace("-", "") for one in segments}
    except (ValueError, KeyError, TypeError):
        return False
    files = [file for file in folder.iterdir() if file.stem in names]
    return len({file.stem for file in files}) == len(names) and all(map(_is_whole, files))


def _is_whole(file: Path) -> bool:
    size = file.stat().st_size
    if size < _END.size:
        return False
    with file.open("rb") as opened, mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ) as data:
        length, sign = _END.unpack(data[-_END.size :])
        end = size - _END.size - length
        if sign != _SIGN or end < 0:
            return False
        try:
            written = json.loads(data[end : end + length])["crc"]
        except (ValueError, KeyError, TypeError):
            return False
        crc = 0
        for at in range(0, end, _PIECE):
            crc = zlib.crc32(data[at : min(at + _PIECE, end)], crc)
        return bool(crc == written)

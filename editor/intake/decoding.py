"""From the bytes of a foreign file to its text."""

from __future__ import annotations

import codecs
from dataclasses import dataclass
from pathlib import Path

from editor.core.errors import ImportFailed

_BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""Longest first: UTF-32's begins with UTF-16's."""
LOOKED_AT = 8192
"""Bytes in which a zero byte shows that a file is no text."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text and the encoding it came in."""

    text: str
    encoding: str


def decode(data: bytes, path: Path) -> Decoded:
    """Return the text: by its byte order mark, else UTF-8, else the encoding it most likely has.

    Raises ImportFailed for a file that is no text.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            try:
                return Decoded(data.decode(encoding), encoding)
            except UnicodeDecodeError as problem:
                raise ImportFailed("import-not-text", path, details=str(problem)) from problem
    if b"\0" in data[:LOOKED_AT]:
        raise ImportFailed("import-not-text", path)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _guessed(data, path)


def _guessed(data: bytes, path: Path) -> Decoded:
    from charset_normalizer import from_bytes  # 40 ms, for old encodings only

    best = from_bytes(data).best()
    if best is None or "\0" in (text := str(best)):
        raise ImportFailed("import-not-text", path)
    return Decoded(text, best.encoding)

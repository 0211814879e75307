"""Fonts and pictures of a site, fetched once and held as `data:` addresses, so that nothing is asked later."""

from __future__ import annotations

import base64
import re
from collections.abc import Callable, Mapping
from urllib.parse import unquote_to_bytes, urljoin, urlsplit

from editor.core.errors import WebError
from editor.core.web import Get
from editor.library.formats import svg
from editor.library.formats.header import BrokenPicture, UnsafePicture

LARGEST = 1_000_000
"""Bytes of one font or picture."""
ALL = 5_000_000
"""Bytes of all fonts and pictures of a theme: each page carries them."""
MOST = 80
"""Files that are asked for."""
SMALLEST = 3
"""Pixels; a picture that is not larger counts readers and shows nothing."""
PICTURES: Mapping[str, Callable[[bytes], bool]] = {
    "image/png": lambda data: data.startswith(b"\x89PNG\r\n\x1a\n"),
    "image/jpeg": lambda data: data.startswith(b"\xff\xd8\xff"),
    "image/gif": lambda data: data.startswith((b"GIF87a", b"GIF89a")),
    "image/webp": lambda data: data.startswith(b"RIFF") and data[8:12] == b"WEBP",
    "image/avif": lambda data: data[4:12] in {b"ftypavif", b"ftypavis"},
}
FONTS: Mapping[str, Callable[[bytes], bool]] = {
    "font/woff2": lambda data: data.startswith(b"wOF2"),
    "font/woff": lambda data: data.startswith(b"wOFF"),
    "font/otf": lambda data: data.startswith(b"OTTO"),
    "font/ttf": lambda data: data.startswith((b"\0\1\0\0", b"true")),
}
_DATA = re.compile(r"data:([^,]{0,200}?)(;\s*base64)?\s*,(.*)", re.DOTALL | re.IGNORECASE)


class Assets:
    """Fetches what styles and the frame of a page refer to, within bounds."""

    def __init__(self, get: Get) -> None:
        """Take what asks the web."""
        self._get = get
        self._known: dict[str, str] = {}
        self._size = 0
        self.missing: list[str] = []
        """Addresses that were left out: not there, too large, or of a type no page shows."""

    @property
    def size(self) -> int:
        """Bytes of what is held."""
        return self._size

    def picture(self, address: str, base: str) -> str:
        """Return a picture as `data:`, "" where it is left out."""
        return self._held(address, base, _kind_of_picture)

    def font(self, address: str, base: str) -> str:
        """Return a font as `data:`, "" where it is left out."""
        return self._held(address, base, _kind_of_font)

    def _held(self, address: str, base: str, kind_of: Callable[[bytes], str]) -> str:
        url = address.strip()
        if not url.lower().startswith("data:"):
            url = _absolute(url, base)
        if url not in self._known:
            self._known[url] = self._fetched(url, kind_of) if url else ""
            if not self._known[url]:
                self.missing.append(url[:200] or address[:200])
        return self._known[url]

    def _fetched(self, url: str, kind_of: Callable[[bytes], str]) -> str:
        if len(self._known) >= MOST or self._size >= ALL:
            return ""
        if url.lower().startswith("data:"):
            data = _data_of(url)
        else:
            try:
                data = self._get(url, LARGEST).data
            except WebError:
                return ""  # told as missing: a site with one broken picture is a site
        kind = kind_of(data)
        if not kind or len(data) > min(LARGEST, ALL - self._size):
            return ""
        self._size += len(data)
        return f"data:{kind};base64,{base64.b64encode(data).decode('ascii')}"


def _absolute(address: str, base: str) -> str:
    """Return the full address of something that can be asked, "" for any other scheme."""
    try:
        url = urljoin(base, address)
        return url if urlsplit(url).scheme in {"http", "https"} else ""
    except ValueError:
        return ""


def _data_of(url: str) -> bytes:
    found = _DATA.fullmatch(url)
    if found is None:
        return b""
    raw = unquote_to_bytes(found[3])
    if not found[2]:
        return raw
    try:
        return base64.b64decode(b"".join(raw.split()) + b"==", validate=False)
    except ValueError:
        return b""


def _kind_of_picture(data: bytes) -> str:
    for kind, begins in PICTURES.items():
        if begins(data):
            return kind if not _counts_readers(data) else ""
    if svg.begins(data):
        try:
            svg.header(data)
        except (BrokenPicture, UnsafePicture):
            return ""  # it reaches outside, or is none
        return svg.MIME
    return ""


def _counts_readers(data: bytes) -> bool:
    """Tell whether a picture is too small to show anything."""
    if not data.startswith(b"GIF8"):
        return False
    width, height = int.from_bytes(data[6:8], "little"), int.from_bytes(data[8:10], "little")
    return width < SMALLEST and height < SMALLEST


def _kind_of_font(data: bytes) -> str:
    return next((kind for kind, begins in FONTS.items() if begins(data)), "")

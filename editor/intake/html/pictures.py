"""Pictures that come with HTML: in it, beside it as RTF, or somewhere else."""

from __future__ import annotations

import base64
import binascii
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import unquote_to_bytes

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MOST = 40_000_000
"""Bytes of one picture; more is no picture of an article."""
PLACE = "pasted-picture-"
"""Stands as the address of a picture in the Markdown until it lies beside the article."""
_DATA = re.compile(r"data:image/([\w.+-]+)((?:;[\w=-]+)*),(.*)$", re.DOTALL | re.IGNORECASE)
_BLIP = re.compile(rb"\\(?:png|jpeg)blip\b(?:\{[^{}]*\}|[^{}])*?\s((?:[0-9a-fA-F]{2}\s*){16,})")


@dataclass
class Pictures:
    """Collects the pictures of one paste."""

    beside: list[bytes] = field(default_factory=list)
    """Those that the clipboard holds as RTF, in their order."""
    held: list[bytes] = field(default_factory=list)
    """Those whose bytes are here; the first is meant by `PLACE` and 0."""
    lost: int = 0
    """How many stood there and could not be had."""

    def reference(self, image: HtmlElement) -> str:
        """Return what stands as the address of a picture; empty where it cannot be had."""
        source = str(image.get("src", "")).strip()
        if _is_beacon(image):
            return ""
        if source.startswith(("http://", "https://")):
            return source
        found = _data(source)
        if found is None and source.startswith("file:") and self.beside:
            found = self.beside.pop(0)
        if found is None:
            self.lost += 1
            return ""
        self.held.append(found)
        return f"{PLACE}{len(self.held) - 1}"


def pictures_of_rtf(rtf: bytes) -> list[bytes]:
    """Return the pictures that stand in RTF, in their order."""
    return [bytes.fromhex(b"".join(one.split()).decode("ascii")) for one in _BLIP.findall(rtf)]


def _data(source: str) -> bytes | None:
    found = _DATA.match(source)
    if found is None or len(source) > MOST * 4 // 3:
        return None
    if ";base64" not in found[2].lower():
        return unquote_to_bytes(found[3])
    try:
        said = "".join(unquote_to_bytes(found[3]).decode("ascii").split())
        return base64.b64decode(said, validate=True) or None
    except (binascii.Error, UnicodeDecodeError):
        return None


def _is_beacon(image: HtmlElement) -> bool:
    """Tell whether a picture is a point that counts readers."""
    sizes = {image.get("width", ""), image.get("height", "")}
    return bool(sizes & {"0", "1", "0px", "1px"})

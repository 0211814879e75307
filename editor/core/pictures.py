"""What is known of a picture file without opening it again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PictureInfo:
    """Hash, size and type of a picture as it will leave the library: upright, without private data."""

    digest: str
    """SHA-256 of the file as it lies in the library, hexadecimal."""
    width: int
    """CSS pixels after turning it upright; 0 where the format has no size (some SVG)."""
    height: int
    mime: str


Manifest = Mapping[str, PictureInfo]
"""Reference as the article writes it (percent-decoded, `/`, relative to its folder) → the picture."""

"""How wide words are in the face that search engines set them in, and where they cut them."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Mapping
from functools import cache

from editor.core.resources import resource

EM = 2048
"""Units of the face in which the widths are given."""
OTHER = 1139
"""A letter that the table does not know is as wide as a figure."""
CUT = " …"


@cache
def advances() -> Mapping[str, int]:
    """Return how wide each letter is in Arial, and in the faces made to its measure."""
    groups = json.loads(resource("cards", "arial-widths.json").read_text("utf-8"))
    return {letter: int(width) for width, letters in groups.items() for letter in letters}


def width_of(text: str, size: float) -> float:
    """Return the width of a text in pixels, set in a `size` of so many pixels."""
    known = advances()
    return sum(known.get(letter) or _other(letter) for letter in text) * size / EM


def cut_to_width(text: str, room: float, size: float) -> str:
    """Return as many whole words as fit into `room` pixels, and what says that some are left out.

    A first word that is too wide is cut inside.
    """
    if width_of(text, size) <= room:
        return text
    left = room - width_of(CUT, size)
    fits = 0
    for letter in text:
        left -= width_of(letter, size)
        if left < 0:
            break
        fits += 1
    whole = text[:fits] if text[fits].isspace() else text[:fits].rpartition(" ")[0]
    return (whole or text[:fits]).rstrip(" ,;:–—-") + CUT


def cut_to_letters(text: str, most: int) -> str:
    """Return as many whole words as fit into `most` letters, and what says that some are left out."""
    if len(text) <= most:
        return text
    kept = text[: most - 1]
    whole = kept if text[most - 1].isspace() else kept.rpartition(" ")[0]
    return (whole or kept).rstrip(" ,;:–—-") + "…"


def _other(letter: str) -> int:
    if unicodedata.combining(letter) or unicodedata.category(letter) in {"Cf", "Mn"}:
        return 0
    return EM if unicodedata.east_asian_width(letter) in {"W", "F"} else OTHER

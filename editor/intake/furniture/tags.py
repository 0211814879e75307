"""The tags: `Tags: Syria, Russia`, `Tagged diplomacy`, `#syria #russia`."""

from __future__ import annotations

import re

from editor.intake.furniture.shape import is_label_value
from editor.intake.furniture.taken import Mark, Taken

TAGGED = re.compile(
    r"""(?:tags?|tagged(?:\s+(?:with|as))?|topics?|keywords?|schlagw(?:ort|örter|orte)|stichw(?:ort|orte|örter)
        |étiquettes?|mots[- ]clés?|etiquetas?|temas?|etichette|trefwoorden|taggar|tagi|теги|метки)\b\s*:?\s*""",
    re.VERBOSE | re.IGNORECASE,
)
_NEEDS_COLON = re.compile(r"(?:topics?|keywords?|temas?|tags?)\s+[^:]*", re.IGNORECASE)
_HASHTAGS = re.compile(r"#[^\W\d_]\w*(?:[\s,]+#\w+)*")
MOST = 30
"""Lines below a label that may each be a tag."""
LONGEST = 300
"""Characters of a line of tags."""


def tags(line: str) -> Taken | None:
    """Know a line of tags behind their label, or of nothing but hashtags."""
    if _HASHTAGS.fullmatch(line):
        return Taken((Mark("tags", [one.lstrip("#") for one in re.split(r"[\s,]+", line) if one]),))
    found = TAGGED.match(line)
    if not found:
        return None
    value = line[found.end() :].strip()
    if not value:
        return Taken((Mark("tags", ""),), read=_below, below=MOST)
    if _NEEDS_COLON.fullmatch(line) or len(value) > LONGEST or value.endswith("."):
        return None
    return Taken((Mark("tags", listed(value)),))


def listed(value: str) -> list[str]:
    """Return the parts of a list as blogs write it: by comma, semicolon, bar or middle dot."""
    return [one.strip().lstrip("#") for one in re.split(r"\s*[,;|·•]\s*", value) if one.strip(" #")]


def _below(line: str) -> Mark | None:
    if is_label_value(line) and len(line.split()) <= 4:
        return Mark("tags", listed(line))
    return None

"""Through whom it came: `Via Reuters`, `h/t Bo Li`."""

from __future__ import annotations

import re

from editor.intake.furniture.shape import ADDRESS, is_label_value
from editor.intake.furniture.source import named
from editor.intake.furniture.taken import Mark, Taken

_LINE = re.compile(
    r"(?P<label>via|h/t|hat\s+tip(?:\s+to)?)(?P<colon>\s*[:–—-])?(?:\s+|(?<=:))(?P<value>\S.*)",
    re.IGNORECASE,
)
_ALONE = re.compile(r"via\s*:?", re.IGNORECASE)


def via(line: str) -> Taken | None:
    """Know a line that names through whom a story came: a source, where no other is named."""
    if _ALONE.fullmatch(line):
        return Taken((Mark("source", ""),), read=_below, below=1)
    found = _LINE.fullmatch(line)
    if not found:
        return None
    value = found["value"].strip()
    bare = ADDRESS.sub("", value).strip()
    if bare and not (is_label_value(bare) and bare[0].isupper() and len(bare.split()) <= 6):
        return None
    return Taken((Mark("source", named(value)),))


def _below(line: str) -> Mark | None:
    return Mark("source", named(line)) if is_label_value(line) and len(line.split()) <= 4 else None

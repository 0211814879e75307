"""Who wrote it: `By Ana Sol and Bo Li`."""

from __future__ import annotations

import re

from editor.intake.furniture.shape import is_name
from editor.intake.furniture.taken import Mark, Taken, taken

_LABEL = re.compile(
    r"""(?:(?:story|words|text|article|post|report|written|reported|posted|published|reporting)\s+)?by
        | (?:author|reporter|writer|byline)s?\s*:
        | von | text\s*: | autor(?:in)?\s*: | (?:écrit\s+|publié\s+)?par | auteure?s?\s*:
        | (?:escrito\s+|publicado\s+)?por | autora?\s*: | (?:scritto\s+)?(?:di|da) | autore\s*:
        | door | av | af | skriven\s+av | autor\s*: | автор\s*:""",
    re.VERBOSE | re.IGNORECASE,
)
_LINE = re.compile(rf"(?P<label>{_LABEL.pattern})\s*:?\s*(?P<names>.+)", re.VERBOSE | re.IGNORECASE)
_AND = re.compile(r"\s*,\s*(?:and\s+|&\s*)?|\s+(?:and|&|und|et|y|e|en|och|og|i)\s+", re.IGNORECASE)
_OUTLET = re.compile(
    r"""\b(?:news|times|post|press|reuters|afp|ap|bbc|cnn|agency|agencies|editor|reporter|correspondent
        |staff|writer|today|magazine|journal|herald|guardian|tribune|media)\b|\.com\b""",
    re.VERBOSE | re.IGNORECASE,
)
_PLACE = re.compile(r"\s+(?:in|à|aus|en|from)\s+[A-Z][\w .’'-]+$")


def byline(line: str) -> Taken | None:
    """Know a line that begins with `By` in one of several languages and names people after it.

    An outlet or a role behind a name (`By Ana Sol, BBC News`) stays in the report only.
    """
    found = _LINE.fullmatch(line)
    if not found:
        return None
    parts = [_PLACE.sub("", part).strip() for part in _AND.split(found["names"]) if part.strip()]
    people = [part for part in parts if is_name(part) and not _OUTLET.search(part)]
    others = [part for part in parts if part not in people]
    if not people or (others and not all(_OUTLET.search(part) for part in others)):
        return _label_alone(line)
    return taken("authors", people)


def _label_alone(line: str) -> Taken | None:
    return None if line.lower().rstrip(":") != "by" else Taken((Mark("authors", ""),))

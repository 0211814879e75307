"""Who wrote it: `By Ana Sol and Bo Li`."""

from __future__ import annotations

import re

from editor.intake.furniture.shape import is_name
from editor.intake.furniture.taken import Taken, taken

_LABEL = re.compile(
    r"""(?:(?:story|words|text|article|post|report|written|reported|posted|published|reporting)\s+)?by
        | (?:author|reporter|writer|byline)s?\s*:
        | von | text\s*: | autor(?:in)?\s*: | (?:écrit\s+|publié\s+)?par | auteure?s?\s*:
        | (?:escrito\s+|publicado\s+)?por | autora?\s*: | (?:scritto\s+)?(?:di|da) | autore\s*:
        | door | av | af | skriven\s+av | autor\s*: | автор\s*:""",
    re.VERBOSE | re.IGNORECASE,
)
_LINE = re.compile(rf"(?P<label>{_LABEL.pattern})\s*:?\s*(?P<names>.+)", re.VERBOSE | re.IGNORECASE)
_AND = re.compile(
    r"\s*[,|/]\s*(?:and\s+|&\s*)?|\s+(?:and|&|und|et|y|e|en|och|og|i|[-–—])\s+", re.IGNORECASE
)
_OUTLET = re.compile(
    r"""\b(?:news|times|post|press|reuters|afp|ap|dpa|efe|ansa|bbc|cnn|agency|agencies|editor|reporter
        |correspondent|staff|writer|today|magazine|journal|herald|guardian|tribune|media|contributor|columnist|freelance|bureau|desk)\b|\.com\b""",
    re.VERBOSE | re.IGNORECASE,
)
_NOBODY = re.compile(
    r"(?:the\s+)?(?:admin|administrator|webmaster|editor|editors|staff)", re.IGNORECASE
)
_DAY = re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|tonight|now", re.IGNORECASE)
_UPDATED = re.compile(r"\s+(?:updated|published)\s*:?$", re.IGNORECASE)
_PLACE = re.compile(r"\s+(?:in|à|aus|en|from)\s+[A-Z][\w .’'-]+$")


def byline(line: str) -> Taken | None:
    """Know a line that begins with `By` in one of several languages and names people after it.

    An outlet or a role behind a name (`By Ana Sol, BBC News`) stays in the report only; an agency
    alone is the author. `Posted by admin` names nobody.
    """
    found = _LINE.fullmatch(_UPDATED.sub("", line))
    if not found:
        return None
    if _NOBODY.fullmatch(found["names"]):
        return taken("posted-by")
    parts = [_PLACE.sub("", part).strip() for part in _AND.split(found["names"]) if part.strip()]
    if not all(is_name(part) or _OUTLET.search(part) for part in parts) or _DAY.match(parts[0]):
        return None
    people = [part for part in parts if is_name(part) and not _OUTLET.search(part)]
    return taken("authors", people or parts[:1])

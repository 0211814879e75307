"""The section: `Posted in World`, `Filed under: Politics`."""

from __future__ import annotations

import re

from editor.intake.furniture.shape import is_label_value
from editor.intake.furniture.tags import TAGGED, listed
from editor.intake.furniture.taken import Mark, Taken

_LABEL = re.compile(
    r"""(?:this\s+entry\s+was\s+)?(?:posted|filed|categori[sz]ed|listed)\s+(?:in|under|as)
        | (?:section|category|categories|rubrik|kategorien?|catégories?|rubrique|categorías?|categoria|categorie
          |sección|sezione|seção|publicado\s+en|publié\s+dans|veröffentlicht\s+in|pubblicato\s+in
          |archiviato\s+in|geplaatst\s+in|рубрика)(?=\s*:|\s*$)""",
    re.VERBOSE | re.IGNORECASE,
)
_LINE = re.compile(
    rf"(?:{_LABEL.pattern})(?P<colon>\s*:)?(?P<value>.*)", re.VERBOSE | re.IGNORECASE
)
_WHEN = re.compile(
    r"\d|(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
"""What makes `Posted in` a date and no section."""
_AND_TAGS = re.compile(rf"\s+(?:and\s+)?(?={TAGGED.pattern})", re.VERBOSE | re.IGNORECASE)


def posted_in(line: str) -> Taken | None:
    """Know a line that names the section; further ones become tags. A label alone reads the line below."""
    found = _LINE.fullmatch(line)
    if not found:
        return None
    value, *tagged = _AND_TAGS.split(found["value"].strip(), maxsplit=1)
    if not value.strip() and not tagged:
        return Taken((Mark("section", ""),), read=_below, below=1)
    if not is_label_value(value) or not (found["colon"] or value[0].isupper()):
        return None
    if _WHEN.match(value):
        return None
    first, *more = listed(value)
    tags = [*more, *(listed(TAGGED.sub("", tagged[0], count=1)) if tagged else [])]
    return Taken((Mark("section", first), *([Mark("tags", tags)] if tags else [])))


def _below(line: str) -> Mark | None:
    return Mark("section", line) if is_label_value(line) and len(line.split()) <= 4 else None

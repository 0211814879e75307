"""Other stories: `Related posts` with their titles below, `Read more: …`."""

from __future__ import annotations

import re

from editor.intake.furniture.shape import is_title_like
from editor.intake.furniture.taken import Mark, Taken

_LABEL = re.compile(
    r"""(?:related(?:\s+(?:articles?|posts?|stories|story|topics?|news|content|coverage|reading|links?))?
      | you\s+(?:may|might)\s+(?:also\s+)?(?:like|enjoy|be\s+interested\s+in) | (?:more|also)\s+(?:stories|news|articles|to\s+read|like\s+this)
      | more\s+(?:from|on|about|in)\s+[^:.]{1,60} | recommended(?:\s+(?:for\s+you|stories|articles|reading))? | most\s+(?:read|popular|viewed)
      | (?:read|see|watch)\s+(?:more|also|next|this\s+next) | also\s+(?:read|see|on\s+this\s+site) | up\s+next | trending(?:\s+now)? | popular\s+posts | recent\s+posts
      | (?:mehr|lesen\s+sie\s+auch|auch\s+interessant|weitere\s+artikel|ähnliche\s+(?:artikel|beiträge)|zum\s+thema)
      | (?:lire\s+aussi|à\s+lire\s+aussi|articles?\s+(?:similaires|liés|associés)|sur\s+le\s+même\s+(?:sujet|thème))
      | (?:lee?\s+(?:también|más)|artículos\s+relacionados|te\s+puede\s+interesar|noticias\s+relacionadas)
      | (?:leggi\s+anche|articoli\s+correlati|leia\s+(?:também|mais)|artigos\s+relacionados|lees\s+ook|meer\s+lezen|läs\s+(?:också|mer)))""",
    re.VERBOSE | re.IGNORECASE,
)
_LINE = re.compile(
    rf"(?:{_LABEL.pattern})\s*(?P<value>[:–—|]\s*\S.*)?:?", re.VERBOSE | re.IGNORECASE
)
MOST = 12
"""Titles below a label."""


def related(line: str) -> Taken | None:
    """Know a label of other stories, with a title behind it or titles below."""
    found = _LINE.fullmatch(line)
    if not found:
        return None
    if found["value"]:
        return Taken((Mark("related"),)) if is_title_like(found["value"]) else None
    return Taken((Mark("related"),), read=_below, below=MOST)


def _below(line: str) -> Mark | None:
    return Mark("related") if is_title_like(line) else None

"""Who the author is: `About the author` and the lines below."""

from __future__ import annotations

import re

from editor.intake.furniture.taken import Mark, Taken

_LINE = re.compile(
    r"""about\s+(?:the\s+)?authors?(?:\s*:.{1,60})? | author\s+bio | (?:über|zum)\s+(?:den\s+autor|die\s+autorin|autor)
      | à\s+propos\s+de\s+l['’]auteure? | sobre\s+(?:el|la|o|a)\s+autora? | (?:view|see)\s+all\s+posts\s+(?:by|from)\s+.{1,60}
      | (?:all\s+)?posts\s+by\s+.{1,60}""",
    re.VERBOSE | re.IGNORECASE,
)


def about_author(line: str) -> Taken | None:
    """Know a label above a note on the author, and the note below it."""
    if not _LINE.fullmatch(line):
        return None
    return Taken((Mark("about-author"),), read=lambda _line: Mark("about-author"), below=2)

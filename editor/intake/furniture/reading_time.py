"""How long it takes to read: `3 min read`."""

from __future__ import annotations

import re

from editor.intake.furniture.taken import Taken, taken

_LINE = re.compile(
    r"""(?:(?:estimated\s+)?reading\s+time\s*:?\s*)?(?:about\s+|~\s*)?\d{1,3}\s*[-–]?\s*(?:min(?:ute)?s?\.?)(?:\s+(?:read|reading|to\s+read))?
      | (?:lesezeit|lesedauer)\s*:?\s*\d{1,3}\s*min(?:uten?)?\.? | temps\s+de\s+lecture\s*:?\s*\d{1,3}\s*min(?:utes?)?\.?
      | (?:tiempo\s+de\s+lectura|tempo\s+di\s+lettura|tempo\s+de\s+leitura|leestijd)\s*:?\s*\d{1,3}\s*min(?:ut[io]s?|uten)?\.?""",
    re.VERBOSE | re.IGNORECASE,
)


def reading_time(line: str) -> Taken | None:
    """Know a line that tells the reading time."""
    return taken("reading-time") if _LINE.fullmatch(line) else None

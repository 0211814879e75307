"""A date that counted from the day it was copied: `3 days ago`."""

from __future__ import annotations

import re

from editor.intake.furniture.taken import Taken, taken

_LINE = re.compile(
    r"""(?:(?:published|posted|updated|last\s+updated)\s*:?\s*)?
        (?:(?:\d+|an?|one|two|three)\s+(?:second|minute|min|hour|hr|day|week|month|year)s?\s+ago|yesterday|just\s+now)
      | vor\s+\d+\s+(?:minuten?|stunden?|tag(?:en)?|wochen?) | il\s+y\s+a\s+\d+\s+(?:minutes?|heures?|jours?|semaines?)
      | hace\s+\d+\s+(?:minutos?|horas?|días?|semanas?)""",
    re.VERBOSE | re.IGNORECASE,
)


def relative_date(line: str) -> Taken | None:
    """Know a line that says how long ago something was published: nobody can tell when that is."""
    return taken("relative-date") if _LINE.fullmatch(line) else None

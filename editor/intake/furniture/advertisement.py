"""Where an advertisement stood."""

from __future__ import annotations

import re

from editor.intake.furniture.taken import Taken, taken

_LINE = re.compile(
    r"""(?:advertisements?|anzeige|publicité|publicidad|pubblicità|publicidade|advertentie|annons)(?:\s*[-–:]\s*(?:continue|scroll).{0,60})?
      | (?:story|article)\s+continues\s+below(?:\s+(?:this\s+)?advertisement)?\.? | scroll\s+(?:down\s+)?to\s+continue.{0,40}""",
    re.VERBOSE | re.IGNORECASE,
)


def advertisement(line: str) -> Taken | None:
    """Know a line that marks an advertisement."""
    return taken("advertisement") if _LINE.fullmatch(line) else None

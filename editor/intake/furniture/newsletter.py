"""Lines that ask to subscribe."""

from __future__ import annotations

import re

from editor.intake.furniture.taken import Taken, taken

_LINE = re.compile(
    r"""(?:subscribe|sign\s+up|get|join|register)\b.{0,60}\b(?:newsletters?|mailing\s+list|inbox|e-?mail\s+(?:list|updates?|alerts?)|notifications?)\b.{0,80}
      | (?:newsletter\s+(?:abonnieren|bestellen)|abonnez-vous\b.{0,80}|suscríbe(?:te|ase)\b.{0,80}|iscriviti\b.{0,80}|assine\b.{0,40}newsletter.{0,40})
      | enter\s+your\s+e-?mail\s+address.{0,60} | subscribe(?:\s+now)?""",
    re.VERBOSE | re.IGNORECASE,
)


def newsletter(line: str) -> Taken | None:
    """Know a line that asks for an address, a subscription or a sign-up."""
    return taken("newsletter") if _LINE.fullmatch(line) else None

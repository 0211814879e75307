"""The line of the rights: © 2025 The Paper, all rights reserved."""

from __future__ import annotations

import re

from editor.intake.furniture.taken import Taken, taken

_LINE = re.compile(
    r"""(?:copyright\b(?=.{0,80}(?:\d{4}|©))|©|\(c\)\s*\d{4}).{0,200} | all\s+rights\s+reserved\.? | (?:alle\s+rechte\s+vorbehalten|tous\s+droits\s+réservés|todos\s+los\s+derechos\s+reservados|tutti\s+i\s+diritti\s+riservati)\.?""",
    re.VERBOSE | re.IGNORECASE,
)


def rights(line: str) -> Taken | None:
    """Know a line that claims rights."""
    return taken("rights") if _LINE.fullmatch(line) else None

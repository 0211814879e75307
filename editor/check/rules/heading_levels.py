"""Headings that skip a level."""

from __future__ import annotations

from collections.abc import Iterator

from editor.check.proof import Proof
from editor.core.edit import Edit
from editor.core.findings import Finding, Gravity, Mend
from editor.core.text import message


def heading_levels(proof: Proof) -> Iterator[Finding]:
    """Yield a warning for each heading more than one level below the one before it.

    The headline is level 1, so the body's first heading is expected at 2.
    """
    before = 1
    for heading in proof.headings:
        # A `#` in the body is shown as level 2, see the design.
        level = max(heading.level, 2)
        if level > before + 1:
            mend = None
            if heading.marks is not None:
                marks = "#" * (before + 1)
                mend = Mend(
                    message("check.mend-level", marks=marks), edits=(Edit(*heading.marks, marks),)
                )
            yield Finding(
                rule="heading-levels",
                gravity=Gravity.WARNING,
                where=proof.place(heading.start),
                message=message("check.heading-levels", level=level, before=before),
                mend=mend,
                detail=message("check.heading-levels-why"),
            )
        before = level

"""A heading of the first level below the headline."""

from __future__ import annotations

from collections.abc import Iterator

from editor.check.proof import Proof
from editor.core.edit import Edit
from editor.core.findings import Finding, Gravity, Mend
from editor.core.text import message


def heading_one(proof: Proof) -> Iterator[Finding]:
    """Yield a warning for each `#` in the body: the headline is the page's only one."""
    for heading in proof.headings:
        if heading.level != 1:
            continue
        mend = None
        if heading.marks is not None:
            edit = Edit(heading.marks[1], heading.marks[1], "#")
            mend = Mend(message("check.mend-level", marks="##"), edits=(edit,))
        yield Finding(
            rule="heading-one",
            gravity=Gravity.WARNING,
            where=proof.place(heading.start),
            message=message("check.heading-one"),
            mend=mend,
            detail=message("check.heading-one-why"),
        )

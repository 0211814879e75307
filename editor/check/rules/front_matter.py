"""Front matter that cannot be read."""

from __future__ import annotations

from collections.abc import Iterator

from editor.check.proof import Proof
from editor.core.findings import Finding, Gravity
from editor.core.text import message


def front_matter(proof: Proof) -> Iterator[Finding]:
    """Yield one error where the front matter is broken: nothing can be published until it is mended."""
    fault = proof.article.fault
    if fault is not None:
        yield Finding(
            rule="front-matter",
            gravity=Gravity.ERROR,
            where=fault.place,
            message=message("check.front-matter", problem=fault.problem),
            detail=message("check.front-matter-why"),
        )

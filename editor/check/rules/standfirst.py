"""An article without a standfirst."""

from __future__ import annotations

from collections.abc import Iterator

from editor.check.proof import Proof
from editor.core.findings import Finding, Gravity
from editor.core.text import message


def standfirst(proof: Proof) -> Iterator[Finding]:
    """Yield a warning where no summary stands under the headline."""
    if not proof.article.metadata.standfirst.strip():
        yield Finding(
            rule="standfirst",
            gravity=Gravity.WARNING,
            where=proof.article.place("description"),
            message=message("check.standfirst"),
            field="description",
            detail=message("check.standfirst-why"),
        )

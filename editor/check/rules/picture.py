"""An article without a lead picture."""

from __future__ import annotations

from collections.abc import Iterator

from editor.check.proof import Proof
from editor.core.findings import Finding, Gravity
from editor.core.text import message


def picture(proof: Proof) -> Iterator[Finding]:
    """Yield a warning where no picture stands at the head."""
    if proof.article.metadata.picture is None or not proof.article.metadata.picture.file:
        yield Finding(
            rule="picture",
            gravity=Gravity.WARNING,
            where=proof.article.place("image"),
            message=message("check.picture"),
            field="image",
            detail=message("check.picture-why"),
        )

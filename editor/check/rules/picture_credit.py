"""A lead picture whose maker is not named."""

from __future__ import annotations

from collections.abc import Iterator

from editor.check.proof import Proof
from editor.core.findings import Finding, Gravity
from editor.core.text import message


def picture_credit(proof: Proof) -> Iterator[Finding]:
    """Yield a warning where the lead picture has no credit."""
    lead = proof.article.metadata.picture
    if lead is not None and lead.file and not lead.credit.strip():
        key = "image_credit" if proof.written("image_credit") else "image"
        yield Finding(
            rule="picture-credit",
            gravity=Gravity.WARNING,
            where=proof.article.place(key),
            message=message("check.picture-credit"),
            field="image_credit",
            detail=message("check.picture-credit-why"),
        )

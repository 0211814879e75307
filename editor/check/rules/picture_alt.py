"""A picture that says nothing to those who cannot see it."""

from __future__ import annotations

from collections.abc import Iterator

from editor.check.proof import Proof
from editor.core.findings import Finding, Gravity
from editor.core.text import message


def picture_alt(proof: Proof) -> Iterator[Finding]:
    """Yield a warning for each picture without alt text; `alt=""` in HTML is a decision and stays."""
    lead = proof.article.metadata.picture
    if lead is not None and lead.file and not lead.alt.strip():
        key = "image_alt" if proof.written("image_alt") else "image"
        yield Finding(
            rule="picture-alt",
            gravity=Gravity.WARNING,
            where=proof.article.place(key),
            message=message("check.picture-alt-lead"),
            field="image_alt",
            detail=message("check.picture-alt-why"),
        )
    for picture in proof.found.pictures:
        decided = picture.written == "html" and picture.alt is not None
        if not decided and not (picture.alt or "").strip():
            yield Finding(
                rule="picture-alt",
                gravity=Gravity.WARNING,
                where=proof.place(picture.start),
                message=message("check.picture-alt", file=picture.reference),
                detail=message("check.picture-alt-why"),
            )

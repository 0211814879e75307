"""A picture whose file is not there."""

from __future__ import annotations

from collections.abc import Iterator

from editor.check.proof import Proof
from editor.check.references import picture_reference
from editor.core.findings import Finding, Gravity
from editor.core.text import message


def picture_file(proof: Proof) -> Iterator[Finding]:
    """Yield an error for each picture without a file: the page would show its caption alone."""
    lead = proof.article.metadata.picture
    if lead is not None and lead.file and not proof.surroundings.has(picture_reference(lead.file)):
        yield Finding(
            rule="picture-file",
            gravity=Gravity.ERROR,
            where=proof.article.place("image"),
            message=message("check.picture-file", file=picture_reference(lead.file)),
            field="image",
            detail=message("check.picture-file-why"),
        )
    for picture in proof.found.pictures:
        if not picture.reference.strip():
            yield Finding(
                rule="picture-file",
                gravity=Gravity.ERROR,
                where=proof.place(picture.start),
                message=message("check.picture-file-unnamed"),
                detail=message("check.picture-file-why"),
            )
        elif not proof.surroundings.has(picture_reference(picture.reference)):
            yield Finding(
                rule="picture-file",
                gravity=Gravity.ERROR,
                where=proof.place(picture.start),
                message=message("check.picture-file", file=picture_reference(picture.reference)),
                detail=message("check.picture-file-why"),
            )

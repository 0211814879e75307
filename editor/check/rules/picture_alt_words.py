"""Alt text that says what stands beside the picture anyway."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from editor.check.proof import Proof
from editor.check.reading.wording import same_words
from editor.core.findings import Finding, Gravity
from editor.core.text import message


def picture_alt_words(proof: Proof) -> Iterator[Finding]:
    """Yield a hint where alt text is the file's name, or the lead picture's is its caption."""
    lead = proof.article.metadata.picture
    if lead is not None and lead.alt.strip():
        named = _is_name(lead.alt, lead.file)
        if named or same_words(lead.alt, lead.caption):
            yield Finding(
                rule="picture-alt-words",
                gravity=Gravity.HINT,
                where=proof.article.place("image_alt"),
                message=message("check.picture-alt-words-file")
                if named
                else message("check.picture-alt-words-caption"),
                field="image_alt",
                detail=message("check.picture-alt-words-why"),
            )
    for picture in proof.found.pictures:
        if _is_name(picture.alt or "", picture.reference):
            yield Finding(
                rule="picture-alt-words",
                gravity=Gravity.HINT,
                where=proof.place(picture.start),
                message=message("check.picture-alt-words-file"),
                detail=message("check.picture-alt-words-why"),
            )


def _is_name(alt: str, reference: str) -> bool:
    """Tell whether alt text is a file's name; one plain word may be a name and a description."""
    path = PurePosixPath(reference.partition("?")[0])
    if same_words(alt, path.name):
        return True
    return not alt.strip().isalpha() and same_words(alt, path.stem)

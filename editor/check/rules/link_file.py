"""A link to a file of one's own that is not there."""

from __future__ import annotations

from collections.abc import Iterator

from editor.check.proof import Proof
from editor.check.references import link_reference
from editor.core.findings import Finding, Gravity
from editor.core.text import message


def link_file(proof: Proof) -> Iterator[Finding]:
    """Yield an error for each link to an article or file of the library that is not there."""
    for link in proof.found.links:
        reference = link_reference(link.target)
        if reference and not proof.surroundings.has(reference):
            yield Finding(
                rule="link-file",
                gravity=Gravity.ERROR,
                where=proof.place(link.start),
                message=message("check.link-file", file=reference),
                detail=message("check.link-file-why"),
            )

"""A section that the site does not have."""

from __future__ import annotations

from collections.abc import Iterator

from editor.check.proof import Proof
from editor.core.findings import Finding, Gravity
from editor.core.text import message


def section_known(proof: Proof) -> Iterator[Finding]:
    """Yield a hint where the site lists its sections and the article's is none of them."""
    section = proof.article.metadata.section.strip()
    names = [one.name for one in proof.site.sections]
    if section and names and section.casefold() not in {one.casefold() for one in names}:
        yield Finding(
            rule="section-known",
            gravity=Gravity.HINT,
            where=proof.article.place("section"),
            message=message("check.section-known", section=section, sections=", ".join(names)),
            field="section",
            detail=message("check.section-known-why"),
        )

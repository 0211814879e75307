"""An article without a section."""

from __future__ import annotations

from collections.abc import Iterator

from editor.check.proof import Proof
from editor.core.findings import Finding, Gravity
from editor.core.text import message


def section(proof: Proof) -> Iterator[Finding]:
    """Yield a warning where the article belongs to no section."""
    if not proof.article.metadata.section.strip():
        yield Finding(
            rule="section",
            gravity=Gravity.WARNING,
            where=proof.article.place("section"),
            message=message("check.section"),
            field="section",
            detail=message("check.section-why"),
        )

"""An article that names nobody."""

from __future__ import annotations

from collections.abc import Iterator

from editor.check.proof import Proof
from editor.core.findings import Finding, Gravity
from editor.core.text import message


def byline(proof: Proof) -> Iterator[Finding]:
    """Yield a warning where neither the article nor the site says who wrote it."""
    if not proof.article.metadata.authors and not proof.site.byline:
        yield Finding(
            rule="byline",
            gravity=Gravity.WARNING,
            where=proof.article.place("authors"),
            message=message("check.byline"),
            field="authors",
            detail=message("check.byline-why"),
        )

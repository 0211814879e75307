"""An article of which nobody says where it comes from."""

from __future__ import annotations

from collections.abc import Iterator

from editor.check.proof import Proof
from editor.core.findings import Finding, Gravity
from editor.core.text import message


def source(proof: Proof) -> Iterator[Finding]:
    """Yield a warning where the article names neither a source nor, as its own reporting, an author.

    A `source` that is there and lacks something is `source_address`'s.
    """
    article = proof.article
    if proof.written("source") or article.metadata.source or article.metadata.authors:
        return
    if not proof.site.byline:
        yield Finding(
            rule="source",
            gravity=Gravity.WARNING,
            where=article.place("source"),
            message=message("check.source"),
            field="source",
            detail=message("check.source-why"),
        )

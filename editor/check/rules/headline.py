"""An article without a headline."""

from __future__ import annotations

from collections.abc import Iterator

from editor.check.proof import Proof
from editor.core.findings import Finding, Gravity
from editor.core.text import message


def headline(proof: Proof) -> Iterator[Finding]:
    """Yield one error when nobody has written a headline; a file's name is no headline."""
    article = proof.article
    if article.fault is None and (
        article.headline_from == "stem" or not article.metadata.headline.strip()
    ):
        yield Finding(
            rule="headline",
            gravity=Gravity.ERROR,
            where=article.place("title"),
            message=message("check.headline"),
            field="title",
            detail=message("check.headline-why"),
        )

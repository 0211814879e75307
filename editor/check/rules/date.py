"""An article without a date."""

from __future__ import annotations

from collections.abc import Iterator

from editor.check.proof import Proof
from editor.core.findings import Finding, Gravity
from editor.core.text import message


def date(proof: Proof) -> Iterator[Finding]:
    """Yield a warning where no date says when it was published; one that cannot be read is `value`'s."""
    article = proof.article
    if article.metadata.date is None and not article.values.get("date", "").strip():
        yield Finding(
            rule="date",
            gravity=Gravity.WARNING,
            where=article.place("date"),
            message=message("check.date"),
            field="date",
            detail=message("check.date-why"),
        )

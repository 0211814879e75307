"""CriticMarkup on which nobody has decided."""

from __future__ import annotations

from collections.abc import Iterator

from editor.check.proof import Proof
from editor.core.findings import Finding, Gravity
from editor.core.text import message
from editor.markup.critic import accepted


def critic_open(proof: Proof) -> Iterator[Finding]:
    """Yield an error for each open suggestion or comment: the page would show it as accepted."""
    if "{" not in proof.article.body:
        return
    _, marks = accepted(proof.article.body)
    for mark in marks:
        yield Finding(
            rule="critic-open",
            gravity=Gravity.ERROR,
            where=proof.place(mark.offset),
            message=message(f"check.critic-open-{mark.kind}"),
            detail=message("check.critic-open-why"),
        )

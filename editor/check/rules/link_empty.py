"""A link that leads nowhere, or that nobody can see."""

from __future__ import annotations

from collections.abc import Iterator

from editor.check.proof import Proof
from editor.check.reading.wording import plain
from editor.core.edit import Edit
from editor.core.findings import Finding, Gravity, Mend
from editor.core.text import message


def link_empty(proof: Proof) -> Iterator[Finding]:
    """Yield a warning for a link without an address, without words, or without its definition."""
    for link in proof.found.links:
        if link.target.strip() in {"", "#"}:
            mend = None
            words = proof.article.body[link.start + 1 : link.start + 1 + len(link.text)]
            inside = proof.article.body[link.start : link.end]
            if link.written == "inline" and words == link.text != "" and "{{" not in inside:
                edit = Edit(link.start, link.end, link.text)
                mend = Mend(message("check.mend-unlink"), edits=(edit,))
            yield Finding(
                rule="link-empty",
                gravity=Gravity.WARNING,
                where=proof.place(link.start),
                message=message("check.link-empty", words=plain(link.text)),
                mend=mend,
                detail=message("check.link-empty-why"),
            )
        elif not link.text.strip():
            yield Finding(
                rule="link-empty",
                gravity=Gravity.WARNING,
                where=proof.place(link.start),
                message=message("check.link-empty-words", target=link.target),
                detail=message("check.link-empty-why"),
            )
    for link in proof.found.undefined:
        yield Finding(
            rule="link-empty",
            gravity=Gravity.WARNING,
            where=proof.place(link.start),
            message=message("check.link-empty-label", words=plain(link.text)),
            detail=message("check.link-empty-why"),
        )

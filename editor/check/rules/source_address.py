"""A source that readers cannot go to."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editor.check.proof import Proof
from editor.core.findings import Finding, Gravity
from editor.core.metadata import Source
from editor.core.text import Message, message

_ADDRESS = re.compile(r"https?://[^\s/]+\S*", re.IGNORECASE)


def source_address(proof: Proof) -> Iterator[Finding]:
    """Yield a warning for a source that is empty, or is named without a web address."""
    said = _said(proof.article.metadata.source or Source(), present=proof.written("source"))
    if said is not None:
        yield Finding(
            rule="source-address",
            gravity=Gravity.WARNING,
            where=proof.article.place("source"),
            message=said,
            field="source",
            detail=message("check.source-address-why"),
        )


def _said(source: Source, *, present: bool) -> Message | None:
    if source.url:
        if _ADDRESS.fullmatch(source.url):
            return None
        return message("check.source-address-odd", url=source.url)
    if source.name:
        return message("check.source-address", name=source.name)
    return message("check.source-address-empty") if present else None

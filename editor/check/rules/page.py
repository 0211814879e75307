"""What the page builder had to take out or could not show."""

from __future__ import annotations

from collections.abc import Iterator

from editor.check.proof import Proof
from editor.core.findings import Finding

OURS = frozenset({"critic-open", "page-heading"})
"""Findings of the page builder that a rule of this package makes too, with the exact place and a mend."""


def page(proof: Proof) -> Iterator[Finding]:
    """Yield the page builder's own findings: raw HTML taken out, shortcodes it cannot show.

    A missing picture is told once, by `picture_file`, where that knows of it.
    """
    missing = {("file", one) for one in proof.surroundings.missing}
    for finding in proof.surroundings.page:
        told = finding.rule == "page-picture-missing" and missing & {*finding.message.params}
        if finding.rule not in OURS and not told:
            yield finding

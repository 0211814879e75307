"""What the page builder had to take out or could not show."""

from __future__ import annotations

from collections.abc import Iterator

from editor.check.proof import Proof
from editor.check.surroundings import Surroundings
from editor.core.findings import Finding
from editor.export.addresses import reference_of

OURS = frozenset({"critic-open", "page-heading"})
"""Findings of the page builder that a rule of this package makes too, with the exact place and a mend."""


def page(proof: Proof) -> Iterator[Finding]:
    """Yield the page builder's own findings: raw HTML taken out, shortcodes it cannot show.

    A missing picture or link is told once, by `picture_file`, `link_file` or `link_empty`, where
    they know of it.
    """
    for finding in proof.surroundings.page:
        if finding.rule not in OURS and not _told(finding, proof.surroundings):
            yield finding


def _told(finding: Finding, surroundings: Surroundings) -> bool:
    named = dict(finding.message.params)
    if finding.rule == "page-picture-missing":
        return str(named.get("file")) in surroundings.missing
    if finding.rule == "page-link":
        target = str(named.get("target"))
        return not target or reference_of(target) in surroundings.missing
    return False

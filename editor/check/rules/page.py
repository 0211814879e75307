"""What the page builder had to take out or could not show."""

from __future__ import annotations

from collections.abc import Iterator

from editor.check.proof import Proof
from editor.core.findings import Finding

OURS = frozenset({"critic-open", "picture-missing", "heading-one"})
"""Findings of the page builder that a rule of this package makes too, with place and mend."""


def page(proof: Proof) -> Iterator[Finding]:
    """Yield the page builder's own findings: raw HTML taken out, shortcodes it cannot show."""
    yield from (one for one in proof.surroundings.page if one.rule not in OURS)

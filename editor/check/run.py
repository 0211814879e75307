"""A check: all rules over one article."""

from __future__ import annotations

from editor.check.entry_points import others
from editor.check.proof import Proof
from editor.check.rules import RULES
from editor.check.surroundings import ALONE, Surroundings
from editor.core.article import Article
from editor.core.findings import Finding, Gravity
from editor.core.site import Site

_GRAVEST_FIRST = tuple(Gravity)


def check(article: Article, site: Site, surroundings: Surroundings = ALONE) -> tuple[Finding, ...]:
    """Return what the rules find, sorted by place, the gravest first where places are the same.

    Pure; never raises on content. Of findings that say the same of the same place one is kept.
    """
    proof = Proof(article, site, surroundings)
    found: dict[tuple[object, ...], Finding] = {}
    for rule in (*RULES, *others()):
        for finding in rule(proof):
            found.setdefault((finding.rule, finding.where, str(finding.message)), finding)
    return tuple(sorted(found.values(), key=_order))


def _order(finding: Finding) -> tuple[int, int, int, str]:
    where = finding.where
    return where.line, where.column, _GRAVEST_FIRST.index(finding.gravity), finding.rule

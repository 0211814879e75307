"""Finds the headline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editor.intake.site.says import Says
from editor.intake.site.tree import folded, in_furniture, select, words

if TYPE_CHECKING:
    from lxml.html import HtmlElement

KNOWN = (
    ".h-entry .p-name",
    '[itemprop="headline"]',
    "h1.wp-block-post-title",
    "h1.entry-title",
    ".gh-article-title",
    "h1.post-title",
    "h1.article-title",
    "h1.article__title",
    "h1.headline",
    "article h1",
    "main h1",
)
"""How systems mark a headline, the surest first."""


def find_headline(root: HtmlElement, says: Says) -> HtmlElement | None:
    """Return the headline's element: what says it, else what is marked so, else the one h1."""
    wanted = {folded(one) for one in says.headlines}
    for level in ("h1", "h2", "h3"):
        for one in select(root, f"body {level}"):
            if folded(words(one)) in wanted:
                return one
    for selector in KNOWN:
        for one in select(root, selector):
            if words(one):
                return one
    firsts = [one for one in select(root, "body h1") if words(one) and not in_furniture(one)]
    return firsts[0] if len(firsts) == 1 else None

"""Finds the section, which systems call a category or the first tag."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editor.intake.site.finding.place import LONGEST, Place
from editor.intake.site.tree import words

if TYPE_CHECKING:
    from lxml.html import HtmlElement

KNOWN = (
    '[itemprop="articleSection"]',
    ".taxonomy-category a",
    '[rel~="category"]',
    ".cat-links a",
    ".gh-article-tag",
    ".post-category a",
    ".article-section",
    ".kicker a",
    ".kicker",
    ".category a",
)
"""How systems mark a section, the surest first."""


def find_section(place: Place) -> list[HtmlElement]:
    """Return an element for each section that the article is filed under."""
    for selector in KNOWN:
        found = [one for one in place.selected(selector) if 0 < len(words(one)) <= LONGEST]
        if found:
            parent = found[0].getparent()
            return [one for one in found if one.getparent() is parent]
    return place.saying(place.says.sections)[:1]

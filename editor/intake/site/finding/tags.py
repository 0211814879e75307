"""Finds the tags."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from editor.intake.site.finding.place import LONGEST, Place
from editor.intake.site.tree import classes, common, words

if TYPE_CHECKING:
    from lxml.html import HtmlElement

KNOWN = (
    ".taxonomy-post_tag a",
    ".tags-links a",
    ".post-tags a",
    ".article-tags a",
    ".entry-tags a",
    ".gh-article-tags a",
    '[itemprop="keywords"] a',
    "a.p-category",
    '[rel~="tag"]',
    '.tags a[href*="/tag"]',
    ".tags a",
)
"""How systems mark tags, the surest first."""
MOST = 60
"""Tags of one article."""


def find_tags(place: Place, taken: Collection[HtmlElement]) -> list[HtmlElement]:
    """Return an element for each tag; `taken` is the section, which some systems mark as a tag."""
    for selector in KNOWN:
        found = [one for one in place.selected(selector) if _is_tag(one, taken)]
        if found:
            return _of_one_list(found)
    found = [one for one in place.saying(place.says.tags) if one not in taken]
    return _of_one_list(found) if len(found) > 1 else []


def _is_tag(element: HtmlElement, taken: Collection[HtmlElement]) -> bool:
    return (
        element not in taken
        and 0 < len(words(element)) <= LONGEST
        and "category" not in element.get("rel", "").split()
        and not any("taxonomy-category" in classes(one) for one in element.iterancestors())
    )


def _of_one_list(found: list[HtmlElement]) -> list[HtmlElement]:
    """Return the first and those that stand in one list with it: as far apart as the second is."""
    if len(found) == 1:
        return found
    around = common(found[0], found[1])
    return [one for one in found if any(each is around for each in one.iterancestors())][:MOST]

"""Finds who wrote the article."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from editor.intake.site.finding.place import LONGEST, Place
from editor.intake.site.tree import words

if TYPE_CHECKING:
    from lxml.html import HtmlElement

KNOWN = (
    ".p-author",
    ".wp-block-post-author-name",
    ".wp-block-post-author__name",
    ".gh-article-author-name",
    '[itemprop="author"] [itemprop="name"]',
    '[rel~="author"]',
    ".author.vcard .fn",
    ".author-name",
    ".byline .author",
    ".byline a",
    ".byline-name",
    ".post-author a",
    ".author a",
    ".byline",
)
"""How systems mark an author, the surest first."""
_BY = re.compile(r"(?i)^\s*(?:written\s+)?by[\s:]+")


def find_byline(place: Place) -> list[HtmlElement]:
    """Return an element for each author that the page names, the innermost around the name."""
    named = [_innermost(one) for one in place.saying(place.says.authors)]
    if named:
        return _of_one_kind(named)
    for selector in KNOWN:
        found = [one for one in place.selected(selector) if 0 < len(words(one)) <= LONGEST]
        if found:
            return _of_one_kind([_innermost(one) for one in found])
    return []


def spoken(element: HtmlElement) -> tuple[str, str]:
    """Return what stands before a name in its own element (`By `), and the name."""
    said = element.text or ""
    found = _BY.match(said)
    return (said[: found.end()], said[found.end() :]) if found else ("", said)


def _innermost(element: HtmlElement) -> HtmlElement:
    while (
        len(element) == 1
        and not (element.text or "").strip()
        and not (element[0].tail or "").strip()
    ):
        if not words(element[0]):
            break
        element = element[0]
    return element


def _of_one_kind(found: list[HtmlElement]) -> list[HtmlElement]:
    """Return the first and those beside it of its kind: an author may be named again further down."""
    first = found[0]
    parent = first.getparent()
    return [
        one
        for one in dict.fromkeys(found)
        if one.tag == first.tag and (one.getparent() is parent or one is first)
    ]

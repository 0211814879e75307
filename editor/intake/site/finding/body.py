"""Finds the article's text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from editor.intake.site.says import Says
from editor.intake.site.tree import elements, folded, in_furniture, is_inside, select, words

if TYPE_CHECKING:
    from lxml.html import HtmlElement

KNOWN = (
    ".h-entry .e-content",
    '[itemprop="articleBody"]',
    ".wp-block-post-content",
    ".entry-content",
    ".gh-content",
    ".post-content",
    ".post-body",
    ".article-body",
    ".article__body",
    ".article-content",
    ".article__content",
    ".story-body",
    ".body-content",
    ".field--name-body",
    ".post-full-content",
    ".prose",
    "article .content",
)
"""How systems mark the text, the surest first."""
PART = 0.6
"""Share of the known paragraphs that the text must hold."""
OPENING = 30
"""Characters of a paragraph by which it is known again: links and emphasis may follow."""
LEAST = 250
"""Characters of paragraphs side by side that make a text where nothing is marked."""
_MARKUP = re.compile(r"!?\[([^\]]*)\]\([^)]*\)|[*_`#>]+")


def find_body(root: HtmlElement, says: Says, headline: HtmlElement) -> HtmlElement | None:
    """Return the element that holds the text and nothing but the text."""
    openings = [_MARKUP.sub(r"\1", one).strip()[:OPENING] for one in says.paragraphs]
    openings = [one for one in openings if len(one) == OPENING]
    if openings and (found := _holding(root, openings)) is not None:
        return _without(found, headline)
    for selector in KNOWN:
        for one in select(root, selector):
            if words(one) and not in_furniture(one):
                return _without(one, headline)
    return _densest(root, headline)


def _holding(root: HtmlElement, openings: list[str]) -> HtmlElement | None:
    """Return the smallest element that holds most of the known paragraphs."""
    found = None
    for one in elements(root):
        said = folded(words(one))
        if sum(opening in said for opening in openings) >= PART * len(openings):
            found = one  # a later one that still holds them lies inside
    return found


def _densest(root: HtmlElement, headline: HtmlElement) -> HtmlElement | None:
    weights: dict[HtmlElement, int] = {}
    for paragraph in select(root, "body p"):
        parent = paragraph.getparent()
        if parent is not None and not in_furniture(paragraph):
            weights[parent] = weights.get(parent, 0) + len(words(paragraph))
    best = max(weights, key=lambda one: weights[one], default=None)
    if best is None or weights[best] < LEAST:
        return None
    return _without(best, headline)


def _without(element: HtmlElement, headline: HtmlElement) -> HtmlElement | None:
    """Return an element, or the run of its paragraphs in one of their own where it has the headline.

    A page that writes everything into one element has the text as what stands behind the last
    line of its head: from the first paragraph of some length on.
    """
    if not is_inside(headline, element):
        return element
    from lxml.html import Element

    children = list(element)
    holder = next((one for one in children if is_inside(headline, one)), None)
    start = children.index(holder) + 1 if holder is not None else 0
    run = children[start:]
    first = next((n for n, one in enumerate(run) if one.tag == "p" and len(words(one)) > 80), None)
    if first is None:
        return None
    last = max(n for n, one in enumerate(run) if one.tag == "p")
    wrapped = Element("div")
    run[first].addprevious(wrapped)
    for one in run[first : last + 1]:
        wrapped.append(one)
    return wrapped

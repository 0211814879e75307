"""Finds the summary under the headline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editor.intake.site.finding.place import Place
from editor.intake.site.tree import folded, is_inside, words

if TYPE_CHECKING:
    from lxml.html import HtmlElement

KNOWN = (
    ".p-summary",
    ".gh-article-excerpt",
    ".standfirst",
    ".article__standfirst",
    ".wp-block-post-excerpt__excerpt",
    ".entry-subtitle",
    ".post-subtitle",
    ".article-subtitle",
    ".subtitle",
    ".deck",
    ".dek",
    ".article-summary",
    ".entry-summary",
    '[itemprop="alternativeHeadline"]',
)
"""How systems mark a summary, the surest first."""
LONGEST = 600
"""Characters of a summary."""


def find_standfirst(place: Place) -> HtmlElement | None:
    """Return the element whose text is the summary."""
    wanted = {folded(one) for one in place.says.standfirsts}
    found = None
    for one in place.around():
        said = words(one)
        if 0 < len(said) <= LONGEST and folded(said) in wanted:
            found = one
        elif found is not None and not is_inside(one, found):
            break
    if found is not None:
        return found
    for selector in KNOWN:
        for one in place.selected(selector):
            if 0 < len(words(one)) <= LONGEST:
                return one
    return None

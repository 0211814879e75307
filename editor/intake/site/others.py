"""Takes out what is not this article's and not the site's clothes: other articles, comments, forms to write one."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from editor.intake.site.tree import elements, in_furniture, is_inside, select, take_out, words

if TYPE_CHECKING:
    from lxml.html import HtmlElement

COMMENTS = (
    "#comments",
    "#respond",
    "#disqus_thread",
    ".comments",
    ".comments-area",
    ".comment-respond",
    ".wp-block-comments",
    ".wp-block-post-comments-form",
    ".gh-comments",
)
OTHERS = (
    ".related",
    ".related-posts",
    ".related-articles",
    ".jp-relatedposts",
    ".yarpp-related",
    ".read-next",
    ".read-more-wrap",
    ".read-more",
    ".latest-posts",
    ".more-posts",
    ".recommended",
    ".post-navigation",
    ".posts-navigation",
    ".wp-block-post-navigation-link",
    ".wp-block-query",
    ".wp-block-latest-posts",
    ".wp-block-latest-comments",
    ".widget_recent_entries",
    ".widget_recent_comments",
    ".gh-card",
    ".post-card",
    ".h-feed",
    '[role="feed"]',
)
ABOUT = (
    ".author-bio",
    ".author-info",
    ".author-box",
    ".about-author",
    ".wp-block-post-author-biography",
)
"""What is said of the one author of the page that was captured."""
FACES = '[class*="avatar"], [class*="author"], [class*="byline"]'
"""Pictures of that author: the next one has another face."""
LONG_LINK = 35
"""Characters from which the links of a list are headlines of other articles."""
LIST = 3
"""Links that make a list."""
LABEL = 60
"""Characters of a heading that stands over a list and goes with it."""
PROSE = 250
"""Characters of a paragraph that nobody writes about a site in its margin."""


def take_others_out(root: HtmlElement, kept: Collection[HtmlElement]) -> int:
    """Take other articles' text out, with the headings over it; return how many places there were.

    `kept` are headline and body, and what was pointed at: nothing that holds them goes.
    """
    for around in select(root, FACES):
        if not _holds(around, kept) and not _is_in(around, kept):
            for one in [each for each in elements(around) if each.tag == "img"]:
                take_out(one)
    doomed = [one for selector in (*COMMENTS, *OTHERS, *ABOUT) for one in select(root, selector)]
    doomed += select(root, "article, .hentry, .h-entry")
    doomed += [one for one in select(root, "ul, ol") if _is_list_of_headlines(one)]
    doomed += [one for one in select(root, "body p") if len(words(one)) > PROSE]
    count = 0
    for one in doomed:
        if _holds(one, kept) or not is_inside(one, root) or _is_in(one, kept):
            continue
        take_out(_with_heading(one, kept))
        count += 1
    return count


def _with_heading(element: HtmlElement, kept: Collection[HtmlElement]) -> HtmlElement:
    """Return the largest element around that holds nothing more than a heading."""
    while (parent := element.getparent()) is not None:
        if parent.tag in {"body", "main", "html", "header", "footer"} or _holds(parent, kept):
            break
        beside = [one for one in parent if one is not element]
        said = " ".join(words(one) for one in beside)
        if len(said) > LABEL or any(
            one.tag in {"a", "img", "form"} for each in beside for one in elements(each)
        ):
            break
        element = parent
    return element


def _is_list_of_headlines(element: HtmlElement) -> bool:
    if in_furniture(element) and any(one.tag == "nav" for one in element.iterancestors()):
        return False
    links = [words(one) for one in element.iter("a")]
    return len(links) >= LIST and sum(map(len, links)) >= LONG_LINK * len(links)


def _holds(element: HtmlElement, kept: Collection[HtmlElement]) -> bool:
    return any(is_inside(one, element) for one in kept)


def _is_in(element: HtmlElement, kept: Collection[HtmlElement]) -> bool:
    return any(is_inside(element, one) for one in kept)

"""Finds when the article was published."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from editor.intake.site.finding.place import Place
from editor.intake.site.tree import words

if TYPE_CHECKING:
    from lxml.html import HtmlElement

KNOWN = (
    ".dt-published",
    "time.published",
    "time.entry-date",
    ".wp-block-post-date time",
    "time.gh-article-meta-date",
    '[itemprop="datePublished"]',
    "time",
    ".wp-block-post-date",
    ".post-date",
    ".entry-date",
    ".published",
    ".date",
)
"""How systems mark a date, the surest first."""
LONGEST = 60
"""Characters of a date in words."""
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_NUMBER = re.compile(r"\d")


def find_date(place: Place) -> HtmlElement | None:
    """Return the element whose text is the date: one of the day that the page says, else marked so."""
    days = place.says.days
    for selector in KNOWN:
        found = [one for one in place.selected(selector) if _is_date(one)]
        for one in found:
            if any(_moment(one).startswith(day) for day in days):
                return one
        if found and not days:
            return found[0]
    # The server writes the day in its own zone, which may be another than the head's.
    for selector in KNOWN:
        for one in place.selected(selector):
            if _is_date(one):
                return one
    return _spoken(place)


def _spoken(place: Place) -> HtmlElement | None:
    """Return the smallest element that says the day in words where nothing is marked."""
    for day in place.says.days:
        year, _, number = day.split("-")
        for one in place.around():
            said = words(one)
            short = len(one) == 0 and len(said) <= LONGEST and year in said
            if short and re.search(rf"(?<!\d)0?{int(number)}(?!\d)", said):
                return one
    return None


def _moment(element: HtmlElement) -> str:
    return element.get("datetime") or element.get("content") or ""


def _is_date(element: HtmlElement) -> bool:
    said = words(element)
    return 0 < len(said) <= LONGEST and bool(_NUMBER.search(said))

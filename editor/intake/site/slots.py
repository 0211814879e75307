"""The places of a page that an article fills."""

from __future__ import annotations

from enum import StrEnum


class Slot(StrEnum):
    """One place of a page, named as a writer names it."""

    HEADLINE = "headline"
    BODY = "body"
    STANDFIRST = "standfirst"
    BYLINE = "byline"
    DATE = "date"
    SECTION = "section"
    TAGS = "tags"
    PICTURE = "picture"
    READING = "reading"
    """How long the article takes to read."""


REQUIRED = (Slot.HEADLINE, Slot.BODY)
"""Without these there is no theme; what else a page does not show, the theme does not either."""
LOOKED_FOR = tuple(one for one in Slot if one is not Slot.READING)
"""The slots whose absence is told."""

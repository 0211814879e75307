"""Finds how long the article takes to read: another article takes another time."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from editor.intake.site.finding.place import Place
from editor.intake.site.tree import is_inside, words

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MINUTES = re.compile(r"\d+(?=[\s-]*min)", re.IGNORECASE)
LONGEST = 30
"""Characters of such a line."""


def find_reading(place: Place) -> HtmlElement | None:
    """Return the innermost element that says a number of minutes."""
    found = None
    for one in place.around():
        if len(said := words(one)) <= LONGEST and MINUTES.search(said):
            found = one
        elif found is not None and not is_inside(one, found):
            break
    return found

"""Finds the slots of a page: one slot a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editor.intake.site.finding.body import find_body
from editor.intake.site.finding.byline import find_byline
from editor.intake.site.finding.date import find_date
from editor.intake.site.finding.headline import find_headline
from editor.intake.site.finding.picture import find_picture
from editor.intake.site.finding.place import Place
from editor.intake.site.finding.reading import find_reading
from editor.intake.site.finding.section import find_section
from editor.intake.site.finding.standfirst import find_standfirst
from editor.intake.site.finding.tags import find_tags
from editor.intake.site.says import Says
from editor.intake.site.slots import Slot

if TYPE_CHECKING:
    from lxml.html import HtmlElement

Found = dict[Slot, list["HtmlElement"]]
"""The elements of each slot that was found; several where a page names several."""


def find_main(root: HtmlElement, says: Says, pointed: Found) -> Found:
    """Return headline and body, those that were pointed at before those that are found."""
    found: Found = {}
    headlines = pointed.get(Slot.HEADLINE) or _one(find_headline(root, says))
    if not headlines:
        return found
    found[Slot.HEADLINE] = headlines[:1]
    bodies = pointed.get(Slot.BODY) or _one(find_body(root, says, headlines[0]))
    if bodies:
        found[Slot.BODY] = bodies[:1]
    return found


def find_rest(place: Place, pointed: Found) -> Found:
    """Return the other slots, each element in one of them."""
    sections = list(pointed.get(Slot.SECTION) or find_section(place))
    finders = {
        Slot.SECTION: sections,
        Slot.BYLINE: find_byline(place),
        Slot.DATE: _one(find_date(place)),
        Slot.STANDFIRST: _one(find_standfirst(place)),
        Slot.PICTURE: _one(find_picture(place)),
        Slot.TAGS: find_tags(place, sections),
        Slot.READING: _one(find_reading(place)),
    }
    found: Found = {}
    taken: set[HtmlElement] = {one for some in pointed.values() for one in some}
    for slot, some in finders.items():
        chosen = list(pointed.get(slot) or [one for one in some if one not in taken])
        if chosen:
            found[slot] = chosen
            taken.update(chosen)
    return found


def _one(element: HtmlElement | None) -> list[HtmlElement]:
    return [] if element is None else [element]

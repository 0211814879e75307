"""Footnotes of word processors: what leads to one, and what leads back."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_MARK = re.compile(r"[^#]*#_?(?:ftn|edn|ftnt|sdfootnote|sdendnote|fn|fn:|fn-)(\d+)(?:sym)?$")
_BACK = re.compile(r"[^#]*#_?(?:ftnref|ednref|ftnt_ref|fnref:?-?|sdfootnote|sdendnote)\d+(?:anc)?$")


def note_number(link: HtmlElement) -> str:
    """Return the number of the note that a link in the text leads to; empty where it leads to none."""
    found = _MARK.match(link.get("href", ""))
    return found[1] if found else ""


def leads_back(link: HtmlElement) -> bool:
    """Tell whether a link stands before a note and leads back to its place in the text."""
    href = link.get("href", "")
    return _BACK.match(href) is not None and _MARK.match(href) is None


def own_number(link: HtmlElement) -> str:
    """Return the number of the note that a link back belongs to."""
    found = re.search(r"(\d+)(?:anc)?$", link.get("href", ""))
    return found[1] if found else ""

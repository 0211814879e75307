"""What an element means for the words in it: bold, italic, a link; by its tag, else by its style."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from editor.intake.html.addresses import clean_address
from editor.intake.html.reading import Style

if TYPE_CHECKING:
    from lxml.html import HtmlElement

BOLD = 600
"""Weight from which letters are bold."""
_TAGS = {
    "b": "strong",
    "strong": "strong",
    "em": "emphasis",
    "i": "emphasis",
    "cite": "emphasis",
    "dfn": "emphasis",
    "var": "emphasis",
    "del": "strike",
    "s": "strike",
    "strike": "strike",
    "mark": "highlight",
    "sup": "superscript",
    "sub": "subscript",
    "code": "code",
    "kbd": "code",
    "samp": "code",
    "tt": "code",
}


@dataclass(frozen=True, slots=True)
class Look:
    """How words are set."""

    marks: frozenset[str] = frozenset()
    """`strong`, `emphasis`, `strike`, `highlight`, `superscript`, `subscript`, `code`."""
    address: str = ""
    """Where a link leads."""

    def within(self, element: HtmlElement, style: Style) -> Look:
        """Return the look of words in an element that stands in words of this look."""
        marks = set(self.marks)
        if element.tag in _TAGS:
            marks.add(_TAGS[element.tag])
        for mark, on in _styled(style).items():
            (marks.add if on else marks.discard)(mark)
        look = replace(self, marks=frozenset(marks))
        if element.tag == "a":
            return replace(look, address=clean_address(element.get("href", "")) or self.address)
        return look


PLAIN = Look()


def is_hidden(element: HtmlElement, style: Style) -> bool:
    """Tell whether an element is not to be seen."""
    return (
        element.get("hidden") is not None
        or style.get("display") == "none"
        or style.get("mso-hide") == "all"
    )


def _styled(style: Style) -> dict[str, bool]:
    """Return the marks that a style switches on or off."""
    said = {}
    weight = style.get("font-weight", "")
    if weight in {"bold", "bolder"} or (weight.isdecimal() and int(weight) >= BOLD):
        said["strong"] = True
    elif weight in {"normal", "lighter"} or weight.isdecimal():
        said["strong"] = False
    slant = style.get("font-style", "")
    if slant:
        said["emphasis"] = slant.startswith(("italic", "oblique"))
    line = f"{style.get('text-decoration', '')} {style.get('text-decoration-line', '')}"
    if "line-through" in line:
        said["strike"] = True
    if "mso-highlight" in style:
        said["highlight"] = True
    raised = style.get("vertical-align", "")
    if re.fullmatch(r"super|sub", raised):
        said["superscript" if raised == "super" else "subscript"] = True
    return said

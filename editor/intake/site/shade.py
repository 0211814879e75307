"""What a page's own scripts would have said of its look, said without them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from editor.intake.site.tree import add_class, select

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_GROUND = re.compile(r"--background-color:\s*#([0-9a-fA-F]{6}|[0-9a-fA-F]{3})\b")
BRIGHT = 128
"""Brightness of a ground, of 255, from which dark text stands on it."""


READY = {"is-dropdown-loaded": ".gh-navigation"}
"""Classes that scripts give once they have looked at the page → to which element; until then parts of it are hidden."""


def say_ready(root: HtmlElement, style: str) -> None:
    """Give a page the classes without which it hides what its scripts were to arrange."""
    for name, selector in READY.items():
        if name in style:
            for one in select(root, selector):
                add_class(one, name)


def say_shade(root: HtmlElement, style: str) -> None:
    """Give a page the class that Ghost's own themes set by script: dark text or light text."""
    if "has-light-text" not in style:
        return
    found = _GROUND.search(style)
    digits = found[1] if found else "fff"
    digits = digits if len(digits) == 6 else "".join(2 * one for one in digits)
    red, green, blue = (int(digits[at : at + 2], 16) for at in (0, 2, 4))
    # The weights are those of YIQ, which the script takes.
    brightness = (red * 299 + green * 587 + blue * 114) / 1000
    add_class(root, "has-dark-text" if brightness >= BRIGHT else "has-light-text")

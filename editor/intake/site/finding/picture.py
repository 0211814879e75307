"""Finds the lead picture."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from editor.intake.site.finding.place import Place

if TYPE_CHECKING:
    from lxml.html import HtmlElement

KNOWN = (
    "img.u-featured",
    "img.u-photo",
    ".wp-block-post-featured-image img",
    "img.wp-post-image",
    "img.gh-feature-image",
    ".gh-article-image img",
    ".post-thumbnail img",
    ".featured-image img",
    ".article-image img",
    ".lead-image img",
    ".hero img",
)
"""How systems mark the picture, the surest first."""
_SIZE = re.compile(r"-(?:\d+x\d+|scaled)$")


def find_picture(place: Place) -> HtmlElement | None:
    """Return the `<img>` around the text that the page says is the article's, else one marked so."""
    wanted = {_bare(one) for one in place.says.pictures} - {""}
    pictures = [one for one in place.around() if one.tag == "img"]
    for one in pictures:
        if _bare(one.get("src") or one.get("data-src") or "") in wanted:
            return one
    for selector in KNOWN:
        for one in place.selected(selector):
            return one
    return None


def _bare(address: str) -> str:
    """Return a picture's name without folders and without the size that a system adds to it."""
    name = PurePosixPath(unquote(urlsplit(address).path)).name
    stem, dot, suffix = name.rpartition(".")
    return (_SIZE.sub("", stem) + dot + suffix).casefold() if dot else ""

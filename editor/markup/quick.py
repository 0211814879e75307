"""Shortcuts past searches that cannot find anything: a third of a conversion, and the same HTML.

A test holds what they make equal to what Python-Markdown makes without them. Where a later version
of Python-Markdown calls its methods otherwise, they are simply not taken.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from markdown.extensions.tables import TableProcessor
from markdown.treeprocessors import InlineProcessor
from markdown.util import AtomicString

if TYPE_CHECKING:
    from markdown import Markdown

SIGNS = {
    "backtick": ("`",),
    "escape": ("\\",),
    "footnote": ("[^",),
    "reference": ("[",),
    "link": ("[",),
    "image_link": ("![",),
    "image_reference": ("![",),
    "short_reference": ("[",),
    "short_image_ref": ("![",),
    "autolink": ("<",),
    "automail": ("<",),
    "linebreak": ("  \n",),
    "html": ("<",),
    "entity": ("&",),
    "em_strong": ("*", "_"),
    "delimiter": ("~", "^", "="),
}
"""Inline pattern → texts of which it needs one; a pattern that is not named is always tried."""


class QuickInline(InlineProcessor):
    """Tries only those inline patterns of which the text holds a sign."""

    def __init__(self, md: Markdown) -> None:
        """Look up which pattern needs what."""
        super().__init__(md)
        order = list(md.inlinePatterns)
        named = {md.inlinePatterns[name]: signs for name, signs in SIGNS.items()}
        self._tried = tuple((index, one, named.get(one, ("",))) for index, one in enumerate(order))
        self._all = tuple({sign for _, _, signs in self._tried for sign in signs})

    def _InlineProcessor__handleInline(  # noqa: N802 - the name by which its callers know it
        self,
        data: str,
        patternIndex: int = 0,  # noqa: N803
    ) -> str:
        """Do what the method of this name does, without patterns that cannot match."""
        if isinstance(data, AtomicString) or not any(sign in data for sign in self._all):
            return data
        for index, pattern, signs in self._tried[patternIndex:]:
            if any(sign in data for sign in signs):
                matched, start = True, 0
                while matched:
                    data, matched, start = self._InlineProcessor__applyPattern(  # type: ignore[attr-defined]
                        pattern, data, index, start
                    )
        return data


class QuickTables(TableProcessor):
    """Looks closer only at blocks that hold a `|`."""

    def test(self, parent: ET.Element, block: str) -> bool:
        """Tell whether a block is a table."""
        return "|" in block and super().test(parent, block)


def hasten(md: Markdown) -> Markdown:
    """Put the shortcuts into a converter of the dialect and return it."""
    md.treeprocessors.register(QuickInline(md), "inline", 20)
    config = getattr(md.parser.blockprocessors["table"], "config", {})
    md.parser.blockprocessors.register(QuickTables(md.parser, config), "table", 75)
    return md

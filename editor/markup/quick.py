"""Shortcuts past searches that cannot find anything: a third of a conversion, and the same HTML.

A test holds what they make equal to what Python-Markdown makes without them. Where a later version
of Python-Markdown calls its methods otherwise, they are simply not taken.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from markdown.blockprocessors import BlockProcessor
from markdown.extensions.tables import TableProcessor
from markdown.inlinepatterns import Pattern
from markdown.treeprocessors import InlineProcessor
from markdown.util import AtomicString

from editor.markup.limits import too_slow

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


BLOCK_SIGNS = {
    "hashheader": (("\n#",), 70),
    "setextheader": (("\n=", "\n-"), 60),
    "hr": (("\n-", "\n*", "\n_", "\n "), 50),
    "deflist": (("\n:", "\n "), 25),
    "quote": ((">",), 20),
    "footnote": (("]:",), 17),
    "abbr": (("\n*[",), 16),
    "reference": (("]:",), 15),
}
"""Block processor → texts of which it needs one, where a line begins with a line end; its priority."""


_PLAIN = re.compile(r"(?:[^\W\d_][^\n|]*\n)*[^\W\d_][^\n|]*")
_Tried = tuple[int, Pattern, tuple[str, ...]]
"""An inline pattern: its number, itself, its signs."""


class QuickInline(InlineProcessor):
    """Tries only those inline patterns of which the text holds a sign."""

    def __init__(self, md: Markdown) -> None:
        """Look up which pattern needs what."""
        super().__init__(md)
        order = list(md.inlinePatterns)
        named = {md.inlinePatterns[name]: signs for name, signs in SIGNS.items()}
        self._tried = tuple((index, one, named.get(one, ("",))) for index, one in enumerate(order))
        self._all = tuple({sign: None for _, _, signs in self._tried for sign in signs})
        self._known: dict[tuple[bool, ...], tuple[_Tried, ...]] = {}

    def _InlineProcessor__handleInline(  # noqa: N802 - the name by which its callers know it
        self,
        data: str,
        patternIndex: int = 0,  # noqa: N803
    ) -> str:
        """Do what the method of this name does, without patterns that cannot match."""
        if isinstance(data, AtomicString):
            return data
        for index, pattern, signs in self._needed(data):
            # A pattern before it may have put the sign aside with what it found.
            if index >= patternIndex and any(map(data.__contains__, signs)):
                matched, start = True, 0
                while matched:
                    data, matched, start = self._InlineProcessor__applyPattern(  # type: ignore[attr-defined]
                        pattern, data, index, start
                    )
        return data

    def _needed(self, data: str) -> tuple[_Tried, ...]:
        """Return the patterns of which a text holds a sign; texts with the same signs need the same."""
        present = tuple([sign in data for sign in self._all])
        needed = self._known.get(present)
        if needed is None:
            held = {sign for sign, there in zip(self._all, present, strict=True) if there}
            needed = tuple(one for one in self._tried if not held.isdisjoint(one[2]))
            self._known[present] = needed
        return needed


class QuickTables(TableProcessor):
    """Looks closer only at blocks that hold a `|`."""

    def test(self, parent: ET.Element, block: str) -> bool:
        """Tell whether a block is a table."""
        return "|" in block and super().test(parent, block)


class QuickBlock(BlockProcessor):
    """Asks a block processor only about blocks that hold a sign of it."""

    def __init__(self, processor: BlockProcessor, signs: tuple[str, ...]) -> None:
        """Take the processor and the texts of which it needs one."""
        super().__init__(processor.parser)
        self._processor = processor
        self._signs = signs

    def test(self, parent: ET.Element, block: str) -> bool:
        """Tell whether a block is the processor's."""
        lined = f"\n{block}"
        for sign in self._signs:
            if sign in lined:
                return self._processor.test(parent, block)
        return False

    def run(self, parent: ET.Element, blocks: list[str]) -> bool | None:
        """Let the processor have the block."""
        return self._processor.run(parent, blocks)


def is_plain(block: str) -> bool:
    """Tell whether a block that is no other's part can only be a paragraph, and not a slow one.

    Each of its lines begins with a letter, which no mark of the dialect does but a table's rows.
    """
    return _PLAIN.fullmatch(block) is not None and not too_slow(block)


def hasten(md: Markdown) -> Markdown:
    """Put the shortcuts into a converter of the dialect and return it."""
    md.treeprocessors.register(QuickInline(md), "inline", 20)
    config = getattr(md.parser.blockprocessors["table"], "config", {})
    md.parser.blockprocessors.register(QuickTables(md.parser, config), "table", 75)
    registered = md.parser.blockprocessors
    for name, (signs, priority) in BLOCK_SIGNS.items():
        registered.register(QuickBlock(registered[name], signs), name, priority)
    return md

"""Blocks that Python-Markdown would take minutes for are set as plain text instead."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension
from markdown.util import AtomicString

if TYPE_CHECKING:
    from markdown import Markdown

LONGEST = 100_000
"""Characters of one block: a paragraph of a hundred pages is no paragraph."""
COST = 4_000_000
"""Characters that brackets without an end may make the link patterns look at."""
QUOTED = 60
"""Quote marks in a row; each is a level of recursion in Python-Markdown."""
_SUSPECT = 1_000
"""Characters below which a block is never looked at: nothing in it can be slow."""
_DEEP = re.compile(rf"^[ \t]*(?:>[ \t]?){{{QUOTED},}}", re.MULTILINE)


def too_slow(block: str) -> bool:
    """Tell whether converting a block would take more than about a second."""
    if len(block) > LONGEST:
        return True
    if len(block) > _SUSPECT:
        open_brackets = max(block.count("[") - block.count("]"), 0)
        if open_brackets * len(block) > COST:
            return True
    return block.count(">") >= QUOTED and bool(_DEEP.search(block))


class OverlongProcessor(BlockProcessor):
    """Takes a block that would be too slow before any other processor sees it."""

    def test(self, _parent: ET.Element, block: str) -> bool:
        """Tell whether the block is one of ours."""
        return too_slow(block)

    def run(self, parent: ET.Element, blocks: list[str]) -> None:
        """Set the block as a paragraph of plain text."""
        paragraph = ET.SubElement(parent, "p")
        paragraph.set("class", PLAIN)
        paragraph.text = AtomicString(blocks.pop(0))


PLAIN = "copydesk-plain"
"""Marks such a paragraph until its finding is made."""


class OverlongExtension(Extension):
    """Puts the processor before all others."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Register the processor."""
        md.parser.blockprocessors.register(OverlongProcessor(md.parser), "overlong", 1_000)

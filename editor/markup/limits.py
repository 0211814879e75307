"""Blocks that Python-Markdown would take minutes for are set as plain text instead."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension
from markdown.extensions.md_in_html import HTMLExtractorExtra
from markdown.preprocessors import Preprocessor
from markdown.util import AtomicString

if TYPE_CHECKING:
    from markdown import Markdown


class TooSlow(Exception):
    """A text is built so that Python-Markdown would look at it for minutes."""


LONGEST = 1_000_000
"""Characters of one block: a paragraph of a thousand pages is no paragraph."""
COST = 4_000_000
"""Characters that brackets or tags without an end may make a pattern look at."""
COPIED = 600_000_000
"""Characters copied by inline patterns: each mark found copies the text that it stands in."""
MARKS = "*_`[<&\\~=^!"
QUOTED = 60
"""Quote marks in a row, or lists inside lists; each is a level of recursion in Python-Markdown."""
DEEPEST = 5_000
"""Tags inside raw HTML that are open at once; `<li>` and `<p>` without an end count too."""
REPEATED = 1_000
"""References to one footnote: Python-Markdown names each by trying all names before it."""
_SUSPECT = 1_000
"""Characters below which a block is never looked at: nothing in it can be slow."""
_NOTE = re.compile(r"\[\^([^\]\n]{1,200})\]")
_BY_LINE = re.compile(r" {0,3}(?:[*+-] |\d+\. |[^\n|]*\|)")
_DEEP = re.compile(rf"^[ \t]*(?:>[ \t]?){{{QUOTED},}}", re.MULTILINE)
_INDENTED = re.compile(rf"^(?: {{4}}|\t){{{QUOTED},}}[ ]*(?:[*+-]|\d+\.)[ ]", re.MULTILINE)


def too_slow(block: str) -> bool:
    """Tell whether converting a block would take more than about a second."""
    length = len(block)
    if length > LONGEST:
        return True
    if length > _SUSPECT:
        # Items and cells are read one by one, a paragraph as a whole.
        piece = max(map(len, block.split("\n"))) if _BY_LINE.match(block) else length
        open_brackets = max(block.count("[") - block.count("]"), 0)
        if open_brackets * piece > COST:
            return True
        if block.count("\n#") * length > COPIED:
            # Each heading puts what is left of its block back, to be looked at anew.
            return True
        if sum(block.count(mark) for mark in MARKS) * piece > COPIED:
            return True
        if _INDENTED.search(block):
            return True
    return block.count(">") >= QUOTED and bool(_DEEP.search(block))


def _repeats(lines: list[str]) -> bool:
    """Tell whether one footnote is referred to more often than Python-Markdown can name."""
    labels = Counter(label for line in lines if "[^" in line for label in _NOTE.findall(line))
    return any(count > REPEATED for count in labels.values())


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


class WatchedExtractor(HTMLExtractorExtra):
    """Looks for raw HTML, and gives up where every `<` makes it look through the rest of the text."""

    def __init__(self, md: Markdown) -> None:
        """Begin a document."""
        super().__init__(md)
        self._looked = 0

    def handle_starttag(  # type: ignore[override]
        self, tag: str, attrs: list[tuple[str, str | None]]
    ) -> None:
        """Note a start tag. Raises TooSlow where HTML is nested beyond all sense."""
        super().handle_starttag(tag, attrs)
        if len(self.stack) > DEEPEST:
            raise TooSlow

    def parse_starttag(self, i: int) -> int:
        """Read a start tag. Raises TooSlow."""
        return self._watched(i, super().parse_starttag(i))

    def parse_endtag(self, i: int) -> int:
        """Read an end tag. Raises TooSlow."""
        return self._watched(i, super().parse_endtag(i))

    def parse_html_declaration(self, i: int) -> int:
        """Read a declaration. Raises TooSlow."""
        return self._watched(i, super().parse_html_declaration(i))

    def inline_close_follows(self, text: str) -> bool:
        """Tell whether an inline tag is closed behind a comment. Raises TooSlow."""
        if self.inline_stack:
            self._spend(len(self.rawdata) - self.line_offset - self.offset)
        return super().inline_close_follows(text)

    def _watched(self, start: int, end: int) -> int:
        if end < start + 3:
            # Nothing was read, though everything up to the end was looked at.
            self._spend(len(self.rawdata) - start)
        return end

    def _spend(self, characters: int) -> None:
        self._looked += characters
        if self._looked > COST + len(self.rawdata):
            raise TooSlow


class WatchedHtml(Preprocessor):
    """The place of Python-Markdown's own search for raw HTML."""

    def run(self, lines: list[str]) -> list[str]:
        """Put raw HTML aside. Raises TooSlow."""
        if _repeats(lines):
            raise TooSlow
        extractor = WatchedExtractor(self.md)
        extractor.feed("\n".join(lines))
        extractor.close()
        return "".join(extractor.cleandoc).split("\n")


class LimitsExtension(Extension):
    """Puts both before, or in the place of, what they guard."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Register them."""
        md.parser.blockprocessors.register(OverlongProcessor(md.parser), "overlong", 1_000)
        md.preprocessors.register(WatchedHtml(md), "html_block", 20)

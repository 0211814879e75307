"""Raw HTML that is left open at the end of a chunk: what follows belongs to it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markdown.preprocessors import Preprocessor

from editor.markup.limits import WatchedExtractor

if TYPE_CHECKING:
    from markdown import Markdown

TAG_END = ">"
_QUOTED = re.compile(r"""=\s*(?:"[^"]*"|'[^']*')""")
_OPEN_QUOTE = re.compile(r"""=\s*(["'])""")


class Probe(WatchedExtractor):
    """Notes what was not complete only because the text ended."""

    def __init__(self, md: Markdown) -> None:
        """Begin a chunk."""
        self.wanted: set[str] = set()
        """Texts of which one, further on in the document, would make this chunk another."""
        self.declares = False
        """Whether there was an instruction or a declaration: line counts go wrong after these."""
        self.looks = 0
        """How often it looked through the rest of the text in vain."""
        super().__init__(md)

    @property
    def inside(self) -> bool:
        """Whether the text ends inside raw HTML, or on the line of its end."""
        return bool(
            self._cache  # type: ignore[attr-defined]
            or self.inraw
            or self.rawdata
            or self.cdata_elem
            or self.mdstack  # type: ignore[attr-defined]
            or self.intail
        )

    def parse_starttag(self, i: int) -> int:
        """Read a start tag. Raises TooSlow."""
        is_tag = not self.rawdata.startswith("</", i)
        if is_tag and self.check_for_whole_start_tag(i) < 0:
            self.wanted.add(TAG_END)
        end = super().parse_starttag(i)
        # A value whose quote is not closed is read as something else, until its end turns up.
        value = _OPEN_QUOTE.search(_QUOTED.sub("", self.rawdata[i : max(end, i) + 1]))
        if value:
            self.wanted.add(value[1])
        return end

    def parse_endtag(self, i: int) -> int:
        """Read an end tag. Raises TooSlow."""
        if self.rawdata.find(">", i) < 0:
            self.wanted.add(TAG_END)
        return super().parse_endtag(i)

    def parse_comment(self, i: int, report: bool = True) -> int:  # noqa: FBT001, FBT002
        """Read a comment."""
        if self.rawdata.find("-->", i + 4) < 0 and self.rawdata.find("--!>", i + 4) < 0:
            self.wanted.add(TAG_END)
        return super().parse_comment(i, report)

    def parse_pi(self, i: int) -> int:
        """Read an instruction."""
        self.declares = True
        return super().parse_pi(i)

    def parse_html_declaration(self, i: int) -> int:
        """Read a declaration. Raises TooSlow."""
        self.declares = True
        return super().parse_html_declaration(i)

    def parse_bogus_comment(self, i: int, report: int = 1) -> int:
        """Read what only looks like a comment."""
        if self.rawdata.find(">", i) < 0:
            self.wanted.add(TAG_END)
        return super().parse_bogus_comment(i, report)

    def _spend(self, characters: int) -> None:
        self.looks += 1
        super()._spend(characters)


class ProbedHtml(Preprocessor):
    """Puts raw HTML aside as Python-Markdown does, and keeps the probe."""

    def __init__(self, md: Markdown) -> None:
        """Take the converter."""
        super().__init__(md)
        self.inside = False
        self.wanted: frozenset[str] = frozenset()
        self.declares = False
        self.looks = 0

    def run(self, lines: list[str]) -> list[str]:
        """Put raw HTML aside. Raises TooSlow."""
        probe = Probe(self.md)
        probe.feed("\n".join(lines))
        self.inside = probe.inside
        self.wanted = frozenset(probe.wanted)
        probe.close()
        self.looks = probe.looks
        self.declares = probe.declares
        return "".join(probe.cleandoc).split("\n")

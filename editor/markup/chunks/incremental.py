"""The conversion of an article that is being written: what was converted before is kept."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from editor.core.article import Article
from editor.markup.chunks.assembly import Assembly
from editor.markup.chunks.chunk_list import ChunkList
from editor.markup.chunks.conversion import ChunkConverter
from editor.markup.chunks.growing import Grown, Whole
from editor.markup.chunks.preparing import Preparing
from editor.markup.chunks.resplitting import BEHIND
from editor.markup.elements import Conversion, Element, Prepared, convert, odd, taken, told


@dataclass(frozen=True)
class Step:
    """The elements of an article as it is now, and what they cost."""

    html: tuple[str, ...]
    """HTML of each element."""
    converted: int
    """Chunks that went through Python-Markdown for it."""
    chunks: tuple[Grown, ...]
    """Chunks of the text; empty where it was converted as a whole."""
    fallback: str
    """Why it was converted as a whole; `""` where it was not."""
    prepared: Prepared
    whole: Conversion | None = None
    """The full conversion, where that was made."""

    @cached_property
    def conversion(self) -> Conversion:
        """The elements with their lines, and the findings; worked out when it is asked for."""
        if self.whole is not None:
            return self.whole
        elements = tuple(
            Element(html, line) for html, line in zip(self.html, self._lines(), strict=True)
        )
        critic, shortcodes = taken(self.prepared.article)
        findings = (
            *told(self.prepared, critic, shortcodes),
            *odd(self.prepared.article, elements),
        )
        return Conversion(elements, findings)

    @cached_property
    def lines(self) -> tuple[int, ...]:
        """Line of the body on which each element begins, from 1."""
        if self.whole is not None:
            return tuple(one.line for one in self.whole.elements)
        return tuple(self._lines())

    def _lines(self) -> list[int]:
        prepared, lines = self.prepared, []
        moved = any(len(one.starts) > 1 for one in prepared.rewritings)
        article = prepared.article
        first = article.body.count("\n", 0, article.body_start) + 1
        begins = accumulate((one.lines for one in self.chunks), initial=0)
        starts = accumulate((one.size for one in self.chunks), initial=0)
        for one, begin, start in zip(self.chunks, begins, starts, strict=False):
            if one.chunk.blocks:
                line = prepared.line(start) if moved else first + begin
                lines += [line + within for _, within in one.chunk.blocks]
        if len(lines) < len(self.html):
            # The footnotes stand behind everything.
            lines.append(lines[-1] if lines else 1)
        return lines


class IncrementalConversion:
    """Converts one article again and again; its elements equal the full conversion's."""

    def __init__(self, behind: int = BEHIND) -> None:
        """Begin without anything; the converter is built at the first text.

        `behind` is how many characters behind an edit are looked at first.
        """
        self._preparing = Preparing()
        self._converter = ChunkConverter()
        self._chunks = ChunkList(self._converter, behind)
        self._assembly = Assembly()
        self.fallbacks: Counter[str] = Counter()
        """How often the whole text was converted, by reason."""

    def convert(self, article: Article) -> Step:
        """Return the elements of an article as it is now.

        Only what changed since the last time goes through Python-Markdown. Where chunks cannot be
        trusted, the whole text does, and the step says why.
        """
        before = self._converter.count
        prepared, edit = self._preparing.prepare(article)
        try:
            exchange = self._chunks.update(prepared.text, edit)
        except Whole as reason:
            why = str(reason)
            self.fallbacks[why] += 1
            self._assembly = Assembly()
            whole = convert(article)
            html = tuple(one.html for one in whole.elements)
            return Step(html, self._converter.count - before, (), why, prepared, whole)
        chunks = self._chunks.chunks
        html = tuple(self._assembly.update(exchange, chunks, self._chunks.document))
        return Step(html, self._converter.count - before, tuple(chunks), "", prepared)

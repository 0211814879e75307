"""One chunk through Python-Markdown."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from xml.etree import ElementTree as ET

from editor.markup.block_places import BlockPlaces
from editor.markup.chunks.hooks import Hooks, Mark, Run
from editor.markup.chunks.lookups import (
    Document,
    Reference,
    changed_abbreviations,
    words_for_abbreviations,
)
from editor.markup.limits import TooSlow
from editor.markup.parsing import changed_or, parse, written

LEFT_OPEN = ("wzxhzdk:", "klzzwxh:")
"""In placeholders of Python-Markdown; one that is left over holds a number of the whole document."""


_NO_CHARACTER = re.compile(r"&#(?!(?:[0-9]+|[xX][0-9a-fA-F]+)[^0-9a-fA-F])")
"""Python's parser of HTML gives up its place in the text at these."""
_PLACE_OF_NOTES = re.compile(r"<div[^>]*footnote|///Footnotes Go Here///", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Fence:
    """A fence that is open where the chunk ends."""

    sign: str
    nested: bool
    """Whether it stands in a quote or is indented."""


@dataclass(frozen=True, slots=True)
class Unfinished:
    """What the text behind a chunk could still add to it."""

    inside: bool = False
    """It ends inside raw HTML."""
    wanted: frozenset[str] = frozenset()
    """Texts of which each, further on, would make the chunk another."""
    fence: Fence | None = None

    def __bool__(self) -> bool:
        """Whether there is anything."""
        return self.inside or bool(self.wanted) or self.fence is not None


FINISHED = Unfinished()


@dataclass(slots=True)
class Chunk:
    """A converted chunk: its elements, what it defines, and what it asked."""

    text: str
    fences: bool
    """Whether fences are read in it: not behind one that is never closed."""
    blocks: list[tuple[str, int]] = field(default_factory=list)
    """HTML of each element and the line of the chunk on which it begins, from 0."""
    items: list[tuple[str, str]] = field(default_factory=list)
    """Footnotes that it defines, each with the HTML of its item."""
    marks: list[Mark] = field(default_factory=list)
    references: dict[str, Reference] = field(default_factory=dict)
    abbreviations: list[tuple[str, str]] = field(default_factory=list)
    unfinished: Unfinished = FINISHED
    notes: int = 0
    """How often a note may be referred to in it."""
    looks: int = 0
    """How often its raw HTML made the parser look through the rest of the text."""
    fault: str = ""
    """Why the document must be converted as a whole; `""` if it need not."""
    document: Document = field(default_factory=Document)
    """Where it was last found to be right."""
    asked: dict[str, Reference | None] = field(default_factory=dict)
    asked_notes: dict[str, int | None] = field(default_factory=dict)
    words: str | None = None

    def right_in(self, document: Document) -> bool:
        """Tell whether a conversion in this document would give the same."""
        if self.document is document:
            return True
        if any(document.references.get(one) != known for one, known in self.asked.items()):
            return False
        if any(document.notes.get(one) != known for one, known in self.asked_notes.items()):
            return False
        before, after = self.document.abbreviations, document.abbreviations
        if before is not after and before != after:
            if self.words is None:
                shown = "\n".join(html for html, _ in (*self.blocks, *self.items_shown()))
                self.words = words_for_abbreviations(self.text, shown) if shown else ""
            if any(short in self.words for short in changed_abbreviations(before, after)):
                return False
        self.document = document
        return True

    def items_shown(self) -> list[tuple[str, int]]:
        """Return the footnotes' HTML in the form of the elements'."""
        return [(html, 0) for _, html in self.items]


class ChunkConverter:
    """Converts chunks, one after the other."""

    def __init__(self) -> None:
        """Build the converter at the first chunk."""
        self._hooks: Hooks | None = None
        self.count = 0
        """Chunks converted since the start."""

    def convert(self, text: str, document: Document, *, fences: bool) -> Chunk:
        """Convert a chunk; what cannot be converted by itself comes back with a fault."""
        self.count += 1
        hooks = self._hooks = self._hooks or Hooks()
        chunk = Chunk(text, fences, document=document)
        try:
            self._fill(chunk, hooks, document)
        except (TooSlow, RecursionError, RuntimeError, ValueError, IndexError, AttributeError):
            # Whatever a converter that is given half a text can raise; the whole one decides.
            chunk.fault = "raised"
            self._hooks = None
        return chunk

    def _fill(self, chunk: Chunk, hooks: Hooks, document: Document) -> None:
        run, md = hooks.begin(document), hooks.md
        source = chunk.text.split("\n")
        for preprocessor in md.preprocessors:
            if chunk.fences or preprocessor is not hooks.fences:
                source = preprocessor.run(source)
        chunk.unfinished = _unfinished(hooks, fences=chunk.fences)
        chunk.notes, chunk.looks = chunk.text.count("[^"), hooks.html.looks
        root, begins = parse(md, source, BlockPlaces(chunk.text))
        for treeprocessor in md.treeprocessors:
            root = changed_or(treeprocessor.run(root), root)
        children = list(root)
        if run.notes:
            notes = children.pop()
            chunk.items = [
                (note, written(md, item))
                for note, item in zip(run.notes, _items(notes), strict=True)
            ]
        line = at = 0
        for child in children:
            offset = begins.get(child, at)
            line, at = line + chunk.text.count("\n", at, offset), offset
            if html := written(md, child):
                chunk.blocks.append((html, line))
        chunk.marks, chunk.references = run.marks, run.references
        chunk.abbreviations, chunk.asked_notes = run.abbreviations, run.asked_notes
        chunk.asked = run.asked.asked
        chunk.fault = _fault(chunk, run, hooks)


def _items(notes: ET.Element) -> list[ET.Element]:
    found = notes.find("ol")
    return [] if found is None else list(found)


def _unfinished(hooks: Hooks, *, fences: bool) -> Unfinished:
    fence = None
    if fences and hooks.fences.fence is not None:
        nested = bool(hooks.fences.quote_level or hooks.fences.ws_virtual_len)
        fence = Fence(str(hooks.fences.fence), nested)
    if not (hooks.html.inside or hooks.html.wanted or fence):
        return FINISHED
    return Unfinished(hooks.html.inside, hooks.html.wanted, fence)


def _fault(chunk: Chunk, run: Run, hooks: Hooks) -> str:
    if fault := _beyond_chunks(chunk.text):
        return fault
    if hooks.html.declares:
        return "declaration"
    if hooks.defined_later():
        return "definition in a footnote"
    defined = (*run.references.values(), *run.abbreviations)
    if any("\x02" in (part or "") for pair in defined for part in pair):
        return "HTML in a definition"
    if any(sign in html for html, _ in (*chunk.blocks, *chunk.items_shown()) for sign in LEFT_OPEN):
        return "placeholder"
    return ""


def _beyond_chunks(text: str) -> str:
    """Return what stands in a text that only the whole document can decide on."""
    if _NO_CHARACTER.search(f"{text}\n"):
        return "reference to no character"
    if _PLACE_OF_NOTES.search(text):
        return "place of the footnotes"
    return ""

"""A converter of the dialect that says what it looked up, and leaves open what a chunk cannot know."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

from markdown.extensions.abbr import AbbrBlockprocessor, AbbrTreeprocessor
from markdown.extensions.footnotes import FootnoteExtension, FootnoteInlineProcessor
from markdown.treeprocessors import Treeprocessor

from editor.markup.chunks.lookups import (
    NOTHING,
    Abbreviations,
    Document,
    Reference,
    References,
)
from editor.markup.chunks.probing import ProbedHtml
from editor.markup.chunks.tokens import NUMBER_FORM, reference
from editor.markup.dialect import converter
from editor.markup.quick import QuickInline, hasten
from editor.markup.repeated_notes import notes_of

if TYPE_CHECKING:
    from markdown import Markdown

_NOTE = r"\[\^([^\]]*)\]"


@dataclass(frozen=True, slots=True)
class Mark:
    """A reference to a footnote."""

    note: str
    depth: int
    """How deep in the tree it was found: Python-Markdown numbers level by level."""


@dataclass(slots=True)
class Run:
    """One chunk on its way through the converter."""

    document: Document = NOTHING
    asked: References = field(default_factory=lambda: References({}))
    asked_notes: dict[str, int | None] = field(default_factory=dict)
    marks: list[Mark] = field(default_factory=list)
    references: dict[str, Reference] = field(default_factory=dict)
    """Those that the chunk defines, as the abbreviations and notes are."""
    abbreviations: list[tuple[str, str]] = field(default_factory=list)
    notes: dict[str, str] = field(default_factory=dict)


class Exchange(Treeprocessor):
    """Stands between blocks and words: takes the chunk's definitions, puts the document's in."""

    def __init__(self, hooks: Hooks) -> None:
        """Take where they go."""
        super().__init__(hooks.md)
        self._hooks = hooks

    def run(self, _root: ET.Element) -> None:
        """Exchange them."""
        self._hooks.exchange()


class MarkedNote(FootnoteInlineProcessor):
    """References to footnotes: numbered by the document, their ids left to assembly."""

    def __init__(self, hooks: Hooks) -> None:
        """Take where they are noted."""
        super().__init__(_NOTE, hooks.footnotes)
        self._hooks = hooks

    def handleMatch(  # type: ignore[override] # noqa: N802 - Python-Markdown's name
        self, m: re.Match[str], _data: str
    ) -> tuple[ET.Element | None, int | None, int | None]:
        """Return the reference as Python-Markdown makes it, with a token for its id."""
        run, note = self._hooks.current, m[1]
        number = run.document.notes.get(note)
        run.asked_notes[note] = number
        if number is None:
            return None, None, None
        above = ET.Element("sup", {"id": f"fnref{reference(len(run.marks))}-{note}"})
        run.marks.append(Mark(note, self._hooks.inline.depth))
        link = ET.SubElement(above, "a")
        link.set("href", "#" + self.footnotes.makeFootnoteId(note))
        link.set("class", "footnote-ref")
        link.text = str(number)
        return above, m.start(0), m.end(0)


class LevelledInline(QuickInline):
    """Knows how deep in the tree the element is whose words are looked at."""

    def __init__(self, md: Markdown) -> None:
        """Begin at the root."""
        self.depth = 0
        self._at_root = True
        super().__init__(md)

    def run(self, tree: ET.Element, ancestors: list[str] | None = None) -> ET.Element:
        """Look at all words of a tree, level by level."""
        self._at_root = True
        return super().run(tree, ancestors)

    @property
    def ancestors(self) -> list[str]:
        """The tags around the words that are looked at; set for each element in turn."""
        return self._ancestors

    @ancestors.setter
    def ancestors(self, tags: list[str]) -> None:
        self._ancestors = tags
        # Every element but the root is put behind its ancestors after this.
        self.depth = len(tags) + (not self._at_root)
        self._at_root = False


class Hooks:
    """The converter with all of it."""

    def __init__(self) -> None:
        """Build it; takes some 2 ms."""
        md = converter()
        defined = md.parser.blockprocessors["abbr"]
        self.md: Markdown = hasten(md)
        self.current = Run()
        self.footnotes: FootnoteExtension = notes_of(self.md)
        self.footnotes.setConfig("BACKLINK_TITLE", NUMBER_FORM)
        self._defined = Abbreviations()
        shown = self.md.treeprocessors["abbr"]
        assert isinstance(shown, AbbrTreeprocessor)
        assert isinstance(defined, AbbrBlockprocessor)
        self._abbreviations = shown
        defined.abbrs = self._defined
        self.fences: Any = self.md.preprocessors["fenced_code_block"]
        """Without types, like all of pymdownx."""
        self.html = ProbedHtml(self.md)
        self.md.preprocessors.register(self.html, "html_block", 20)
        self.md.treeprocessors.register(Exchange(self), "exchange", 1_000)
        self.md.treeprocessors.deregister("footnote-duplicate")
        self.md.inlinePatterns.register(MarkedNote(self), "footnote", 175)
        self.inline = LevelledInline(self.md)
        self.md.treeprocessors.register(self.inline, "inline", 20)

    def begin(self, document: Document) -> Run:
        """Begin a chunk of a document."""
        self.md.references = {}
        self.md.reset()
        self.md.parser.state.clear()
        self._defined.begin()
        self.current = Run(document)
        return self.current

    def exchange(self) -> None:
        """Take the definitions that the blocks made, and answer from the document's from now on."""
        run = self.current
        run.references = dict(self.md.references)
        run.abbreviations = list(self._defined.changes)
        run.notes = dict(self.footnotes.footnotes)
        run.asked = References(run.document.references)
        self.md.references = run.asked
        self._abbreviations.abbrs = run.document.abbreviations

    def defined_later(self) -> bool:
        """Tell whether a footnote's text held definitions: they come too late for the others."""
        run = self.current
        return (
            bool(run.asked.keys())
            or len(run.abbreviations) != len(self._defined.changes)
            or len(run.notes) != len(self.footnotes.footnotes)
        )

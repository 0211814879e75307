"""The full conversion: an article's body as the elements of its page, before sanitising."""

from __future__ import annotations

import html
import re
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from editor.core.article import Article, Place
from editor.core.edit import Edit
from editor.core.findings import Finding, Gravity
from editor.core.text import message
from editor.markup.critic import OpenMark, accept
from editor.markup.expansion import Taken, expand
from editor.markup.line_starts import LineStarts
from editor.markup.rewriting import Rewriting, rewrite

if TYPE_CHECKING:
    from xml.etree import ElementTree as ET

    from markdown import Markdown

THREADS = 16
"""Threads that keep a converter; it is 2 ms to build and holds the state of one document."""
WINDOW = 20_000
"""Characters in which the place of a block is looked for; beyond, the last known one is given."""
_INNER_NOTE = re.compile(
    r"^[ \t]+(?=\[\^[^\]\n]*\]:)|(?<=\]:)[ \t]*(?=\[\^[^\]\n]*\]:)", re.MULTILINE
)
_BLANK = re.compile(r"\n[ \t]*\n\s*")
_RAW = re.compile(r"<([A-Za-z][\w-]*)")


@dataclass(frozen=True, slots=True)
class Element:
    """One child of Python-Markdown's root with its stash restored."""

    html: str
    line: int
    """Line of the body on which it begins, from 1; the nearest known one where that is lost."""


@dataclass(frozen=True, slots=True)
class Conversion:
    """A body as elements, and what was found on the way."""

    elements: tuple[Element, ...]
    findings: tuple[Finding, ...]


def convert(article: Article) -> Conversion:
    """Return the elements of an article's body; a leading `# X` that is the headline is left out.

    CriticMarkup is accepted, shortcodes are expanded, then Python-Markdown reads the text. Where it
    fails, the text stands on the page as it is written, with a finding.
    """
    start = article.body_start
    starts = LineStarts(article)
    critic = accept(article.body[start:])
    shortcodes = expand(critic.rewriting.text)
    findings = [_mark_finding(one, starts.place(start + one.offset)) for one in critic.marks]
    findings += [
        _taken_finding(one, starts.place(start + critic.rewriting.origin(one.offset)))
        for one in shortcodes.taken
    ]
    rewritings = (critic.rewriting, shortcodes.rewriting)
    elements, fault = _converted(rewritings, starts, start)
    if fault:
        said = message(f"export.not-converted-{fault}")
        grave = Gravity.WARNING if fault == "notes" else Gravity.ERROR
        findings.append(Finding("page-not-converted", grave, said, starts.place(start)))
    findings += _odd(article, elements)
    return Conversion(elements, tuple(findings))


def _converted(
    rewritings: tuple[Rewriting, ...], starts: LineStarts, start: int
) -> tuple[tuple[Element, ...], str]:
    """Return the elements, and what kept Python-Markdown from reading the text as it is written."""
    from editor.markup.limits import TooSlow

    text = rewritings[-1].text
    lines = _Lines(starts, start, rewritings)
    try:
        return tuple(_elements(text, lines)), ""
    except TooSlow:
        fault = "tangled"
    except RecursionError:
        fault = "deep"
    except RuntimeError:
        # A footnote inside a footnote: `OrderedDict mutated during iteration`.
        fault = "notes"
    _converter_of.cache_clear()
    if fault == "notes":
        flat = rewrite(text, _flat_notes(text))
        if flat.text != text:
            elements, again = _converted((*rewritings, flat), starts, start)
            return elements, again or fault
    return tuple(_as_written(text, _Lines(starts, start, rewritings))), fault


def _flat_notes(text: str) -> Iterator[Edit]:
    """Yield the edits that take each footnote out of the one that it stands in."""
    for found in _INNER_NOTE.finditer(text):
        yield Edit(found.start(), found.end(), "\n")


def _mark_finding(mark: OpenMark, where: Place) -> Finding:
    said = message(f"export.critic-{mark.kind}")
    return Finding("critic-open", Gravity.ERROR, said, where)


def _taken_finding(taken: Taken, where: Place) -> Finding:
    gravity = Gravity.WARNING if taken.shown == "nothing" else Gravity.HINT
    said = message(f"export.shortcode-{taken.shown}", name=taken.name)
    return Finding("page-shortcode", gravity, said, where)


def _odd(article: Article, elements: tuple[Element, ...]) -> Iterator[Finding]:
    """Yield a finding for each element that is set as plain text, or that HTML has swallowed."""
    from editor.markup.limits import PLAIN

    for element in elements:
        where = Place(article.body_line + element.line - 1)
        if PLAIN in element.html:
            said = message("export.overlong")
            yield Finding("page-overlong", Gravity.WARNING, said, where)
        elif "\n\n" in element.html and (tag := _never_closed(element.html)):
            said = message("export.unclosed", tag=tag)
            yield Finding("page-unclosed", Gravity.WARNING, said, where)


def _never_closed(html: str) -> str:
    """Return the tag that raw HTML begins with, where it is opened more often than closed.

    Everything behind it up to the end of the text is then HTML for Python-Markdown.
    """
    tag = _RAW.match(html)
    if tag is None:
        return ""
    lower, name = html.lower(), tag[1].lower()
    opened = len(re.findall(rf"<{re.escape(name)}[\s>]", lower))
    return name if opened > lower.count(f"</{name}") else ""


class _Lines:
    """Finds the lines of blocks, which come in order, by their first words."""

    def __init__(self, starts: LineStarts, start: int, rewritings: tuple[Rewriting, ...]) -> None:
        self._starts = starts
        self._start = start
        self._rewritings = rewritings
        self._text = rewritings[-1].text
        self._at = 0

    def line(self, block: str) -> int:
        """Return the body's line of a block of the rewritten text, from 1."""
        first = block.strip("\n").split("\n", 1)[0].strip()[:80]
        found = self._text.find(first, self._at, self._at + WINDOW) if first else -1
        if found < 0:
            # Code is put aside as HTML, which the text does not hold: it is the next block.
            blank = _BLANK.search(self._text, self._at, self._at + WINDOW)
            found = blank.end() if blank else self._at
        self._at = found
        offset = self._at
        for rewriting in reversed(self._rewritings):
            offset = rewriting.origin(offset)
        return self._starts.line(self._start + offset)


@lru_cache(maxsize=THREADS)
def _converter_of(_thread: int) -> Markdown:
    from editor.markup.dialect import converter
    from editor.markup.quick import hasten

    return hasten(converter())


def _elements(text: str, lines: _Lines) -> Iterator[Element]:
    """Do what `Markdown.convert` does, and give each child of the root by itself."""
    from markdown.util import STX

    if not text.strip():
        return
    md = _converter_of(threading.get_ident())
    md.reset()
    md.parser.state.clear()
    source = text.split("\n")
    for preprocessor in md.preprocessors:
        source = preprocessor.run(source)
    root, begins = _parsed(md, source, lines)
    for treeprocessor in md.treeprocessors:
        root = _or(treeprocessor.run(root), root)
    line = 1
    postprocessors = tuple(md.postprocessors)
    for child in root:
        line = begins.get(child, line)
        written = md.serializer(child)
        if STX in written:
            # Every placeholder that a postprocessor of the dialect fills in begins with it.
            for postprocessor in postprocessors:
                written = postprocessor.run(written)
        if written := written.strip():
            yield Element(written, line)


def _or(changed: ET.Element | None, root: ET.Element) -> ET.Element:
    # An element without children is false, so `or` will not do.
    return root if changed is None else changed


def _parsed(
    md: Markdown, source: list[str], lines: _Lines
) -> tuple[ET.Element, dict[ET.Element, int]]:
    """Parse the blocks as `BlockParser.parseDocument` does, noting where each child begins."""
    from xml.etree import ElementTree as ET

    from editor.markup.quick import is_plain

    root = md.parser.root = ET.Element(md.doc_tag)
    begins: dict[ET.Element, int] = {}
    blocks = "\n".join(source).split("\n\n")
    processors = tuple(md.parser.blockprocessors)
    paragraph = md.parser.blockprocessors["paragraph"]
    while blocks:
        known = len(root)
        stashed = _stashed(md, blocks[0])
        if is_plain(blocks[0]):
            paragraph.run(root, blocks)
        else:
            for processor in processors:
                if processor.test(root, blocks[0]) and processor.run(root, blocks) is not False:
                    break
        if len(root) > known:
            line = lines.line(stashed)
            begins.update((child, line) for child in root[known:])
    return root, begins


def _stashed(md: Markdown, block: str) -> str:
    """Return a block, or the raw HTML or code that was put aside for it."""
    from markdown.util import HTML_PLACEHOLDER_RE

    found = HTML_PLACEHOLDER_RE.match(block.lstrip("\n"))
    if not found:
        return block
    index = int(found[1])
    stash = md.htmlStash.rawHtmlBlocks
    return str(stash[index]) if index < len(stash) else block


def _as_written(text: str, lines: _Lines) -> Iterator[Element]:
    for block in text.split("\n\n"):
        if block.strip():
            yield Element(f"<p>{html.escape(block.strip(), quote=False)}</p>", lines.line(block))

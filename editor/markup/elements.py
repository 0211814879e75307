"""The full conversion: an article's body as the elements of its page, before sanitising."""

from __future__ import annotations

import html
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from editor.core.article import Article
from editor.core.findings import Finding, Gravity
from editor.core.text import message
from editor.markup.critic import OpenMark, accept
from editor.markup.expansion import Taken, expand
from editor.markup.rewriting import Rewriting

if TYPE_CHECKING:
    from xml.etree import ElementTree as ET

    from markdown import Markdown

THREADS = 16
"""Threads that keep a converter; it is 2 ms to build and holds the state of one document."""
WINDOW = 20_000
"""Characters in which the place of a block is looked for; beyond, the last known one is given."""


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
    critic = accept(article.body[start:])
    shortcodes = expand(critic.rewriting.text)
    findings = [_mark_finding(article, one) for one in critic.marks]
    findings += [_taken_finding(article, one, critic.rewriting) for one in shortcodes.taken]
    text = shortcodes.rewriting.text
    lines = _Lines(article.body, start, (critic.rewriting, shortcodes.rewriting))
    try:
        elements = tuple(_elements(text, lines))
    except (
        RecursionError,
        RuntimeError,
        ValueError,
        IndexError,
        KeyError,
        AttributeError,
    ) as fault:
        # Python-Markdown's known ones: a footnote inside a footnote (`OrderedDict mutated`, a
        # RuntimeError), nesting beyond the stack, and what its extensions trip over.
        _converter_of.cache_clear()
        elements = tuple(_as_written(text, lines))
        findings.append(
            Finding(
                rule="page-not-converted",
                gravity=Gravity.ERROR,
                message=message("export.not-converted", fault=type(fault).__name__),
                where=article.body_place(start),
            )
        )
    return Conversion(elements, tuple(findings))


def _mark_finding(article: Article, mark: OpenMark) -> Finding:
    return Finding(
        rule="critic-open",
        gravity=Gravity.ERROR,
        message=message(f"export.critic-{mark.kind}"),
        where=article.body_place(article.body_start + mark.offset),
    )


def _taken_finding(article: Article, taken: Taken, critic: Rewriting) -> Finding:
    return Finding(
        rule="page-shortcode",
        gravity=Gravity.WARNING if taken.shown == "nothing" else Gravity.HINT,
        message=message(f"export.shortcode-{taken.shown}", name=taken.name),
        where=article.body_place(article.body_start + critic.origin(taken.offset)),
    )


class _Lines:
    """Finds the lines of blocks, which come in order, by their first words."""

    def __init__(self, body: str, start: int, rewritings: tuple[Rewriting, ...]) -> None:
        self._body = body
        self._start = start
        self._rewritings = rewritings
        self._text = rewritings[-1].text
        self._at = 0
        self._counted = 0
        self._line = 1

    def line(self, block: str) -> int:
        """Return the body's line of a block of the rewritten text, from 1."""
        first = block.strip("\n").split("\n", 1)[0].strip()[:80]
        if first:
            found = self._text.find(first, self._at, self._at + WINDOW)
            if found >= 0:
                self._at = found
        offset = self._at
        for rewriting in reversed(self._rewritings):
            offset = rewriting.origin(offset)
        offset += self._start
        if offset > self._counted:
            self._line += self._body.count("\n", self._counted, offset)
            self._counted = offset
        return self._line


@lru_cache(maxsize=THREADS)
def _converter_of(_thread: int) -> Markdown:
    from editor.markup.dialect import converter

    return converter()


def _elements(text: str, lines: _Lines) -> Iterator[Element]:
    """Do what `Markdown.convert` does, and give each child of the root by itself."""
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
    for child in root:
        line = begins.get(child, line)
        written = md.serializer(child)
        for postprocessor in md.postprocessors:
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

    root = md.parser.root = ET.Element(md.doc_tag)
    begins: dict[ET.Element, int] = {}
    blocks = "\n".join(source).split("\n\n")
    while blocks:
        known = len(root)
        stashed = _stashed(md, blocks[0])
        for processor in md.parser.blockprocessors:
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

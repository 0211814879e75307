"""The full conversion: an article's body as the elements of its page, before sanitising."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from html import escape
from typing import TYPE_CHECKING

from editor.core.article import Article, Place
from editor.core.edit import Edit
from editor.core.findings import Finding, Gravity
from editor.core.text import message
from editor.markup.block_places import BlockPlaces
from editor.markup.critic import Accepted, OpenMark, accept
from editor.markup.expansion import Expansion, Taken, expand
from editor.markup.line_starts import LineStarts
from editor.markup.parsing import changed_or, parse, written
from editor.markup.rewriting import Rewriting, rewrite

if TYPE_CHECKING:
    from markdown import Markdown

THREADS = 16
"""Threads that keep a converter; it is 2 ms to build and holds the state of one document."""
_INNER_NOTE = re.compile(
    r"^[ \t]+(?=\[\^[^\]\n]*\]:)|(?<=\]:)[ \t]*(?=\[\^[^\]\n]*\]:)", re.MULTILINE
)
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


@dataclass(frozen=True)
class Prepared:
    """A body as Python-Markdown is given it: suggestions accepted, shortcodes expanded."""

    article: Article
    rewritings: tuple[Rewriting, ...]

    @property
    def text(self) -> str:
        """The text that is converted."""
        return self.rewritings[-1].text

    @cached_property
    def starts(self) -> LineStarts:
        """Where the lines of the body begin."""
        return LineStarts(self.article)

    def line(self, offset: int) -> int:
        """Return the body's line of an offset of the text, from 1."""
        for rewriting in reversed(self.rewritings):
            offset = rewriting.origin(offset)
        return self.starts.line(self.article.body_start + offset)


def convert(article: Article) -> Conversion:
    """Return the elements of an article's body; a leading `# X` that is the headline is left out.

    CriticMarkup is accepted, shortcodes are expanded, then Python-Markdown reads the text. Where it
    fails, the text stands on the page as it is written, with a finding.
    """
    critic, shortcodes = taken(article)
    prepared = Prepared(article, (critic.rewriting, shortcodes.rewriting))
    elements, fault = _converted(prepared)
    findings = list(told(prepared, critic, shortcodes))
    if fault:
        said = message(f"export.not-converted-{fault}")
        grave = Gravity.WARNING if fault == "notes" else Gravity.ERROR
        where = prepared.starts.place(article.body_start)
        findings.append(Finding("page-not-converted", grave, said, where))
    findings += odd(article, elements)
    return Conversion(elements, tuple(findings))


def taken(article: Article) -> tuple[Accepted, Expansion]:
    """Return what accepting suggestions and expanding shortcodes makes of a body."""
    critic = accept(article.body[article.body_start :])
    return critic, expand(critic.rewriting.text)


def told(prepared: Prepared, critic: Accepted, shortcodes: Expansion) -> Iterator[Finding]:
    """Yield a finding for each mark that stands open and each shortcode that is not all shown."""
    start, starts = prepared.article.body_start, prepared.starts
    for mark in critic.marks:
        yield _mark_finding(mark, starts.place(start + mark.offset))
    for one in shortcodes.taken:
        offset = start + critic.rewriting.origin(one.offset)
        yield _taken_finding(one, starts.place(offset))


def _converted(prepared: Prepared) -> tuple[tuple[Element, ...], str]:
    """Return the elements, and what kept Python-Markdown from reading the text as it is written."""
    from editor.markup.limits import TooSlow

    text = prepared.text
    try:
        return tuple(_elements(prepared)), ""
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
            rewritings = (*prepared.rewritings, flat)
            elements, again = _converted(replace(prepared, rewritings=rewritings))
            return elements, again or fault
    return tuple(_as_written(prepared)), fault


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


def odd(article: Article, elements: Iterable[Element]) -> Iterator[Finding]:
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


@lru_cache(maxsize=THREADS)
def _converter_of(_thread: int) -> Markdown:
    from editor.markup.dialect import converter
    from editor.markup.quick import hasten

    return hasten(converter())


def _elements(prepared: Prepared) -> Iterator[Element]:
    """Do what `Markdown.convert` does, and give each child of the root by itself."""
    text = prepared.text
    if not text.strip():
        return
    md = _converter_of(threading.get_ident())
    md.reset()
    md.parser.state.clear()
    source = text.split("\n")
    for preprocessor in md.preprocessors:
        source = preprocessor.run(source)
    root, begins = parse(md, source, BlockPlaces(text))
    for treeprocessor in md.treeprocessors:
        root = changed_or(treeprocessor.run(root), root)
    line = 1
    for child in root:
        line = prepared.line(begins[child]) if child in begins else line
        if html := written(md, child):
            yield Element(html, line)


def _as_written(prepared: Prepared) -> Iterator[Element]:
    places = BlockPlaces(prepared.text)
    for block in prepared.text.split("\n\n"):
        if block.strip():
            line = prepared.line(places.find(block))
            yield Element(f"<p>{escape(block.strip(), quote=False)}</p>", line)

"""What the editor shows and what the page has, as words with what they are; compared by block."""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from html.parser import HTMLParser
from typing import NamedTuple

from editor.markup.critic import accept
from editor.markup.dialect import converter
from editor.markup.spans import HEADINGS, LISTS, Line, LineKind, SpanKind, scan, spans_of_line
from editor.markup.spans.lines import LIST, LIST_TEXT, START, scan_line

WORD = re.compile(r"[^\W_]+")
SHORTCODE = re.compile(r"\{\{[<%].*?[%>]\}\}")
ITEM = re.compile(r"[ \t]*(?:[-*+]|\d+\.)[ \t]")
ENTITY = re.compile(r"&(?:#\d+|#[xX][\da-fA-F]+|\w+);")
Kinds = frozenset[str]


class Word(NamedTuple):
    """A word and what it is."""

    text: str
    kinds: Kinds
    block: int
    """Number of the block of the page it stands in; -1 in the editor."""


TAGS = {
    "strong": "strong",
    "b": "strong",
    "em": "emphasis",
    "i": "emphasis",
    "a": "link",
    "code": "code",
    "pre": "code",
    "li": "list",
    "blockquote": "quote",
    "td": "table",
    "th": "table",
    **{f"h{level}": f"heading-{level}" for level in range(1, 7)},
}
BLOCKS = {
    "p",
    "li",
    "pre",
    "td",
    "th",
    "dt",
    "dd",
    "figcaption",
    *(f"h{one}" for one in range(1, 7)),
}
VOID = {"br", "img", "hr", "input", "wbr", "source"}
SPANS = {
    SpanKind.STRONG: "strong",
    SpanKind.EMPHASIS: "emphasis",
    SpanKind.CODE: "code",
    SpanKind.LINK: "link",
    SpanKind.ADDRESS: "link",
}
UNSEEN = frozenset(
    {SpanKind.PICTURE, SpanKind.NOTE, SpanKind.ATTRIBUTES, SpanKind.HTML, SpanKind.SHORTCODE}
)
"""Spans whose words are no words of the page's text."""
AS_WRITTEN = frozenset({"html"})
"""What words in a block of HTML are: the editor shows its source, and claims nothing of it."""
UNSEEN_LINES = frozenset(
    {LineKind.REFERENCE, LineKind.NOTE, LineKind.ATTRIBUTES, LineKind.COMMENT, LineKind.FENCE}
    | {LineKind.UNDERLINE_1, LineKind.UNDERLINE_2, LineKind.RULE, LineKind.TABLE_RULE}
)


class Page(HTMLParser):
    """Reads the words of Python-Markdown's page."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[Word] = []
        self.blocks = 0
        self._open: list[str] = []
        self._skip = 0
        self._text = ""
        self._held: list[Kinds] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        classes = dict(attrs).get("class") or ""
        if tag in VOID:
            self.handle_data(" ")
            return
        self._open.append("anchor" if tag == "a" and "href" not in dict(attrs) else tag)
        skips = "footnote" in classes or tag in {"script", "style"}
        if self._skip or skips:
            self._skip += 1
        elif tag in BLOCKS:
            self._end_block()

    def handle_endtag(self, tag: str) -> None:
        if tag == "a" and "a" not in self._open:
            tag = "anchor"
        if tag in VOID or tag not in self._open:
            return
        if tag in {"ul", "ol"} and self._open[-1] == "li":
            return  # a stray end of raw HTML: Python-Markdown ends an item before its list
        while self._open.pop() != tag:
            self._skip = max(0, self._skip - 1)
        self._skip = max(0, self._skip - 1)
        if tag in BLOCKS and not self._skip:
            self._end_block()

    def handle_data(self, data: str) -> None:
        if not self._skip:
            kinds = frozenset(TAGS[one] for one in self._open if one in TAGS)
            self._text += data
            self._held += [kinds] * len(data)

    def close(self) -> None:
        super().close()
        self._end_block()

    def _end_block(self) -> None:
        """Tell the words apart once the block is whole: a tag inside a word does not part it."""
        for found in WORD.finditer(self._text):
            self.words.append(Word(found[0], self._held[found.start()], self.blocks))
        self._text, self._held = "", []
        self.blocks += 1


def of_page(body: str) -> Page:
    """Return the words of the page that a body becomes."""
    page = Page()
    page.feed(converter().convert(body))
    page.close()
    return page


def of_editor(body: str) -> list[Word]:
    """Return the words of a body as the editor shows them."""
    lines = scan(body)
    texts = body.split("\n")
    found: list[Word] = []
    inside = START
    for at, (text, scanned) in enumerate(zip(texts, lines, strict=True)):
        line = scanned
        below = lines[at + 1].kind if at + 1 < len(lines) else None
        if line.kind is LineKind.QUOTE:
            within = scan_line(text[line.mark :], inside)
            inside = within.state
            if within.kind is LineKind.HTML:
                line = Line(LineKind.HTML, line.mark, line.state)
        else:
            inside = START
        found += _words(text, line, below)
    return found


def _words(text: str, line: Line, below: LineKind | None) -> Iterator[Word]:
    kind = line.kind
    if kind in UNSEEN_LINES:
        return
    outer = set(_outer(text, line, below))
    if kind in {LineKind.CODE, LineKind.HTML}:
        is_html = kind is LineKind.HTML
        shown = html.unescape(re.sub(r"<[^>]*>", "", text)) if is_html else text
        kinds = AS_WRITTEN if is_html else frozenset(outer)
        yield from (Word(one, kinds, -1) for one in WORD.findall(shown))
        return
    hidden = [True] * line.mark + [False] * (len(text) - line.mark)
    held: list[set[str]] = [set() for _ in text]
    for span in spans_of_line(text, line.mark):
        marks = [(span.start, span.end)] if span.kind in UNSEEN else span.marks
        for start, end in marks:
            hidden[start:end] = [True] * (end - start)
        if span.kind in SPANS:
            for one in range(span.start, span.end):
                held[one].add(SPANS[span.kind])
    # What is hidden leaves no gap: marks inside a word do not part it.
    seen = [at for at in range(len(text)) if not hidden[at]]
    shown, places = _meant("".join(text[at] for at in seen), seen)
    for found in WORD.finditer(shown):
        yield Word(found[0], frozenset(outer | held[places[found.start()]]), -1)


def _meant(text: str, places: list[int]) -> tuple[str, list[int]]:
    """Return a text with its entities as what they stand for, and where each character stood."""
    out, kept, at = "", [], 0
    for found in ENTITY.finditer(text):
        meant = html.unescape(found[0])
        out += text[at : found.start()] + meant
        kept += places[at : found.start()] + [places[found.start()]] * len(meant)
        at = found.end()
    return out + text[at:], kept + places[at:]


def _outer(text: str, line: Line, below: LineKind | None) -> Iterator[str]:
    kind = line.kind
    if kind is LineKind.PARAGRAPH and below in {LineKind.UNDERLINE_1, LineKind.UNDERLINE_2}:
        yield "heading-1" if below is LineKind.UNDERLINE_1 else "heading-2"
    elif kind in HEADINGS:
        yield f"heading-{kind - LineKind.HEADING_1 + 1}"
    elif kind is LineKind.QUOTE:
        yield "quote"
    elif kind is LineKind.CODE:
        yield "code"
    elif kind is LineKind.TABLE_ROW or below is LineKind.TABLE_RULE:
        yield "table"
    in_quote = kind is LineKind.QUOTE and ITEM.match(text, line.mark)  # the mark is seen as written
    if kind in LISTS or line.state in {LIST, LIST_TEXT} or in_quote:
        yield "list"


@dataclass
class Agreement:
    """How many blocks of pages the editor shows as they are, and what the others differ in."""

    blocks: int = 0
    alike: int = 0
    written: int = 0
    """Blocks of HTML, which are left out: the editor shows their source."""
    kinds: Counter[str] = field(default_factory=Counter)
    examples: dict[str, list[str]] = field(default_factory=dict)

    @property
    def rate(self) -> float:
        """Blocks alike of all."""
        return self.alike / self.blocks if self.blocks else 1.0

    def compare(self, name: str, body: str) -> None:
        """Take in a body; suggestions are accepted first, on both sides.

        Shortcodes, which Python-Markdown does not know and the editor shows as a card, are left out.
        """
        body = accept(body).rewriting.text
        page, shown = of_page(SHORTCODE.sub("", body)), of_editor(body)
        faults: dict[int, set[str]] = {}
        written: set[int] = set()
        for word, kinds in _aligned(page.words, shown):
            if kinds is None:
                faults.setdefault(word.block, set()).add("words")
            elif kinds == AS_WRITTEN:
                written.add(word.block)
            elif kinds != word.kinds:
                said = {f"-{one}" for one in word.kinds - kinds}
                faults.setdefault(word.block, set()).update(
                    said | {f"+{one}" for one in kinds - word.kinds}
                )
        held = {word.block for word in page.words} - written
        self.written += len(written)
        faults = {block: what for block, what in faults.items() if block in held}
        self.blocks += len(held)
        self.alike += len(held) - len(faults)
        for block, what in faults.items():
            key = " ".join(sorted(what))
            self.kinds[key] += 1
            words = " ".join(one.text for one in page.words if one.block == block)
            self.examples.setdefault(key, []).append(f"{name}: {words[:160]}")

    def report(self) -> str:
        """Say the rate and each kind of difference: `-` the editor lacks it, `+` it shows too much."""
        lines = [
            f"{self.alike} of {self.blocks} blocks alike, {self.rate:.4%}; {self.written} of HTML"
        ]
        lines += [f"{n} x {what}: {self.examples[what][0]}" for what, n in self.kinds.most_common()]
        return "\n".join(lines)


def _aligned(page: list[Word], shown: list[Word]) -> Iterator[tuple[Word, Kinds | None]]:
    """Yield each word of the page with what it is in the editor; None where it is not there."""
    ours = [one.text for one in shown]
    theirs = [one.text for one in page]
    if ours == theirs:
        yield from ((word, one.kinds) for word, one in zip(page, shown, strict=True))
        return
    at = 0
    for block in SequenceMatcher(None, theirs, ours, autojunk=False).get_matching_blocks():
        yield from ((word, None) for word in page[at : block.a])
        for step in range(block.size):
            yield page[block.a + step], shown[block.b + step].kinds
        at = block.a + block.size

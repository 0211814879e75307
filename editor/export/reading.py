"""What a browser's reading mode takes of a page: its words, by a well-kept extractor."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from editor.core.metadata import Metadata
from editor.export.cards.told import TITLE, read_head

KEPT = frozenset(
    [
        "p",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "ul",
        "ol",
        "li",
        "blockquote",
        "pre",
        "code",
        "strong",
        "em",
        "b",
        "i",
        "s",
        "del",
        "ins",
        "mark",
        "sub",
        "sup",
        "br",
        "hr",
        "dl",
        "dt",
        "dd",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "figcaption",
    ]
)
"""Elements that stay: words and their order, no pictures, links or frames."""
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Reading:
    """An article as a reading mode shows it."""

    title: str
    byline: str
    html: str
    """Of the text alone; nothing in it runs or is loaded."""
    words: int
    """How many words of the article's text are in it."""
    of: int
    """How many words the text has."""
    lost: tuple[str, ...] = ()
    """The beginnings of blocks that are not in it."""


SHOWN = 60
"""Letters of a block that is not in it, by which a writer knows it."""


def reading_of(html: bytes, body: str, metadata: Metadata) -> Reading:
    """Return what a reading mode takes of a page; `body` is its content's HTML."""
    from lxml.html import fragment_fromstring
    from nh3 import clean
    from readability import Document

    told = read_head(html, metadata)
    title = told.said("JSON-LD headline", "og:title", TITLE)
    byline = told.said("author")
    taken = Document(html.decode("utf-8", "replace")).summary(html_partial=True)
    text = clean(taken, tags=set(KEPT), attributes={}, clean_content_tags={"script", "style"})
    root = fragment_fromstring(body, create_parent="div")
    had = Counter(_WORD.findall(root.text_content()))
    kept = Counter(_WORD.findall(fragment_fromstring(text, create_parent="div").text_content()))
    return Reading(
        title=title.text if title else "",
        byline=byline.text if byline else "",
        html=text,
        words=(had & kept).total(),
        of=had.total(),
        lost=tuple(_lost([one.text_content() for one in root], kept)),
    )


def _lost(blocks: list[str], kept: Counter[str]) -> list[str]:
    """Return the beginnings of those blocks of which less than half the words were kept."""
    left = kept.copy()
    lost = []
    for block in blocks:
        words = Counter(_WORD.findall(block))
        found = words & left
        left -= found
        if words and found.total() * 2 < words.total():
            line = " ".join(block.split())
            lost.append(line if len(line) <= SHOWN else f"{line[: SHOWN - 1]}…")
    return lost

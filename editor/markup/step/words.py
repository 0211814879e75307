"""The words of a passage of Markdown and those of its page, each with its place."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from editor.markup.spans import LineKind, SpanKind, scan, spans_of_line

_WORD = re.compile("[^\\W_]+|[\u2600-\u27bf\U0001f000-\U0001faff]")
"""Signs are left out: the page sets quotes and dashes as its language has them."""
_TAG = re.compile(r"<!--.*?-->|</?[A-Za-z](?:\"[^\"]*\"|'[^']*'|[^<>\"'])*>", re.DOTALL)
_EDGE = re.compile(
    r"<sup id=\"fnref[^>]*>|</?(?!(?:a|abbr|b|bdi|bdo|cite|code|data|del|dfn|em|i|ins|kbd|mark|q|s|samp|small|span|"
    r"strong|sub|sup|time|u|var|wbr)\b)[A-Za-z](?:\"[^\"]*\"|'[^']*'|[^<>\"'])*>"
)
"""A tag at which a word ends."""
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_FIRST_BREAK = re.compile(r"(<pre\b[^>]*>)\n", re.IGNORECASE)
"""A parser of HTML drops the line end at the start of code."""
_VERBATIM = frozenset({LineKind.CODE, LineKind.HTML, LineKind.COMMENT})
_SILENT = frozenset(
    {LineKind.FENCE, LineKind.REFERENCE, LineKind.ATTRIBUTES, LineKind.RULE, LineKind.TABLE_RULE}
)
_UNSEEN = frozenset(
    {SpanKind.NOTE, SpanKind.COMMENT, SpanKind.DELETED, SpanKind.ATTRIBUTES, SpanKind.HTML}
)
_MAY_CAPTION = frozenset({SpanKind.PICTURE, SpanKind.SHORTCODE})
"""A picture's title, a value of a shortcode may be the caption that the page shows."""
Hidden = tuple[int, int, str]
"""Start, end, and what is seen instead."""


class Word(NamedTuple):
    """A word and where it stands, code points."""

    text: str
    start: int
    end: int


def words_of_text(text: str) -> list[Word]:
    """Return the words of plain text."""
    return [Word(found[0], *found.span()) for found in _WORD.finditer(text)]


def pieces_of_html(element: str) -> list[str]:
    """Return the text of an element in the pieces between which no word goes on.

    Joined they are what browsers count (`textContent`).
    """
    pieces = _EDGE.split(_FIRST_BREAK.sub(r"\1", element))
    return [html.unescape(_TAG.sub("", piece)) for piece in pieces]


def words_of_markdown(lines: Sequence[str], *, notes: bool = False) -> list[Word]:
    """Return the words that a reader sees of the lines of a passage; places count from its start.

    Words of addresses, attributes and comments are left out, emphasis inside a word leaves it
    whole. `notes` is whether the passage is a footnote's text; else lines of footnotes are left
    out, which stand elsewhere on the page.
    """
    words: list[Word] = []
    at = 0
    for line, text in zip(scan("\n".join(lines)), lines, strict=True):
        is_note = line.kind is LineKind.NOTE
        if line.kind not in _SILENT and (notes or not is_note):
            verbatim = line.kind in _VERBATIM
            hidden = _tags(text) if verbatim else _hidden(text, line.mark)
            words += _seen(text, 0 if verbatim else line.mark, hidden, at)
        at += len(text) + 1
    return words


def _tags(text: str) -> list[Hidden]:
    return [(*found.span(), "") for found in _TAG.finditer(text)]


def _hidden(text: str, mark: int) -> list[Hidden]:
    found: list[Hidden] = []
    for span in spans_of_line(text, mark):
        if span.kind in _UNSEEN:
            found.append((span.start, span.end, "" if span.kind is SpanKind.HTML else " "))
        elif span.kind not in _MAY_CAPTION:
            found += [(start, end, "") for start, end in span.marks]
    if "&" in text:
        found += [(*one.span(), html.unescape(one[0])) for one in _ENTITY.finditer(text, mark)]
    return sorted(found)


def _seen(text: str, mark: int, hidden: Iterable[Hidden], shift: int) -> Iterator[Word]:
    """Yield the words of a line behind its mark, without what is hidden."""
    shown: list[str] = []
    places: list[int] = []
    at = mark
    for start, end, instead in hidden:
        if end <= at:
            continue
        shown.append(text[at:start])
        places += range(at, max(at, start))
        shown.append(instead)
        places += [max(at, start)] * len(instead)
        at = end
    shown.append(text[at:])
    places += range(at, len(text))
    for word in words_of_text("".join(shown)):
        yield Word(word.text, places[word.start] + shift, places[word.end - 1] + 1 + shift)

"""What of a line's Markdown a reader sees, each character with its place in the line."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from editor.markup.spans import Span, SpanKind, spans_of_line

GAP = "\ufffc"
"""Stands for what is not made of words: code, a tag, an address; nothing is joined across it."""
_GONE = frozenset(
    {
        SpanKind.CODE,
        SpanKind.ADDRESS,
        SpanKind.ATTRIBUTES,
        SpanKind.SHORTCODE,
        SpanKind.NOTE,
        SpanKind.COMMENT,
        SpanKind.DELETED,
    }
)
"""Kinds of which nothing is left; the words of all others stay."""
_JOINING_TAG = re.compile(r"</?(?:b|i|em|strong|u|s|mark|span|small|abbr|sub|sup)\b", re.IGNORECASE)
"""Tags that may stand within a word."""
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_ATTRIBUTES = re.compile(r"\{:?[ ]*[\w#.][^{}\n]*\}")
"""Attribute lists; the spans know only those that no sentence would hold."""
_DRESS = re.compile(r"[&{]")


@dataclass(frozen=True, slots=True)
class Visible:
    """The seen characters of a line, and where each begins and ends in it. Code points."""

    text: str
    starts: Sequence[int]
    ends: Sequence[int]
    spans: list[Span]


def visible(text: str, start: int = 0) -> Visible:
    """Return what is seen of a line behind its mark, which ends at `start`.

    Emphasis within a word leaves it whole; entities are read; alternative texts of pictures count.
    """
    spans = spans_of_line(text, start)
    length = len(text)
    if not spans and not _DRESS.search(text, start):
        whole = range(start, length), range(start + 1, length + 1)
        return Visible(text[start:], *whole, spans)
    hidden = _hidden(text, start, spans)
    shown: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    at = start
    while at < length:
        end, char = hidden.get(at, (at + 1, text[at]))
        if char:
            shown.append(char)
            starts.append(at)
            ends.append(end)
        at = end
    return Visible("".join(shown), starts, ends, spans)


def _hidden(text: str, start: int, spans: list[Span]) -> dict[int, tuple[int, str]]:
    """Return what is not seen as it stands: place → its end and the one character seen instead."""
    hidden: dict[int, tuple[int, str]] = {}
    for begin, end, char in (*_written(text, start), *_of_spans(text, spans)):
        if end > hidden.get(begin, (begin, ""))[0]:
            hidden[begin] = (end, char)
    return hidden


def _written(text: str, start: int) -> Iterator[tuple[int, int, str]]:
    """Yield what the spans do not know: entities and attribute lists."""
    for found in _ENTITY.finditer(text, start):
        char = html.unescape(found[0])
        yield *found.span(), char if len(char) == 1 else GAP
    for found in _ATTRIBUTES.finditer(text, start):
        yield *found.span(), GAP


def _of_spans(text: str, spans: list[Span]) -> Iterator[tuple[int, int, str]]:
    for span in spans:
        if span.kind in _GONE:
            yield span.start, span.end, GAP
        elif span.kind is SpanKind.HTML:
            yield span.start, span.end, _instead_of_tag(text[span.start : span.end])
        elif span.kind is SpanKind.PICTURE:
            yield span.start, span.start + 2, GAP
            yield text.index("]", span.start), span.end, GAP
        else:
            yield from ((begin, end, "") for begin, end in span.marks)


def _instead_of_tag(tag: str) -> str:
    return "" if _JOINING_TAG.match(tag) else GAP

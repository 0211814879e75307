"""What stands inside a line: emphasis, links, code, notes, as spans with their marks."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from editor.markup.spans.kinds import Range, Span, SpanKind

_SPECIAL = re.compile(r"[\\`*_{\[!<~=^]")
_REACH = "1500"
"""Code points within which a mark finds its other half: keeps a long line of open marks linear."""
_STRETCHES = "400"
"""The same for low lines, between which all words up to the next sign count as one."""
_SHORTCODE = r"\{\{[<%].*?[%>]\}\}"
_VALUE = rf"""(?>"(?>{_SHORTCODE}|[^"\n])*"|'(?>{_SHORTCODE}|[^'\n])*'|{_SHORTCODE}|[^\s"'=<>]+)"""
_WRITTEN_TAG = rf"""</?+[a-zA-Z][^\s"'<>@]*+(?>\s+(?:{_SHORTCODE}|[^\s"'=<>]++)(?>\s*=\s*{_VALUE})?)*+\s*+/?>"""
"""A tag; a shortcode may stand in an attribute. With a stray quote in it it is text, as on the page."""
_UNIT = rf"(?>`[^`\n]+`|{_WRITTEN_TAG}|\[[^\[\]\n]*\]\([^()\n]*\)|\]\([^()\n]*\)|\\.|.)"
"""What emphasis takes as one: code, tags, links may hold its marks and do not end it."""
_PLAIN = r"[^_`<\[\]\\{\n]++"
_LOW_TEXT = (
    rf"(?>{_PLAIN}|`[^`\n]+`|{_WRITTEN_TAG}|\[[^\[\]\n]*\]\([^()\n]*\)|\]\([^()\n]*\)"
    rf"|{_SHORTCODE}|\\.|(?<=[^\W_])_+(?=[^\W_])|[^_\n])"
)
"""What is no mark between low lines: those within a word are letters."""
_LOW_UNIT = (
    rf"(?>{_PLAIN}|(?<!\w)(?P<inner>__?)(?![\s_]){_LOW_TEXT}{{1,{_STRETCHES}}}?(?<!\s)(?P=inner)(?!\w)"
    rf"|{_LOW_TEXT}|.)"
)
"""What emphasis by low lines takes as one: emphasis in it too."""
_INLINE = re.compile(
    r"""
 (?P<escape>\\[\\`*_{}\[\]()>\#+\-.!~|=^:"'<])
|(?P<code>(?P<ticks>`+)(?!`).{1,REACH}?(?<!`)(?P=ticks)(?!`))
|(?P<shortcode>\{\{[<%].*?[%>]\}\})
|(?P<critic>\{(?P<open>\+\+|--|>>|==|~~)(?P<body>.{0,REACH}?)(?:\+\+|--|<<|==|~~)\})
|(?P<picture>!\[[^\]\n]*\](?:\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)|\[[^\]\n]*\]))
|(?P<note>\[\^[^\]\s]+\])
|(?P<link>\[(?P<words>(?:[^\[\]\n\\]|\\.|!?\[[^\[\]\n]*\])+)\]
   (?P<where>\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)|[ ]?\[[^\]\n]*\](?!\()))
|(?P<address><(?:[a-zA-Z][a-zA-Z0-9+.-]{1,31}:[^<>\s]*|[^<>@\s]+@[^<>\s]+\.[^<>\s]+)>)
|(?P<html>TAG|<!--.{0,REACH}?-->)
|(?P<attributes>\{:?[ ]*[\#.][\w][^{}\n]*\}|\{:[ ][^{}\n]*\})
|(?P<both>\*{3}(?=[^*\s][^*\n]{0,REACH}\*{3}(?!\*))UNIT{1,REACH}?\*{3})
|(?P<strong>\*\*(?:\*[^*\n]{1,REACH}\*(?!\*)UNIT{0,REACH}?|(?![\s*])UNIT{1,REACH}?)(?<=\S)\*\*(?!\*))
|(?P<stress>\*(?:\*\*[^*\n]{1,REACH}\*\*(?!\*)UNIT{0,REACH}?|(?![\s*])UNIT{1,REACH}?)
   (?<=\S)(?:(?<!\*)|(?<=\*\*))\*(?!\*))
|(?P<low>(?P<lines>_{1,3}(?<![^\W_]_)(?<![^\W_]__)(?<![^\W_]___))(?=\S)
   LOW{1,STRETCHES}?(?<=[^\s_])(?P=lines)(?!_*[^\W_]|_[^\s_]))
|(?P<twin>(?P<mark>~~|==|\^\^|~|\^)(?=\S)(?P<held>UNIT{1,REACH}?)(?<=\S)(?P=mark))
""".replace("UNIT", _UNIT)
    .replace("LOW", _LOW_UNIT)
    .replace("STRETCHES", _STRETCHES)
    .replace("TAG", _WRITTEN_TAG)
    .replace("REACH", _REACH),
    re.VERBOSE,
)
_CRITIC = {
    "++": SpanKind.INSERTED,
    "--": SpanKind.DELETED,
    ">>": SpanKind.COMMENT,
    "==": SpanKind.HIGHLIGHT,
    "~~": SpanKind.DELETED,
}
_TWINS = {
    "~~": SpanKind.STRIKE,
    "==": SpanKind.HIGHLIGHT,
    "^^": SpanKind.INSERTED,
    "^": SpanKind.SUPERSCRIPT,
    "~": SpanKind.SUBSCRIPT,
}
_TAG = re.compile(r"<([a-zA-Z]+)")
_TAGS = {
    "a": SpanKind.LINK,
    "b": SpanKind.STRONG,
    "strong": SpanKind.STRONG,
    "i": SpanKind.EMPHASIS,
    "em": SpanKind.EMPHASIS,
    "code": SpanKind.CODE,
    "del": SpanKind.STRIKE,
    "s": SpanKind.STRIKE,
    "mark": SpanKind.HIGHLIGHT,
    "sup": SpanKind.SUPERSCRIPT,
    "sub": SpanKind.SUBSCRIPT,
}
_SPACE = re.compile(r"\s")
_CRITIC_MARK = 3
"""Code points of `{++` and `++}`."""
_ARROW = "~>"
"""What stands between the old words and the new."""

Found = re.Match[str]
_Taken = int
"""Where the search goes on."""
_Taker = Callable[[str, Found, list[Span]], _Taken]


def spans_of_line(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """Return the spans of a line from `start` (behind its mark) on, outer ones before inner ones."""
    if not _SPECIAL.search(text, start):
        return []
    spans: list[Span] = []
    _scan(text, start, len(text) if end is None else end, spans)
    return spans


def _scan(text: str, start: int, end: int, spans: list[Span]) -> None:
    at = start
    takers = _takers()
    while at < end:
        special = _SPECIAL.search(text, at, end)
        if not special:
            return
        found = _INLINE.match(text, special.start(), end)
        if not found:
            at = special.end()
            continue
        at = takers[_group(found)](text, found, spans)


def _group(found: Found) -> str:
    for name in ("low", "twin", "code", "critic", "link"):  # these hold groups of their own
        if found[name] is not None:
            return name
    return str(found.lastgroup)


@cache
def _takers() -> dict[str, _Taker]:
    """Return what takes each construct of the pattern."""
    return {
        "escape": _escape,
        "code": _code,
        "shortcode": _whole(SpanKind.SHORTCODE),
        "critic": _critic,
        "picture": _whole(SpanKind.PICTURE),
        "note": _note,
        "link": _link,
        "address": _address,
        "html": _html,
        "attributes": _whole(SpanKind.ATTRIBUTES),
        "both": _both,
        "strong": _stars(SpanKind.STRONG, 2),
        "stress": _stars(SpanKind.EMPHASIS, 1),
        "low": _low,
        "twin": _twin,
    }


def _whole(kind: SpanKind) -> _Taker:
    def take(_text: str, found: Found, spans: list[Span]) -> _Taken:
        spans.append(Span(kind, *found.span(), (found.span(),)))
        return found.end()

    return take


def _between(kind: SpanKind, found: Found, size: int) -> Span:
    start, end = found.span()
    return Span(kind, start, end, ((start, start + size), (end - size, end)))


def _escape(_text: str, found: Found, spans: list[Span]) -> _Taken:
    start, end = found.span()
    spans.append(Span(SpanKind.ESCAPE, start, end, ((start, start + 1),)))
    return end


def _code(_text: str, found: Found, spans: list[Span]) -> _Taken:
    spans.append(_between(SpanKind.CODE, found, len(found["ticks"])))
    return found.end()


def _critic(text: str, found: Found, spans: list[Span]) -> _Taken:
    if found["open"] == "~~" and _ARROW in found["body"]:
        return _exchange(text, found, spans)
    spans.append(_between(_CRITIC[found["open"]], found, _CRITIC_MARK))
    _scan(text, *found.span("body"), spans)
    return found.end()


def _exchange(text: str, found: Found, spans: list[Span]) -> _Taken:
    """Take `{~~old~>new~~}` as what is struck and what stands instead; the arrow belongs to that."""
    start, end = found.span()
    old, behind = start + _CRITIC_MARK, end - _CRITIC_MARK
    arrow = text.find(_ARROW, old)
    new = arrow + len(_ARROW)
    spans.append(Span(SpanKind.DELETED, start, arrow, ((start, old),)))
    spans.append(Span(SpanKind.INSERTED, arrow, end, ((arrow, new), (behind, end))))
    _scan(text, old, arrow, spans)
    _scan(text, new, behind, spans)
    return end


def _note(_text: str, found: Found, spans: list[Span]) -> _Taken:
    start, end = found.span()
    marks: tuple[Range, ...] = ((start, start + 2), (end - 1, end))
    spans.append(Span(SpanKind.NOTE, start, end, marks))
    return end


def _link(text: str, found: Found, spans: list[Span]) -> _Taken:
    start, end = found.span()
    words = found.span("words")
    spans.append(Span(SpanKind.LINK, start, end, ((start, words[0]), (words[1], end))))
    _scan(text, *words, spans)
    return end


def _address(_text: str, found: Found, spans: list[Span]) -> _Taken:
    spans.append(_between(SpanKind.ADDRESS, found, 1))
    return found.end()


def _html(text: str, found: Found, spans: list[Span]) -> _Taken:
    """Take a tag; what it encloses is what the tag says, and the tag itself is always shown."""
    spans.append(Span(SpanKind.HTML, *found.span(), (found.span(),)))
    tag = _TAG.match(found[0])
    kind = _TAGS.get(tag[1].lower()) if tag else None
    if tag and kind is not None and (kind is not SpanKind.LINK or "href" in found[0]):
        closing = text.find(f"</{tag[1]}>", found.end(), found.end() + int(_REACH))
        if closing > found.end():
            spans.append(Span(kind, found.end(), closing, ()))
    return found.end()


def _both(text: str, found: Found, spans: list[Span]) -> _Taken:
    start, end = found.span()
    spans.append(_between(SpanKind.EMPHASIS, found, 1))
    inner = ((start + 1, start + 3), (end - 3, end - 1))
    spans.append(Span(SpanKind.STRONG, start + 1, end - 1, inner))
    _scan(text, start + 3, end - 3, spans)
    return end


def _stars(kind: SpanKind, size: int) -> _Taker:
    def take(text: str, found: Found, spans: list[Span]) -> _Taken:
        spans.append(_between(kind, found, size))
        _scan(text, found.start() + size, found.end() - size, spans)
        return found.end()

    return take


def _low(text: str, found: Found, spans: list[Span]) -> _Taken:
    size = len(found["lines"])
    if size == 3:
        return _both(text, found, spans)
    return _stars(SpanKind.STRONG if size == 2 else SpanKind.EMPHASIS, size)(text, found, spans)


def _twin(text: str, found: Found, spans: list[Span]) -> _Taken:
    mark = found["mark"]
    if mark in {"~", "^"} and _SPACE.search(found["held"]):
        return found.start() + 1
    return _stars(_TWINS[mark], len(mark))(text, found, spans)

"""The words of a body that can be spelt wrong: no code, addresses, names of shortcodes, labels."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from editor.markup.paragraph_language import LANGUAGE, languages_of
from editor.markup.spans import RAW, LineKind, Range, Span, SpanKind, scan
from editor.markup.visible import GAP, Visible, visible

_SILENT = RAW | {
    LineKind.ATTRIBUTES,
    LineKind.TABLE_RULE,
    LineKind.UNDERLINE_1,
    LineKind.UNDERLINE_2,
}
"""Kinds of lines without words to judge."""
_ABBREVIATION = re.compile(r" {0,3}\*\[[^\]\n]+\]:")
_LETTER = r"[^\W\d_]"
_MARK = "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u064b-\u065f\u0670"
_INNER = f"{_MARK}\u00ad\u200c\u200d"
_WITHOUT_BLANKS = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff"
    "\uf900-\ufaff\uff66-\uffdc\U00020000-\U0003ffff"
)
"""Scripts in which blanks do not part words, or Hunspell is not at home."""
_WORD = rf"(?P<word>[\w{_INNER}]+(?:['’\-\u2010\u2011][\w{_INNER}]+)*)"
_ADDRESS = rf"""
 (?P<address>(?:[A-Za-z][A-Za-z0-9+.-]{{1,15}}://|www\.|mailto:)[^\s{GAP}]+
   |[\w.+-]+@[\w-]+(?:\.[\w-]+)*
   |(?<![\w/])(?:~?/[\w.-]+){{2,}}/?
   |[@\#][\w-]+
   |\w[\w-]*(?:\.[a-z][a-z0-9-]{{1,}})+(?![\w'’]))
"""
"""Addresses, paths, handles and names of files hold letters, too."""
_PLAIN_TOKEN = re.compile(_WORD)
_TOKEN = re.compile(f"{_ADDRESS}|{_WORD}", re.VERBOSE)
_MAY_HOLD_ADDRESS = re.compile(r"[/@#:]|\.\w")
_ODD = re.compile(rf"[\d_{_WITHOUT_BLANKS}]")
_PLAIN = re.compile(rf"{_LETTER}(?:{_LETTER}|['’-])+")
_DASHES = str.maketrans({"’": "'", "\u2010": "-", "\u2011": "-", "\u00ad": None})


class Word(NamedTuple):
    """A word to judge."""

    start: int
    end: int
    """`[start, end)` in code points of the line or of the body it was found in."""
    text: str
    """As a dictionary has it: composed, with a plain apostrophe, without soft hyphens."""
    language: str
    """The tag of its own attribute list; empty means the paragraph's."""


def words_of_line(text: str, kind: LineKind, mark: int) -> list[Word]:
    """Return the words to judge of a line, given what the scanner says of it; code points.

    Left out are words with digits, single letters, and scripts that have no blanks.
    """
    if kind in _SILENT:
        return []
    if kind is LineKind.REFERENCE:
        found = _ABBREVIATION.match(text)
        if found is None:
            return []
        mark = found.end()
    seen = visible(text, mark)
    foreign = _foreign(text, seen.spans) if "lang" in text else []
    return list(_words(seen, foreign))


def words_of_body(body: str, language: str = "") -> list[Word]:
    """Return the words to judge of a body with their places in it and their languages.

    `language` is the article's; a word in a paragraph with a `lang` of its own has that.
    """
    found: list[Word] = []
    texts = body.split("\n")
    lines = scan(body)
    tags = languages_of(texts, [line.kind for line in lines])
    at = 0
    for text, line, tag in zip(texts, lines, tags, strict=True):
        for word in words_of_line(text, line.kind, line.mark):
            own = word.language or tag or language
            found.append(Word(word.start + at, word.end + at, word.text, own))
        at += len(text) + 1
    return found


def _words(seen: Visible, foreign: list[tuple[Range, str]]) -> Iterator[Word]:
    text, starts, ends = seen.text, seen.starts, seen.ends
    pattern = _TOKEN if _MAY_HOLD_ADDRESS.search(text) else _PLAIN_TOKEN
    for found in pattern.finditer(text):
        if found.lastgroup != "word":
            continue
        start, end = found.span()
        word = found[0]
        if end - start < 2 or not (word.isascii() and word.isalpha()):
            if _ODD.search(word):
                continue
            word = _composed(word)
            if len(word) < 2 or not _PLAIN.fullmatch(word):
                word, start, end = _inside(text, start, end)
                if not word:
                    continue
        begin = starts[start]
        tag = _tag_at(begin, foreign) if foreign else ""
        yield Word(begin, ends[end - 1], word, tag)


def _tag_at(place: int, foreign: list[tuple[Range, str]]) -> str:
    return next((tag for (low, high), tag in foreign if low <= place < high), "")


def _composed(word: str) -> str:
    composed = word if word.isascii() else unicodedata.normalize("NFC", word)
    return composed.translate(_DASHES)


def _inside(text: str, start: int, end: int) -> tuple[str, int, int]:
    """Return a word without joiners at its ends, where there is one: empty where there is not."""
    while start < end and not text[start].isalpha():
        start += 1
    while end > start and not (text[end - 1].isalpha() or unicodedata.combining(text[end - 1])):
        end -= 1
    word = _composed(text[start:end])
    letters = sum(1 for char in word if char.isalpha())
    return (word, start, end) if letters > 1 else ("", start, end)


def _foreign(text: str, spans: list[Span]) -> list[tuple[Range, str]]:
    """Return the ranges that an attribute list right behind them gives a language."""
    found: list[tuple[Range, str]] = []
    ends = {span.end: span for span in reversed(spans) if span.kind is not SpanKind.ATTRIBUTES}
    for tag in LANGUAGE.finditer(text):
        span = ends.get(tag.start())
        if span is not None:
            found.append(((span.start, span.end), tag["tag"]))
    return found

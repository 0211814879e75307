"""What a list of hits shows of an article: the line with the words, and where they stand in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from editor.core.article import Article
from editor.core.edit import Selection
from editor.markup.search.matter import parts_of
from editor.markup.search.query import Phrase, Query
from editor.markup.visible import GAP, visible
from editor.markup.words import Word, in_pairs, placed_words, words

LENGTH = 160
"""Characters of an excerpt."""
BEFORE = 40
"""Characters of them before the first word that is marked, at most."""
_PARAGRAPH_END = re.compile(r"\n[ \t]*\n")
_LINE_MARK = re.compile(r"[ \t]*(?:(?:#{1,6}|>|[-*+]|\d{1,9}[.)])[ \t]+)*(?:\[[ xX]\][ \t])?")
_BLANKS = re.compile(r"[\s\ufffc]+")


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A piece of an article with the words that were looked for."""

    text: str
    """One line; `…` where more of it is before or behind."""
    marks: tuple[Selection, ...]
    """The words, in code points of `text`, in order, none over another."""
    line: int
    """Line of the file on which the first of them stands."""
    place: Selection | None = None
    """Where the first stands in the body, in code points; None for words of the front matter."""


def marks_in(text: str, phrases: Iterable[Phrase]) -> list[Selection]:
    """Return where phrases stand in a text, in code points, in order, joined where they meet."""
    placed = list(placed_words(text))
    found = sorted((one.start, one.end) for phrase in phrases for one in _standing(placed, phrase))
    joined: list[Selection] = []
    for start, end in found:
        if joined and start < joined[-1].end:
            joined[-1] = Selection(joined[-1].start, max(end, joined[-1].end))
        else:
            joined.append(Selection(start, end))
    return joined


def excerpt_of(article: Article, query: Query) -> Excerpt:
    """Return the excerpt of a hit: of the body where it says the words, else of another value."""
    phrases = query.phrases
    for phrase in phrases:
        place = _in_body(article.body, article.body_start, phrase)
        if place is not None:
            return _of_body(article, place, phrases)
    fields = {one.key: one.phrase for one in query.fields}
    keys = {
        "tags": fields.get("tag"),
        "section": fields.get("section"),
        "authors": fields.get("by"),
    }
    for part in parts_of(article):
        if part.key == "body" or not part.text:
            continue
        marks = marks_in(part.text, [one for one in (*phrases, keys.get(part.key)) if one])
        if marks and part.key != "title":
            return Excerpt(*_cut(part.text, marks), article.place(part.key).line)
    start = article.metadata.standfirst or _first_words(article)
    return Excerpt(*_cut(start, []), article.place("title").line)


def _in_body(body: str, start: int, phrase: Phrase) -> Selection | None:
    """Return the first place of a phrase in a body, the headline's line last of all."""
    for begin, end in _paragraphs(body, start):
        paragraph = body[begin:end]
        if phrase.within(f" {' '.join(words(paragraph))} "):
            first = marks_in(paragraph, (phrase,))[0]
            return Selection(begin + first.start, begin + first.end)
    # Over the end of a paragraph, or in the leading headline.
    return next(iter(marks_in(body, (phrase,))), None)


def _paragraphs(body: str, start: int) -> Iterator[tuple[int, int]]:
    for found in _PARAGRAPH_END.finditer(body, start):
        yield start, found.start()
        start = found.end()
    yield start, len(body)


def _of_body(article: Article, place: Selection, phrases: Sequence[Phrase]) -> Excerpt:
    body = article.body
    begin = body.rfind("\n", 0, place.start) + 1
    end = body.find("\n", place.end)
    raw = body[begin : end if end >= 0 else len(body)]
    line = article.body_place(place.start).line
    shown = " ".join(_shown(one) for one in raw.split("\n"))
    marks = marks_in(shown, phrases)
    if not marks:  # in an address or a code: seen by nobody who reads, but found
        shown = raw.replace("\n", " ")
        marks = marks_in(shown, phrases)
    return Excerpt(*_cut(shown, marks), line, place)


def _shown(line: str) -> str:
    mark = _LINE_MARK.match(line)
    seen = visible(line, mark.end() if mark else 0).text
    return _BLANKS.sub(" ", seen.replace(GAP, " ")).strip()


def _first_words(article: Article) -> str:
    for line in article.body[article.body_start :].split("\n"):
        if shown := _shown(line):
            return shown
    return ""


def _cut(text: str, marks: Sequence[Selection]) -> tuple[str, tuple[Selection, ...]]:
    """Return so much of a text as an excerpt holds, and the marks in that."""
    start = 0
    if marks and marks[0].start > BEFORE:
        start = text.find(" ", marks[0].start - BEFORE) + 1
        if not 0 < start <= marks[0].start:
            start = marks[0].start
    end = len(text)
    if end - start > LENGTH:
        end = text.rfind(" ", start, start + LENGTH)
        end = end if end > start else start + LENGTH
    before, behind = "…" if start else "", "…" if end < len(text) else ""
    shift = len(before) - start
    inside = tuple(
        Selection(one.start + shift, min(one.end, end) + shift)
        for one in marks
        if start <= one.start < end
    )
    return f"{before}{text[start:end]}{behind}", inside


def _standing(placed: Sequence[Word], phrase: Phrase) -> Iterator[Selection]:
    wanted = phrase.words
    *whole, last = wanted
    for at in range(len(placed) - len(wanted) + 1):
        behind = placed[at + len(whole)]
        if not (behind.text.startswith(last) if phrase.goes_on else behind.text == last):
            continue
        if any(placed[at + n].text != word for n, word in enumerate(whole)):
            continue
        end = behind.end
        if len(last) == 1 and in_pairs(last) and behind.text != last:
            end = placed[at + len(whole) + 1].start  # the pair's second character was not asked for
        yield Selection(placed[at].start, end)

"""What a list of hits shows of an article: the line with the words, and where they stand in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from editor.core.article import Article, Place
from editor.core.edit import Selection
from editor.markup.search.matter import parts_of
from editor.markup.search.query import Phrase, Query
from editor.markup.visible import GAP, visible
from editor.markup.words import Word, in_pairs, placed_words, words

LENGTH = 160
"""Characters of an excerpt."""
BEFORE = 24
"""Characters of them before the first word that is marked, at most."""
TRIED = 8
"""Places of the body that are looked at for one whose words a reader sees."""
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
    place: Place
    """Where in the file the first of them stands."""


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
        places = list(islice(_in_body(article.body, article.body_start, phrase), TRIED))
        for place in places:
            if excerpt := _of_body(article, place, phrases, _seen):
                return excerpt
        # In an address or a code: seen by nobody who reads, but found.
        if places and (excerpt := _of_body(article, places[0], phrases, str)):
            return excerpt
    for part in parts_of(article):
        marks = marks_in(part.text, phrases) if part.key not in {"title", "body"} else []
        if marks:
            return Excerpt(*_cut(part.text, marks), article.place(part.key))
    start = article.metadata.standfirst or _first_words(article)
    return Excerpt(*_cut(start, []), article.place("title"))


def _in_body(body: str, start: int, phrase: Phrase) -> Iterator[Selection]:
    """Yield the first place of a phrase in each paragraph, that of the headline's line last of all."""
    found = False
    for begin, end in _paragraphs(body, start):
        paragraph = body[begin:end]
        if phrase.within(f" {' '.join(words(paragraph))} "):
            found = True
            first = marks_in(paragraph, (phrase,))[0]
            yield Selection(begin + first.start, begin + first.end)
    if not found:  # over the end of a paragraph, or in the leading headline
        yield from marks_in(body, (phrase,))[:1]


def _paragraphs(body: str, start: int) -> Iterator[tuple[int, int]]:
    for found in _PARAGRAPH_END.finditer(body, start):
        yield start, found.start()
        start = found.end()
    yield start, len(body)


def _of_body(
    article: Article, place: Selection, phrases: Sequence[Phrase], shown: Callable[[str], str]
) -> Excerpt | None:
    """Return the excerpt at a place of the body; None where its line, as it is shown, has no mark."""
    body = article.body
    begin = body.rfind("\n", 0, place.start) + 1
    end = body.find("\n", place.end)
    raw = body[begin : end if end >= 0 else len(body)]
    line = " ".join(shown(one) for one in raw.split("\n"))
    marks = marks_in(line, phrases)
    return Excerpt(*_cut(line, marks), article.body_place(place.start)) if marks else None


def _seen(line: str) -> str:
    mark = _LINE_MARK.match(line)
    seen = visible(line, mark.end() if mark else 0).text
    return _BLANKS.sub(" ", seen.replace(GAP, " ")).strip()


def _first_words(article: Article) -> str:
    for line in article.body[article.body_start :].split("\n"):
        if shown := _seen(line):
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

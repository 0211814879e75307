"""Chunks put together: references to footnotes get their names, the footnotes their section."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from editor.markup.chunks.conversion import Chunk
from editor.markup.chunks.growing import Placed, Whole
from editor.markup.chunks.lookups import Document, Reference
from editor.markup.chunks.tokens import NUMBER, OPEN, REFERENCE

_BACK = re.compile(r'<a class="footnote-backref" href="#fnref-[^>]*>[^<]*</a>')
_HEAD, _FOOT = '<div class="footnote">\n<hr>\n<ol>\n', "\n</ol>\n</div>"
_PLACEHOLDER_LIKE = re.compile(r"[\W\d_]*|.*(?:wzxhzdk|klzzwxh|zz1337|qq3936).*", re.DOTALL)
"""Abbreviations that Python-Markdown finds in its own placeholders, which are counted."""


@dataclass(frozen=True, slots=True)
class Block:
    """One element of the assembled page."""

    html: str
    line: int
    """Line of its chunk on which it begins, from 0."""


def document_of(placed: Sequence[Placed], before: Document) -> Document:
    """Return the definitions of all chunks; `before` itself where they are the same.

    Raises Whole where a footnote is defined twice: the later text has the earlier place.
    """
    references: dict[str, Reference] = {}
    abbreviations: dict[str, str] = {}
    notes: dict[str, int] = {}
    for one in placed:
        chunk = one.chunk
        references.update(chunk.references)
        for short, meaning in chunk.abbreviations:
            if meaning:
                abbreviations[short] = meaning
            else:
                abbreviations.pop(short, None)
        for note, _ in chunk.items:
            if note in notes:
                raise Whole("footnote twice")
            notes[note] = len(notes) + 1
    if any(_PLACEHOLDER_LIKE.fullmatch(short) for short in abbreviations):
        raise Whole("abbreviation of digits")
    # Python-Markdown tries them in this order where two begin alike.
    document = Document(references, abbreviations, notes)
    same = document == before and list(abbreviations) == list(before.abbreviations)
    return before if same else document


def assemble(placed: Sequence[Placed], document: Document) -> Iterator[list[Block]]:
    """Yield the elements of each chunk, and the footnotes with the last one's."""
    turns, counts = _turns(placed, document)
    for place, one in enumerate(placed):
        blocks = [
            Block(_numbered(html, turns[place]) if OPEN in html else html, line)
            for html, line in one.chunk.blocks
        ]
        if place == len(placed) - 1 and document.notes:
            section = _section(placed, document, turns, counts)
            blocks.append(Block(section, blocks[-1].line if blocks else 0))
        yield blocks


def _turns(
    placed: Sequence[Placed], document: Document
) -> tuple[list[list[int]], Counter[str]]:
    """Return for each chunk which reference to its note each of its references is, and the counts.

    Python-Markdown goes through the tree level by level, the footnotes' section last on each.
    """
    turns: list[list[int]] = [[1] * len(one.chunk.marks) for one in placed]
    counts: Counter[str] = Counter()
    if not document.notes:
        return turns, counts
    order = []
    for place, one in enumerate(placed):
        if one.chunk.marks:
            inside = {int(at) for _, html in one.chunk.items for at in REFERENCE.findall(html)}
            order += [
                (mark.depth, index in inside, place, index, mark.note)
                for index, mark in enumerate(one.chunk.marks)
            ]
    for _, _, place, index, note in sorted(order):
        counts[note] += 1
        turns[place][index] = counts[note]
    return turns, counts


def _numbered(html: str, turns: Sequence[int]) -> str:
    """Return HTML with the references' ids: the first is `fnref-1`, the second `fnref2-1`."""

    def turn(found: re.Match[str]) -> str:
        number = turns[int(found[1])]
        return str(number) if number > 1 else ""

    return REFERENCE.sub(turn, html)


def _section(
    placed: Sequence[Placed],
    document: Document,
    turns: Sequence[Sequence[int]],
    counts: Counter[str],
) -> str:
    """Return the footnotes, each with as many ways back as the text refers to it."""
    items = []
    for place, one in enumerate(placed):
        notes = [note for note, _ in one.chunk.items]
        for note, html in one.chunk.items:
            item = _with_ways_back(html, counts[note])
            item = NUMBER.sub(lambda at: str(document.notes[notes[int(at[1]) - 1]]), item)  # noqa: B023 - used at once
            items.append(_numbered(item, turns[place]))
    return _HEAD + "\n".join(items) + _FOOT


def _with_ways_back(html: str, count: int) -> str:
    found = list(_BACK.finditer(html)) if count > 1 else []
    if not found:
        # A footnote without text has no way back either.
        return html
    back = found[-1]
    more = "".join(
        back[0].replace("#fnref-", f"#fnref{number}-", 1) for number in range(2, count + 1)
    )
    return html[: back.end()] + more + html[back.end() :]

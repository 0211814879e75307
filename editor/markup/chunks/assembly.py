"""Chunks put together: references to footnotes get their ids, the footnotes their section."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import chain

from editor.markup.chunks.chunk_list import Exchange
from editor.markup.chunks.conversion import Chunk
from editor.markup.chunks.growing import Grown
from editor.markup.chunks.lookups import NOTHING, Document
from editor.markup.chunks.tokens import NUMBER, REFERENCE

_BACK = re.compile(r'<a class="footnote-backref" href="#fnref-[^>]*>[^<]*</a>')
_HEAD, _LIST, _TASKS = '<div class="footnote">\n<hr>\n', "<ol>\n", '<ol class="task-list">\n'
_FOOT = "\n</ol>\n</div>"
_TASK = re.compile(r'<li [^>]*class="(?:[^"]* )?task-list-item[ "]')


class Assembly:
    """The elements of all chunks, and the section of the footnotes behind them."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._shown: list[tuple[str, ...]] = []
        self._marked: list[bool] = []
        """Whether each chunk refers to footnotes or defines one."""
        self._document = NOTHING
        self.section = ""
        """HTML of the footnotes; `""` where there are none."""

    def update(self, exchange: Exchange, chunks: Sequence[Grown], document: Document) -> list[str]:
        """Take a change of the chunks; return the HTML of all elements."""
        places = slice(exchange.start, exchange.end)
        marked = [bool(one.chunk.marks or one.chunk.items) for one in exchange.fresh]
        touched = any(self._marked[places]) or any(marked)
        self._marked[places] = marked
        self._shown[places] = [
            tuple(html for html, _ in one.chunk.blocks) for one in exchange.fresh
        ]
        if document is not self._document or touched:
            self._document = document
            self._number(chunks)
        shown = list(chain.from_iterable(self._shown))
        return [*shown, self.section] if self.section else shown

    def _number(self, chunks: Sequence[Grown]) -> None:
        """Give references and footnotes what only the whole text knows."""
        turns, counts = _turns(chunks, self._document)
        for place, of_chunk in turns.items():
            blocks = chunks[place].chunk.blocks
            self._shown[place] = tuple(_numbered(html, of_chunk) for html, _ in blocks)
        self.section = _section(chunks, self._document, turns, counts)


def _turns(
    chunks: Sequence[Grown], document: Document
) -> tuple[dict[int, list[int]], Counter[str]]:
    """Return for each chunk which reference to its note each of its references is, and the counts.

    Python-Markdown goes through the tree level by level, the footnotes' section last on each. What
    stands in the text of a footnote that is defined again later does not count.
    """
    turns: dict[int, list[int]] = {}
    counts: Counter[str] = Counter()
    order = []
    last = _last_places(chunks)
    for place, one in enumerate(chunks):
        if marks := one.chunk.marks:
            turns[place] = [1] * len(marks)
            inside = _inside_notes(one.chunk)
            for index, mark in enumerate(marks):
                note = inside.get(index)
                if note is None:
                    order.append((mark.depth, 0, place, index, mark.note))
                elif last[note] == place:
                    at = document.notes[note]
                    order.append((mark.depth, at, place, index, mark.note))
    for _, _, place, index, note in sorted(order):
        counts[note] += 1
        turns[place][index] = counts[note]
    return turns, counts


def _last_places(chunks: Sequence[Grown]) -> dict[str, int]:
    """Return for each footnote the chunk that defines it last."""
    return {note: place for place, one in enumerate(chunks) for note, _ in one.chunk.items}


def _inside_notes(chunk: Chunk) -> dict[int, str]:
    """Return the footnote in whose text a reference of a chunk stands."""
    return {int(at): note for note, html in chunk.items for at in REFERENCE.findall(html)}


def _numbered(html: str, turns: Sequence[int]) -> str:
    """Return HTML with the references' ids: the first is `fnref-1`, the second `fnref2-1`."""

    def turn(found: re.Match[str]) -> str:
        number = turns[int(found[1])]
        return str(number) if number > 1 else ""

    return REFERENCE.sub(turn, html)


def _section(
    chunks: Sequence[Grown],
    document: Document,
    turns: dict[int, list[int]],
    counts: Counter[str],
) -> str:
    """Return the footnotes, each with as many ways back as the text refers to it."""
    items = {}
    for place, one in enumerate(chunks):
        if one.chunk.items:
            numbers = [str(document.notes[note]) for note, _ in one.chunk.items]
            for note, html in one.chunk.items:
                item = _with_ways_back(html, counts[note])
                item = _numbered_back(item, numbers)
                items[note] = _numbered(item, turns.get(place, ()))
    if not items:
        return ""
    # A list with one task in it is a list of tasks, that of the footnotes too.
    begin = _TASKS if any(map(_TASK.match, items.values())) else _LIST
    return _HEAD + begin + "\n".join(items.values()) + _FOOT


def _numbered_back(html: str, numbers: Sequence[str]) -> str:
    return NUMBER.sub(lambda found: numbers[int(found[1]) - 1], html)


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

"""Three front matters merged key by key: each key with its value, lines and comments is one thing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from editor.markup.front_matter.block import Notation
from editor.markup.front_matter.lines import line_start, next_line
from editor.markup.front_matter.parse import read_front_matter
from editor.markup.front_matter.tree import span
from editor.markup.merge.parts import Part, choose, part
from editor.markup.merge.words import merge_words

WHOLE = "front matter"
"""What is named where the keys cannot be told apart: broken, JSON, or two notations."""


@dataclass(frozen=True, slots=True)
class _Keys:
    """A front matter cut into the lines of its keys."""

    notation: Notation | None
    opening: str
    lines: dict[str, str]
    closing: str


def merge_keys(base: str, mine: str, theirs: str) -> Iterator[Part]:
    """Yield the parts of three front matters, delimiters included.

    The order is mine; a key that they added stands behind the one that it stands behind there.
    """
    if choose(base, mine, theirs) is not None:
        yield part(base, mine, theirs)
        return
    cut = [_cut(one) for one in (base, mine, theirs)]
    if any(one is None for one in cut) or len({one.notation for one in cut if one} - {None}) > 1:
        yield from _as_words(base, mine, theirs)
        return
    before, ours, others = (one for one in cut if one is not None)
    yield _frame(before.opening, ours.opening, others.opening)
    for key in _order(ours.lines, others.lines):
        was, our, other = (keys.lines.get(key, "") for keys in (before, ours, others))
        yield part(was, our, other, key)
    yield _frame(before.closing, ours.closing, others.closing)


def _as_words(base: str, mine: str, theirs: str) -> Iterator[Part]:
    parts = list(merge_words(base, mine, theirs))
    merged = [one.merged for one in parts if one.merged is not None]
    if len(merged) == len(parts) and read_front_matter("".join(merged)).fault is None:
        yield from parts
    else:
        yield part(base, mine, theirs, WHOLE)


def _frame(base: str, mine: str, theirs: str) -> Part:
    """Return a delimiter's line: it stays as long as one side has one."""
    return Part(base, mine, theirs, choose(base, mine, theirs) or mine or theirs)


def _order(mine: dict[str, str], theirs: dict[str, str]) -> list[str]:
    order = list(mine)
    behind = 0
    for key in theirs:
        if key in mine:
            behind = order.index(key) + 1
        else:
            order.insert(behind, key)
            behind += 1
    return order


def _cut(head: str) -> _Keys | None:
    """Cut a front matter into keys; None where that cannot be done without a doubt."""
    if not head:
        return _Keys(None, "", {}, "")
    front = read_front_matter(head)
    block, table = front.block, front.table
    if block is None or front.fault or block.notation is Notation.JSON:
        return None
    entries = [] if table is None else [one for one in table.entries if not one.borrowed]
    if table is not None and table.flow:
        return None
    lines: dict[str, str] = {}
    at = block.content
    for entry in entries:
        start, end = span(entry)
        stop = next_line(head, max(end - 1, start))
        if entry.key in lines or line_start(head, start) < at or stop > block.content_end:
            return None
        lines[entry.key] = head[at:stop]
        at = stop
    return _Keys(block.notation, head[: block.content], lines, head[at:])

"""CriticMarkup: the text with all suggestions accepted and all comments gone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from editor.core.edit import Edit
from editor.markup.code_ranges import CodeRanges, code_ranges
from editor.markup.rewriting import Rewriting, rewrite

KINDS = {
    "{++": ("addition", "++}"),
    "{--": ("deletion", "--}"),
    "{~~": ("substitution", "~~}"),
    "{>>": ("comment", "<<}"),
    "{==": ("highlight", "==}"),
}
"""Opening mark → kind and closing mark."""
DEPTH = 8
"""Marks inside marks beyond this are taken as text: nobody suggests so deeply."""
_OPEN = re.compile(r"\{(?:\+\+|--|~~|>>|==)")


@dataclass(frozen=True, slots=True)
class OpenMark:
    """A suggestion or comment that nobody has decided on."""

    offset: int
    """Code points of the body."""
    kind: str
    """`addition`, `deletion`, `substitution`, `comment`, `highlight`, or `unclosed`."""
    end: int = field(default=0, compare=False)
    """Behind its closing mark."""


@dataclass(frozen=True, slots=True)
class Accepted:
    """A body with its suggestions accepted, and the marks that were in it."""

    rewriting: Rewriting
    marks: tuple[OpenMark, ...]


def accepted(body: str) -> tuple[str, list[OpenMark]]:
    """Return the body as if every suggestion were accepted, and the marks that stand open in it."""
    found = accept(body)
    return found.rewriting.text, list(found.marks)


def accept(body: str) -> Accepted:
    """Return the accepted body with the way back to the writer's offsets.

    Code is literal, and so is a mark behind a backslash. A mark that is opened and not closed stays
    as text and is told as `unclosed`.
    """
    if not _OPEN.search(body):
        return Accepted(rewrite(body, ()), ())
    scan = _Scan(body, code_ranges(body))
    edits = [Edit(start, end, "") for start, end in _whole_lines(body, scan.removed(0, len(body)))]
    return Accepted(rewrite(body, edits), tuple(scan.marks))


def critic_marks(body: str) -> list[OpenMark]:
    """Return the marks that stand open in a body, outer ones before those in them; none in code."""
    if not _OPEN.search(body):
        return []
    scan = _Scan(body, code_ranges(body))
    for _removed in scan.removed(0, len(body)):
        pass  # what is found on the way is wanted, not what would be removed
    return [one for one in scan.marks if one.kind != "unclosed"]


class _Scan:
    """One pass over a body; every acceptance is a removal of ranges."""

    def __init__(self, body: str, code: CodeRanges) -> None:
        self.body = body
        self.code = code
        self.marks: list[OpenMark] = []
        self._none_after: dict[str, int] = {}

    def removed(self, start: int, end: int, depth: int = 0) -> Iterator[tuple[int, int]]:
        """Yield the ranges between `start` and `end` that acceptance removes, in order."""
        at = start
        while opened := _OPEN.search(self.body, at, end):
            at = opened.start()
            if at in self.code:
                at = self.code.end_of(at)
                continue
            if at and self.body[at - 1] == "\\":
                at += 3
                continue
            kind, closing = KINDS[opened[0]]
            close = self._close(closing, at + 3, end)
            if close < 0 or depth > DEPTH:
                self.marks.append(OpenMark(at, "unclosed"))
                at += 3
                continue
            self.marks.append(OpenMark(at, kind, close + 3))
            yield from self._accept(kind, at, close, depth)
            at = close + 3

    def _close(self, closing: str, start: int, end: int) -> int:
        if start >= self._none_after.get(closing, len(self.body) + 1):
            return -1
        at = start
        while (at := self.body.find(closing, at)) >= 0:
            if at not in self.code:
                return at if at + 3 <= end else -1
            at = self.code.end_of(at)
        self._none_after[closing] = start
        return -1

    def _accept(self, kind: str, start: int, close: int, depth: int) -> Iterator[tuple[int, int]]:
        if kind in {"deletion", "comment"}:
            yield start, close + 3
            return
        inner = start + 3
        if kind == "substitution":
            arrow = self.body.find("~>", inner, close)
            # Without an arrow nothing says what is new: the words stay.
            inner = arrow + 2 if arrow >= 0 else inner
        yield start, inner
        yield from self.removed(inner, close, depth + 1)
        yield close, close + 3


def _whole_lines(body: str, removed: Iterator[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Take the line end along where a removal is all that a line holds.

    A comment on a line of its own inside a paragraph would else leave a blank line, and with it a
    second paragraph.
    """
    for start, end in removed:
        line = body.rfind("\n", 0, start) + 1
        alone = not body[line:start].strip(" \t") and body[end : end + 1] == "\n"
        inside = line > 1 and body[line - 2] != "\n" and body[end + 1 : end + 2] not in {"\n", ""}
        yield (
            (start, end + 1)
            if alone and inside and body[start : start + 2] != "{+"
            else (start, end)
        )

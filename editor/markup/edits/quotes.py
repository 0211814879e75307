"""Quotation marks as they are typed: those of the language, opening or closing by what stands before."""

from __future__ import annotations

import re

from editor.core.edit import Edit, Selection
from editor.markup.edits.lines import line_bounds
from editor.markup.edits.outcome import EditFunction, Outcome, caret_at

Pair = tuple[str, str]
APOSTROPHE = "’"
_MARKS = "*_~=^"
_OPENS = " \t\u00a0\u202f([{—–-/>"
_LITERAL = re.compile(r"\{[^{}]*$|<[a-zA-Z/!][^<>]*$|\]\([^()]*$|\{\{[<%](?:(?![>%]\}\}).)*$")
"""The end of a line's beginning where a quotation mark is one of a machine's."""


def type_quote(char: str, outer: Pair = ("“", "”"), inner: Pair = ("‘", "’")) -> EditFunction:
    """Return the edit that types `"` or `'` as the language has it."""

    def edit(text: str, selection: Selection) -> Outcome:
        made = quoted(text, selection, char, outer, inner)
        if made is not None:
            return made
        return caret_at([Edit(selection.start, selection.end, char)], selection.start + 1)

    return edit


def quoted(text: str, selection: Selection, char: str, outer: Pair, inner: Pair) -> Outcome | None:
    """Return the edit that types a quotation mark; None where it stays straight, as in code.

    `outer` are the marks for `"`, `inner` those for `'`. Around a selection both are put.
    """
    start, _ = line_bounds(text, selection.start)
    before = text[start : selection.start]
    if _LITERAL.search(before) or before.count("`") % 2 or before.endswith("\\"):
        return None
    pair = outer if char == '"' else inner
    words = text[selection.start : selection.end]
    if words.strip() and "\n" not in words:
        edits = (
            Edit(selection.start, selection.start, pair[0]),
            Edit(selection.end, selection.end, pair[1]),
        )
        by = len(pair[0])
        return Outcome(edits, Selection(selection.anchor + by, selection.caret + by))
    put = _mark(before, char, pair, outer, inner)
    return caret_at([Edit(selection.start, selection.end, put)], selection.start + len(put))


def _mark(before: str, char: str, pair: Pair, outer: Pair, inner: Pair) -> str:
    bare = before.rstrip(_MARKS)
    last = bare[-1:]
    is_open = before.count(pair[0].strip()) > before.count(pair[1].strip())
    opens = not last or last in _OPENS
    # An opening mark with a hard space behind it, as in French, is none that a word follows.
    behind_opening = bool(last) and bare.endswith((outer[0], inner[0])) and outer[0] != outer[1]
    if opens or behind_opening:
        same = pair[0] != pair[1] and bare.endswith(pair[0])
        return pair[1] if same else pair[0]
    if char == "'" and not (is_open and not last.isspace() and pair[0] != APOSTROPHE):
        return APOSTROPHE
    return pair[1]

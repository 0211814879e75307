"""Footnotes: which one a place in the text is about, what it says, and where its other half stands."""

from __future__ import annotations

import re
from itertools import pairwise

from editor.core.edit import Selection
from editor.markup.spans import spans_of_line

_MARK = re.compile(r"\[\^([^\]\s]+)\]")
_LONGEST = 2_000
"""Code points of a note that are shown."""


def note_at(text: str, offset: int) -> str:
    """Return the name of the note whose mark `[^name]` an offset touches, empty where there is none."""
    start = text.rfind("\n", 0, offset) + 1
    end = text.find("\n", offset)
    line = text[start : end if end >= 0 else len(text)]
    for found in _MARK.finditer(line):
        if found.start() <= offset - start <= found.end():
            return found[1]
    return ""


def note_words(text: str, name: str) -> str:
    """Return what a note says, without its marks; empty where the text has no such note."""
    found = _definition(text, name)
    if found is None:
        return ""
    lines = text[found.end() : found.end() + _LONGEST].split("\n")
    said = [lines[0]]
    for before, line in pairwise(lines):
        if not line.strip():
            continue
        is_indented = line.startswith(("    ", "\t"))
        if not is_indented and (not before.strip() or _MARK.match(line)):
            break
        said.append(line.strip())
    return "\n".join(_words(line) for line in said if line)


def other_half(text: str, offset: int) -> Selection | None:
    """Return the caret at the note of a mark, or at the first mark of a note; None on neither."""
    name = note_at(text, offset)
    if not name:
        return None
    note = _definition(text, name)
    if note is not None and note.start() <= offset < note.end():
        mark = re.search(rf"\[\^{re.escape(name)}\](?!:)", text)
        return Selection(mark.end(), mark.end()) if mark else None
    return Selection(note.end(), note.end()) if note else None


def _definition(text: str, name: str) -> re.Match[str] | None:
    return re.search(rf"^ {{0,3}}\[\^{re.escape(name)}\]:[ \t]*", text, re.MULTILINE)


def _words(line: str) -> str:
    marks = sorted(mark for span in spans_of_line(line) for mark in span.marks)
    words = []
    at = 0
    for start, end in marks:
        words.append(line[at : max(at, start)])
        at = max(at, end)
    words.append(line[at:])
    return "".join(words).strip()

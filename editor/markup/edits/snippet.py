"""A piece of text that is kept for use again, with fields to fill in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from editor.core.edit import Edit, Selection
from editor.markup.edits.outcome import EditFunction, Outcome

_FIELD = re.compile(
    r"\\(?P<plain>\$)|\$(?P<bare>\d)|\$\{(?P<number>\d{1,2})(?::(?P<said>[^{}\n]*))?\}|\$\{(?P<name>[a-z-]+)\}"
)
END = 0
"""Number of the field where the caret goes last."""

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Snippet:
    """What is put into the text."""

    text: str
    fields: tuple[Range, ...]
    """Where its fields stand, in the order in which they are filled in; the last is the end."""


def read_snippet(written: str, values: Mapping[str, str]) -> Snippet:
    """Return a snippet as it is put in: `$1`, `${2:word}` are fields, `$0` the end, `${date}` a value.

    A value that is not known stays as it is written, and so does a dollar behind a backslash. Of
    fields with one number only the first is filled in.
    """
    out = ""
    at = 0
    fields: dict[int, Range] = {}
    for found in _FIELD.finditer(written):
        out += written[at : found.start()]
        at = found.end()
        if found["plain"]:
            out += "$"
            continue
        if found["name"]:
            out += values.get(found["name"], found[0])
            continue
        number = int(found["bare"] or found["number"])
        said = found["said"] or ""
        fields.setdefault(number, (len(out), len(out) + len(said)))
        out += said
    out += written[at:]
    fields.setdefault(END, (len(out), len(out)))
    order = [number for number in sorted(fields) if number != END]
    return Snippet(out, tuple(fields[number] for number in (*order, END)))


def insert_snippet(snippet: Snippet, replaced: int = 0) -> EditFunction:
    """Return the edit that puts a snippet in place of the selection, its first field selected.

    `replaced`: characters before the caret that go, such as the name that was typed for it.
    """

    def edit(_text: str, selection: Selection) -> Outcome:
        start = selection.start - replaced
        made = Edit(start, selection.end, snippet.text)
        low, high = snippet.fields[0]
        return Outcome((made,), Selection(start + low, start + high))

    return edit

"""What the chunks of a text define together."""

from __future__ import annotations

import re
from collections.abc import Sequence

from editor.markup.chunks.growing import Grown, Whole
from editor.markup.chunks.lookups import Document, Reference

_PLACEHOLDER_LIKE = re.compile(r"[\W\d_]*|.*(?:wzxhzdk|klzzwxh|zz1337|qq3936).*", re.DOTALL)
"""Abbreviations that Python-Markdown finds in its own placeholders, which are counted."""


def document_of(placed: Sequence[Grown], before: Document) -> Document:
    """Return the definitions of all chunks; `before` itself where they are the same. Raises Whole.

    A footnote that is defined twice has the number of the first and the text of the last.
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
            notes.setdefault(note, len(notes) + 1)
    if any(_PLACEHOLDER_LIKE.fullmatch(short) for short in abbreviations):
        raise Whole("abbreviation of digits")
    # Python-Markdown tries them in this order where two begin alike.
    document = Document(references, abbreviations, notes)
    same = document == before and list(abbreviations) == list(before.abbreviations)
    return before if same else document

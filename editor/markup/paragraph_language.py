"""The language of a paragraph: the `lang` of its attribute list."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from editor.markup.spans import HEADINGS, LISTS, LineKind

LANGUAGE = re.compile(
    r"\{:?[ ]*(?:[^{}\n]*[ ])?lang=(?P<quote>[\"']?)(?P<tag>[A-Za-z][\w-]{1,34})(?P=quote)"
    r"(?:[ ][^{}\n]*)?\}"
)
"""An attribute list that names a language, in BCP 47: `{: lang=de }`, `{lang=de}`, `{.x lang="fr"}`."""
FARTHEST = 60
"""Lines below in which a paragraph's attribute list is looked for."""
_AT_END = re.compile(LANGUAGE.pattern + r"[ \t]*$")
_OPENING = HEADINGS | LISTS | {LineKind.BLANK, LineKind.NOTE, LineKind.DEFINITION, LineKind.FENCE}
"""Kinds that begin something of their own: the list below it belongs to them and not above."""


def tag_in(text: str) -> str:
    """Return the language that an attribute list alone in its line gives the lines above it."""
    bare = text.strip(" \t>")
    found = LANGUAGE.fullmatch(bare)
    return found["tag"] if found else ""


def language_below(
    kind: LineKind, index: int, line: Callable[[int], tuple[LineKind, str] | None]
) -> str:
    """Return the language that the lines below give line `index`, empty where none does.

    `line` returns kind and text of a line, None behind the last; at most `FARTHEST` are looked at.
    """
    if kind is LineKind.BLANK or kind in HEADINGS:
        return ""
    for below in range(index + 1, index + FARTHEST):
        found = line(below)
        if found is None or found[0] in _OPENING:
            return ""
        if "lang" in found[1]:
            tag = tag_in(found[1])
            if tag:
                return tag
    return ""


def tag_at_end(text: str, kind: LineKind) -> str:
    """Return the language that a heading's or an item's own attribute list gives it."""
    found = _AT_END.search(text) if "lang" in text else None
    # Right behind a mark's end it is that span's own.
    if found is None or (kind not in HEADINGS and not text[: found.start()].endswith(" ")):
        return ""
    return found["tag"]


def languages_of(texts: Sequence[str], kinds: Sequence[LineKind]) -> list[str]:
    """Return the language of each line that has one of its own, empty for the article's."""

    def line(index: int) -> tuple[LineKind, str] | None:
        return (kinds[index], texts[index]) if index < len(texts) else None

    if not any("lang=" in text for text in texts):
        return [""] * len(texts)
    return [
        tag_at_end(text, kind) or language_below(kind, index, line)
        for index, (text, kind) in enumerate(zip(texts, kinds, strict=True))
    ]

"""The headings of a body."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_HASHES = re.compile(
    r"^(?:[ ]{0,3}(?:>|[-*+][ ]|\d{1,3}\.[ ])[ ]{0,3}){0,8}(?P<marks>#{1,6})(?P<text>[^\n]*)$",
    re.MULTILINE,
)
"""In quotes and lists too, where a page has them as well."""
_UNDER = re.compile(r"\n(?P<line>=+|-+)[ ]*$", re.MULTILINE)
_NO_HEADING = ("#", ">", "|", "<", "-", "*", "+", " ", "\t")
"""What a line does not begin with that is a heading by the line under it."""
_TAG = re.compile(
    r"<h(?P<level>[1-6])\b[^>]{0,500}>(?P<text>.{0,2000}?)</h(?P=level)>", re.DOTALL | re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Heading:
    """One heading; offsets are code points of the body."""

    level: int
    text: str
    """Its Markdown, without the marks."""
    start: int
    end: int
    """Behind its last character, before the line end."""
    marks: tuple[int, int] | None
    """Where its `#` stand; None for one that is underlined or written in HTML."""


def headings_of(text: str) -> tuple[Heading, ...]:
    """Return the headings of a body whose code is blanked, in order."""
    found = [*_hashes(text), *_underlined(text), *_tags(text)]
    return tuple(sorted(found, key=lambda heading: heading.start))


def _hashes(text: str) -> Iterator[Heading]:
    if "#" not in text:
        return
    for found in _HASHES.finditer(text):
        yield Heading(
            level=len(found["marks"]),
            text=found["text"].rstrip(" \t#").lstrip(),
            start=found.start(),
            end=found.end(),
            marks=found.span("marks"),
        )


def _underlined(text: str) -> Iterator[Heading]:
    for found in _UNDER.finditer(text):
        start = text.rfind("\n", 0, found.start()) + 1
        words = text[start : found.start()]
        # A heading's words begin a block; below other lines they are a paragraph's.
        if (
            not words.strip()
            or words.startswith(_NO_HEADING)
            or text[max(start - 2, 0) : start].strip("\n")
        ):
            continue
        yield Heading(
            level=1 if found["line"][0] == "=" else 2,
            text=words.strip(),
            start=start,
            end=found.end(),
            marks=None,
        )


def _tags(text: str) -> Iterator[Heading]:
    if "<h" not in text and "<H" not in text:
        return
    for found in _TAG.finditer(text):
        yield Heading(
            level=int(found["level"]),
            text=found["text"].strip(),
            start=found.start(),
            end=found.end(),
            marks=None,
        )

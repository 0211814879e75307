"""Puts finished elements together: ids are made unique, the list of contents is filled in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from editor.core.findings import Gravity
from editor.export.setting import Note, Setting, note
from editor.export.steps.headings import CLOSE, OPEN

_ID = re.compile(r' id="([^"]*)"')
_HEADING = re.compile(r'<h([2-6])[^>]*? id="([^"]*)"[^>]*>(.*?)</h\1>', re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_CONTENTS = re.compile(r"<p>\[TOC\]</p>")


@dataclass(frozen=True, slots=True)
class Assembled:
    """The elements with final ids, and what was found."""

    elements: tuple[str, ...]
    notes: tuple[tuple[int, Note], ...] = ()
    """Each with the index of the element that it is about."""


def assemble(
    elements: Sequence[str], setting: Setting, reserved: frozenset[str] = frozenset()
) -> Assembled:
    """Resolve ids and contents over all elements of a page.

    Ids that the writer gave come first and keep their name; one given twice stays at its first
    place. Ids of headings get `-2` where they are taken.
    """
    notes: list[tuple[int, Note]] = []
    taken = set(reserved)
    fixed = list(elements)
    for index, element in enumerate(elements):
        if " id=" in element:
            fixed[index], twice = _given(element, taken)
            notes += [(index, note("id", Gravity.HINT, "id-twice", name=name)) for name in twice]
    counts: dict[str, int] = {}
    final = [_named(element, taken, counts) if OPEN in element else element for element in fixed]
    if any("[TOC]" in element and _CONTENTS.search(element) for element in final):
        contents = _contents(final, setting)
        final = [_CONTENTS.sub(lambda _: contents, element) for element in final]
    return Assembled(tuple(one for one in final if one), tuple(notes))


def _given(element: str, taken: set[str]) -> tuple[str, list[str]]:
    """Return an element with the ids that the writer gave, and those of them given before."""
    twice: list[str] = []

    def one(found: re.Match[str]) -> str:
        name = found[1]
        if name.startswith(OPEN):
            return found[0]
        if name in taken:
            twice.append(name)
            return ""
        taken.add(name)
        return found[0]

    return _ID.sub(one, element), twice


def _named(element: str, taken: set[str], counts: dict[str, int]) -> str:
    def one(found: re.Match[str]) -> str:
        base = found[1]
        if not base.startswith(OPEN):
            return found[0]
        base = name = base.strip(OPEN + CLOSE)
        number = counts.get(base, 2)
        while name in taken:
            name = f"{base}-{number}"
            number += 1
        counts[base] = number
        taken.add(name)
        return f' id="{name}"'

    return _ID.sub(one, element)


def _contents(elements: Sequence[str], setting: Setting) -> str:
    """Return the list of the page's headings, nested by level, for a paragraph `[TOC]`."""
    found = [
        (int(one[1]), one[2], _TAG.sub("", one[3]).strip())
        for element in elements
        for one in _HEADING.finditer(element)
    ]
    if not found:
        return ""
    lowest = min(level for level, _, _ in found)
    label = escape(setting.labels.get("contents", ""))
    items = "".join(
        f'<li class="level-{level - lowest + 1}"><a href="#{name}">{words}</a></li>'
        for level, name, words in found
    )
    return f'<nav class="contents" aria-label="{label}"><ol>{items}</ol></nav>'

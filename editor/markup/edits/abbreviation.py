"""Abbreviations: what the letters stand for, kept at the end of the text."""

from __future__ import annotations

import re

from editor.core.edit import Edit, Selection
from editor.markup.edits.lines import line_bounds
from editor.markup.edits.outcome import Outcome, caret_at, nothing
from editor.markup.edits.words import word_around

_ENTRY = re.compile(r"\*\[[^\]\n]+\]:")


def explain_abbreviation(text: str, selection: Selection) -> Outcome:
    """Go to where the selected letters, or the word at the caret, are explained; begin it if nowhere."""
    chosen = selection if selection.start < selection.end else word_around(text, selection.caret)
    letters = text[chosen.start : chosen.end].strip()
    if not letters or re.search(r"[\[\]\n]", letters):
        return nothing(selection)
    there = re.search(rf"^\*\[{re.escape(letters)}\]:[ \t]*", text, re.MULTILINE)
    if there:
        return caret_at([], there.end())
    end = len(text.rstrip("\n"))
    start, _ = line_bounds(text, end)
    gap = "\n" if _ENTRY.match(text[start:end]) else "\n\n"
    entry = f"{gap}*[{letters}]: "
    return caret_at([Edit(end, len(text), f"{entry}\n")], end + len(entry))

"""Quotes, on and off."""

from __future__ import annotations

import re

from editor.core.edit import Edit, Selection
from editor.markup.edits.lines import line_at, text_lines, touched
from editor.markup.edits.outcome import Outcome, followed

_MARK = re.compile(r" {0,3}>[ \t]?")


def toggle_quote(text: str, selection: Selection) -> Outcome:
    """Make the selected paragraphs a quote, or take one level of it away if all of them are one.

    A caret means its paragraph: the lines up to the next blank one.
    """
    lines = text_lines(text)
    chosen = touched(lines, selection)
    if selection.start == selection.end:
        first = last = line_at(lines, selection.start).number
        while first > 0 and not lines[first].blank and not lines[first - 1].blank:
            first -= 1
        while last + 1 < len(lines) and not lines[last].blank and not lines[last + 1].blank:
            last += 1
        chosen = lines[first : last + 1]
    words = [one for one in chosen if not one.blank]
    if words and all(_MARK.match(one.text) for one in words):
        edits = []
        for one in chosen:
            found = _MARK.match(one.text)
            if found:
                edits.append(Edit(one.start, one.start + found.end(), ""))
        return followed(selection, edits)
    only = len(chosen) == 1
    return followed(
        selection,
        [Edit(one.start, one.start, ">" if one.blank and not only else "> ") for one in chosen],
    )

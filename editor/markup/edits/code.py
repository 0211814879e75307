"""Code inside a line, on and off."""

from __future__ import annotations

import re

from editor.core.edit import Selection
from editor.markup.edits.outcome import Outcome
from editor.markup.edits.toggle import Style, toggle
from editor.markup.spans import SpanKind


def code_marks(words: str) -> tuple[str, str]:
    """Return backticks in a number that the words do not have, with a space beside their own."""
    runs = {len(run) for run in re.findall("`+", words)}
    size = next(number for number in range(1, len(runs) + 2) if number not in runs)
    gap = " " if words.startswith("`") or words.endswith("`") else ""
    return "`" * size + gap, gap + "`" * size


STYLE = Style(SpanKind.CODE, "`", code_marks)


def toggle_code(text: str, selection: Selection) -> Outcome:
    """Make the selected words code, or plain if all of them are."""
    return toggle(text, selection, STYLE)

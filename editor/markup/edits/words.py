"""The word around a caret."""

from __future__ import annotations

import unicodedata

from editor.core.edit import Selection

_JOINS = "'’-\u200d\u00ad"
"""Characters that hold a word together but do not begin or end one."""


def _of_word(char: str) -> bool:
    return char.isalnum() or char in _JOINS or unicodedata.category(char)[0] == "M"


def word_around(text: str, offset: int) -> Selection:
    """Return the word that an offset touches, empty where there is none."""
    start = end = offset
    while start > 0 and _of_word(text[start - 1]):
        start -= 1
    while end < len(text) and _of_word(text[end]):
        end += 1
    while start < end and text[start] in _JOINS:
        start += 1
    while end > start and text[end - 1] in _JOINS:
        end -= 1
    if not start <= offset <= end:
        return Selection(offset, offset)
    return Selection(start, end)

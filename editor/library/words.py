"""How many words a body holds, counted fast enough for a whole library."""

from __future__ import annotations

import re

from editor.markup.counts import count, plain_text

_WITHOUT_BLANKS = re.compile("[\u2e80-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff]")
"""Scripts whose words have no blanks between them; `count` knows how to count those."""
_HIDING = ("{", "<", "&", "```", "~~~", "[^")
"""Marks that may hide whole words; other marks stick to words or stand alone, and change no number."""
_NUMBERED = re.compile(r"^[ \t>]*\d{1,9}[.)][ \t]", re.MULTILINE)
_TARGET = re.compile(r"\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)")
_LETTER = re.compile(r"[^\W_]")


def words_of(body: str) -> int:
    """Return what `count(body).words` is, at a tenth of its cost for plain prose."""
    if not body.isascii() and _WITHOUT_BLANKS.search(body):
        return count(body).words
    brackets = body.count("]")
    if (
        brackets != body.count("](")
        or any(mark in body for mark in _HIDING)
        or _NUMBERED.search(body)
    ):
        body = plain_text(body)
    elif brackets:
        body = _TARGET.sub("", body)
    if not body.isascii():
        for dash in "—–…":
            body = body.replace(dash, " ")
    pieces = body.split()
    words = sum(map(str.isalnum, pieces))
    if words == len(pieces):
        return words
    return words + sum(1 for one in pieces if not one.isalnum() and _LETTER.search(one))

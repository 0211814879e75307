"""Words without their marks, for comparing and looking at what a reader will see."""

from __future__ import annotations

import re
from html import unescape

_LINK = re.compile(r"!?\[([^\[\]]*)\](?:\([^()]*\)|\[[^\[\]]*\])")
_TAG = re.compile(r"</?[A-Za-z][^<>]*>")
_ATTRIBUTES = re.compile(r"[ \t]*\{:?[^{}\n]*\}[ \t]*$")
_MARKS = re.compile(r"[*_`~=]{1,3}|\\(?=[!-/:-@\[-`{-~])")
_QUOTES = str.maketrans("‘’‚‛“”„‟«»‹›`´\u00a0\u202f", "''''\"\"\"\"\"\"''''  ")


LONGEST = 2000
"""Characters of a line; a longer one is no headline, and is not looked at."""


def plain(markdown: str) -> str:
    """Return the words of a line of Markdown, marks and addresses gone, blanks single."""
    text = _ATTRIBUTES.sub("", markdown)
    text = _LINK.sub(r"\1", text)
    text = _TAG.sub("", text)
    text = _MARKS.sub("", text)
    return " ".join(unescape(text).split())


def same_words(one: str, other: str) -> bool:
    """Tell whether two lines say the same: case, quotes, blanks and a final stop do not count."""
    if max(len(one), len(other)) > LONGEST or not one.strip():
        return False
    return _folded(one) == _folded(other)


def _folded(line: str) -> str:
    return " ".join(plain(line).translate(_QUOTES).casefold().split()).rstrip(" .")

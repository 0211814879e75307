"""Blank what is not prose, so that rules do not look into code; every offset stays."""

from __future__ import annotations

import re

from editor.markup.code_ranges import code_ranges

_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_ESCAPE = re.compile(r"\\[!-/:-@\[-`{-~]")
_NOT_A_LINE_END = re.compile(r"[^\n]")


def blank_code(body: str) -> str:
    """Return the body with code, comments and escaped characters blanked; line ends stay."""
    out: list[str] = []
    at = 0
    code = code_ranges(body)
    for start, end in zip(code.starts, code.ends, strict=True):
        out += (body[at:start], _NOT_A_LINE_END.sub(" ", body[start:end]))
        at = end
    text = "".join((*out, body[at:]))
    if "<!--" in text:
        text = _COMMENT.sub(lambda found: _NOT_A_LINE_END.sub(" ", found.group()), text)
    if "\\" in text:
        text = _ESCAPE.sub("  ", text)
    return text

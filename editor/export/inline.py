"""Plain text of a field as it stands on a page: escaped, with the language's typography."""

from __future__ import annotations

import re
from html import escape

from editor.export.typography.marks import style_of
from editor.export.typography.words import Run

_BLANKS = re.compile(r"[ \t\r\n]+")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")


def set_words(text: str, language: str, *, quotes: bool) -> str:
    """Return the HTML of a plain text; blanks and line ends become one blank."""
    return escape(plain_words(text, language, quotes=quotes), quote=False)


def plain_words(text: str, language: str, *, quotes: bool) -> str:
    """Return a plain text with the language's typography, for a head and for a page alike."""
    plain = _BLANKS.sub(" ", _CONTROL.sub("", text)).strip()
    return Run(style_of(language)).set(plain) if quotes else plain

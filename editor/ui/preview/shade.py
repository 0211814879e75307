"""Day and night of the page, apart from the window's look: readers choose theirs themselves."""

from __future__ import annotations

import re

_STYLE = re.compile(rb"<style[^>]*>.*?</style>", re.IGNORECASE | re.DOTALL)
_ASKS = re.compile(rb"\(\s*prefers-color-scheme\s*:\s*(dark|light)\s*\)", re.IGNORECASE)
_SCHEME = re.compile(rb"(?<![-\w])color-scheme\s*:\s*light\s+dark", re.IGNORECASE)
_YES, _NO = b"(min-width: 0)", b"(max-width: 0)"


def in_shade(html: bytes, *, night: bool) -> bytes:
    """Return the page as a reader by day or by night gets it, whatever this system prefers.

    Only the questions in its stylesheets are answered; every other byte stays.
    """

    def answer(asked: re.Match[bytes]) -> bytes:
        return _YES if (asked[1].lower() == b"dark") == night else _NO

    def style(found: re.Match[bytes]) -> bytes:
        answered = _ASKS.sub(answer, found[0])
        return _SCHEME.sub(b"color-scheme: dark" if night else b"color-scheme: light", answered)

    return _STYLE.sub(style, html)

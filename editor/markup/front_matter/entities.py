"""Character references in front-matter values: shown decoded, kept as they are until edited."""

from __future__ import annotations

import html
import re

_REFERENCE = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
"""With the semicolon only: `?a=1&copy=2` is an address and no copyright sign."""


def decode(written: str) -> str:
    """Return the text as it is shown."""
    if "&" not in written:
        return written
    return _REFERENCE.sub(lambda found: html.unescape(found[0]), written)


def encode(shown: str) -> str:
    """Return the text to write so that `decode` gives `shown` again."""
    if "&" not in shown:
        return shown
    return _REFERENCE.sub(_guarded, shown)


def _guarded(found: re.Match[str]) -> str:
    reference = found[0]
    return reference if html.unescape(reference) == reference else f"&amp;{reference[1:]}"

"""Plain text of a field as it stands on a page: escaped, with the language's typography."""

from __future__ import annotations

from html import escape


def set_words(text: str, language: str, *, quotes: bool) -> str:
    """Return the HTML of a plain text; blanks and line ends become one blank."""
    plain = " ".join(text.split(" ")).replace("\n", " ").strip()
    return escape(plain, quote=False)

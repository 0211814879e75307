"""Quotation marks of other languages."""

import pytest

from editor.core.edit import Selection, apply
from editor.markup.edits.quotes import type_quote

GERMAN = (("„", "“"), ("‚", "‘"))
FRENCH = (("«\u00a0", "\u00a0»"), ("“", "”"))
SWEDISH = (("”", "”"), ("’", "’"))


def typed(keys, marks):
    text, at = "", 0
    for key in keys:
        if key in "\"'":
            made = type_quote(key, *marks)(text, Selection(at, at))
            text, at = apply(text, made.edits), made.selection.caret
        else:
            text, at = text[:at] + key + text[at:], at + 1
    return text


@pytest.mark.parametrize(
    ("keys", "marks", "text"),
    [
        ("Er sagt \"Das 'Haus' geht's\".", GERMAN, "Er sagt „Das ‚Haus‘ geht’s“."),
        ('"Oui" ou "non"', FRENCH, "«\u00a0Oui\u00a0» ou «\u00a0non\u00a0»"),
        ('"Ja" sa han\'s', SWEDISH, "”Ja” sa han’s"),
    ],
)
def test_each_language_has_its_own(keys, marks, text):
    assert typed(keys, marks) == text

"""A dictionary judges words in its own letters only."""

import pytest

from editor.spelling.scripts import reads


@pytest.mark.parametrize(
    ("language", "word", "expected"),
    [
        ("en", "bridge", True),
        ("de", "Brücke", True),
        ("fr", "Œuvre", True),
        ("en", "שלום", False),
        ("en", "мост", False),
        ("ru", "мост", True),
        ("ru", "bridge", False),
        ("he", "שלום", True),
        ("el", "γέφυρα", True),
        ("sr", "most", True),
        ("sr", "мост", True),
    ],
)
def test_a_language_reads_its_own_letters(language, word, expected):
    assert reads(language, word) is expected

"""The sentence around a place."""

import pytest

from editor.markup.sentences import sentence_around


@pytest.mark.parametrize(
    ("paragraph", "offset", "sentence"),
    [
        ("One. Two! Three", 0, "One. "),
        ("One. Two! Three", 4, "One. "),
        ("One. Two! Three", 5, "Two! "),
        ("One. Two! Three", 15, "Three"),
        ("Mr. Smith went. He left.", 6, "Mr. Smith went. "),
        ("这是。好的。", 1, "这是。"),
        ("这是。好的。", 3, "好的。"),
        ("", 0, ""),
    ],
)
def test_the_sentence_that_holds_an_offset_is_found(paragraph, offset, sentence):
    start, end = sentence_around(paragraph, offset)
    assert paragraph[start:end] == sentence

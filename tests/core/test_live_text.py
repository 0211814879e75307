"""A long text in parts says what a plain string says, and an edit copies little of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.core import live_text
from editor.core.edit import Edit, apply
from editor.core.live_text import PART, LiveText

EDITS = st.lists(st.tuples(st.integers(0, 90), st.integers(0, 40), st.text(max_size=30)))


@given(st.text(max_size=80), EDITS, st.integers(3, 9))
def test_it_says_what_a_plain_string_says(text, edits, part):
    before, live_text.PART = live_text.PART, part
    try:
        live = LiveText(text)
        for at, length, put in edits:
            start = min(at, len(text))
            end = min(start + length, len(text))
            changed = live.edit([Edit(start, end, put)])
            assert changed == (text[start:end] != put)
            text = apply(text, [Edit(start, end, put)])
            assert len(live) == len(text)
            assert live.between(at, at + length) == text[at : at + length]
        assert str(live) == text
    finally:
        live_text.PART = before


def test_several_edits_have_the_positions_of_the_text_before():
    live = LiveText("one two three")
    assert live.edit([Edit(8, 13, "3"), Edit(0, 3, "1"), Edit(4, 7, "2")])
    assert str(live) == "1 2 3"


def test_an_edit_that_misses_is_refused_and_nothing_is_changed():
    live = LiveText("abc")
    with pytest.raises(ValueError, match="does not fit"):
        live.edit([Edit(0, 1, "x"), Edit(2, 9, "")])
    assert str(live) == "abc"


def test_the_whole_is_joined_once_between_two_edits():
    live = LiveText("a" * 3 * PART)
    live.edit([Edit(5, 5, "b")])
    joined = str(live)
    assert str(live) is joined


@pytest.mark.parametrize("length", [10 * PART, 400 * PART])
def test_a_key_copies_no_more_than_three_parts_however_long_the_text(length, monkeypatch):
    live = LiveText("a" * length)
    live.edit([Edit(length // 2, length // 2, "b")])
    parts = {id(one) for one in live._parts}
    for number in range(1, 2 * PART, 97):
        live.edit([Edit(length // 2 + number, length // 2 + number, "c")])
        new = [one for one in live._parts if id(one) not in parts]
        assert sum(map(len, new)) <= 3 * PART
        parts = {id(one) for one in live._parts}

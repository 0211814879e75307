"""Edits of a text as values."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.core.edit import Edit, apply, difference

TEXTS = st.text("ab\n", max_size=40)


@given(TEXTS, TEXTS)
def test_the_difference_turns_one_text_into_the_other(before, after):
    assert apply(before, [difference(before, after)]) == after


@given(TEXTS, TEXTS)
def test_the_difference_is_as_small_as_one_edit_can_be(before, after):
    edit = difference(before, after)
    old = before[edit.start : edit.end]
    assert not (old and edit.text and (old[0] == edit.text[0] or old[-1] == edit.text[-1]))


@pytest.mark.parametrize(
    ("before", "after", "edit"),
    [
        ("", "", Edit(0, 0, "")),
        ("abc", "abc", Edit(3, 3, "")),
        ("aa", "aaa", Edit(2, 2, "a")),
        ("the bridge", "the tunnel", Edit(4, 10, "tunnel")),
        ("The end.", "The very end.", Edit(4, 4, "very ")),
    ],
)
def test_differences_as_one_would_say_them(before, after, edit):
    assert difference(before, after) == edit


def test_edits_are_of_the_text_before_any_of_them():
    assert apply("abcdef", [Edit(4, 5, "E"), Edit(0, 2, "")]) == "cdEf"


def test_edits_that_overlap_are_refused():
    with pytest.raises(ValueError, match="does not fit"):
        apply("abcdef", [Edit(0, 3, ""), Edit(2, 4, "")])

"""What changed in words: nothing of either text is lost, and what is the same is said to be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.markup.word_changes import Kind, word_changes


def marked(before, after):
    marks = {Kind.SAME: "{}", Kind.ADDED: "{{+{}+}}", Kind.REMOVED: "{{-{}-}}"}
    return "".join(marks[one.kind].format(one.text) for one in word_changes(before, after))


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("The first tram.", "The first tram.", "The first tram."),
        ("The first tram.", "The last tram.", "The {-first-}{+last+} tram."),
        ("One.\n\nTwo.\n", "One.\n\nNew.\n\nTwo.\n", "One.\n\n{+New.\n\n+}Two.\n"),
        ("", "All new", "{+All new+}"),
        ("Gone", "", "{-Gone-}"),
        ("a b", "a  b", "a{- -}{+  +}b"),
    ],
)
def test_changes_are_told_by_words(before, after, expected):
    assert marked(before, after) == expected


@given(st.text("ab \n.é"), st.text("ab \n.é"))
def test_the_pieces_make_up_both_texts(before, after):
    pieces = word_changes(before, after)
    assert "".join(one.text for one in pieces if one.kind is not Kind.ADDED) == before
    assert "".join(one.text for one in pieces if one.kind is not Kind.REMOVED) == after

"""CriticMarkup accepted, with the way back to what the writer typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.markup.critic import accept, accepted

PIECES = [
    "{++",
    "++}",
    "{--",
    "--}",
    "{~~",
    "~>",
    "~~}",
    "{>>",
    "<<}",
    "{==",
    "==}",
    "`",
    "a ",
    "b\n",
    "\n\n",
    "\\",
]


@pytest.mark.parametrize(
    ("body", "text", "kinds"),
    [
        ("a {++b++} c", "a b c", ["addition"]),
        ("a {--b--}c", "a c", ["deletion"]),
        ("a {~~b~>c~~} d", "a c d", ["substitution"]),
        ("a {~~b~>~~} d", "a  d", ["substitution"]),
        ("a {~~b~~} d", "a b d", ["substitution"]),
        ("{==a==}{>>b<<} c", "a c", ["highlight", "comment"]),
        ("{++a {>>b<<}c++}", "a c", ["addition", "comment"]),
        ("`{++a++}` {++b++}", "`{++a++}` b", ["addition"]),
        ("\\{++a++}", "\\{++a++}", []),
        ("{++a", "{++a", ["unclosed"]),
        ("one\n{>>a\nb<<}\ntwo", "one\ntwo", ["comment"]),
        ("one\n\n{>>a<<}\n\ntwo", "one\n\n\n\ntwo", ["comment"]),
        ("a{++\n\n++}b", "a\n\nb", ["addition"]),
    ],
)
def test_suggestions_are_accepted_and_comments_go(body, text, kinds):
    found, marks = accepted(body)
    assert found == text
    assert [one.kind for one in marks] == kinds


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_what_stays_comes_from_where_it_says(body):
    rewriting = accept(body).rewriting
    assert all(
        body[rewriting.origin(offset)] == letter for offset, letter in enumerate(rewriting.text)
    )


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_marks_stand_where_they_say(body):
    assert all(body[one.offset : one.offset + 1] == "{" for one in accept(body).marks)


@pytest.mark.parametrize("piece", ["{++", "{>>", "{~~~>", "{==a==}", "`{++", "++}"])
def test_many_marks_take_no_longer_than_they_are_long(piece):
    accept(piece * 50_000)

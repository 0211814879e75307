"""Where words stand in a body, and how long they may be looked for."""

from time import monotonic

import pytest

from editor.core.edit import Selection, apply
from editor.markup.edits.find import BadExpression, Query, hits, replace_hits

TEXT = "The tram, the trams.\n"


@pytest.mark.parametrize(
    ("query", "found"),
    [
        (Query("the"), ["The", "the"]),
        (Query("the", case=True), ["the"]),
        (Query("tram", whole=True), ["tram"]),
        (Query("t.am"), []),
        (Query("t.ams?", regex=True), ["tram", "trams"]),
        (Query("^the", regex=True), ["The"]),
        (Query("x*", regex=True), []),
        (Query(""), []),
    ],
)
def test_words_are_found_as_they_are_asked_for(query, found):
    assert [TEXT[hit.start : hit.end] for hit in hits(TEXT, query, 1)] == found


@pytest.mark.parametrize("words", ["(a+)+$", "(a|aa)+$"])
def test_an_expression_without_end_is_stopped_at_its_time(words):
    began = monotonic()
    with pytest.raises(TimeoutError):
        hits("a" * 20_000 + "b", Query(words, regex=True), 0.05)
    assert monotonic() - began < 20


def test_many_hits_together_are_stopped_at_their_time():
    with pytest.raises(TimeoutError):
        hits("ab" * 200_000, Query("(?:a|b)", regex=True), 0)


def test_what_is_no_expression_is_said():
    with pytest.raises(BadExpression, match="missing"):
        hits(TEXT, Query("(tram", regex=True), 1)


def test_a_backslash_stands_for_itself_where_words_are_plain():
    outcome = replace_hits(Query("tram"), r"\1", [Selection(4, 8)])(TEXT, Selection(0, 0))
    assert apply(TEXT, outcome.edits) == r"The \1, the trams." + "\n"

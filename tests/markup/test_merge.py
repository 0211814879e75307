"""Merging by words and keys: nothing that anybody wrote is gone."""

import re
from collections import Counter
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.markup.merge import merge, settled

HEAD = "---\ntitle: The bridge  # kept\nauthor: Ada\ntags: [harbour]\n---\n\n"


def shown(base, mine, theirs):
    merged = merge(base, mine, theirs)
    text, at = "", 0
    for one in merged.conflicts:
        text += f"{merged.text[at : one.start]}<{one.mine}|{one.theirs}>"
        at = one.end
    return text + merged.text[at:]


@pytest.mark.parametrize(
    ("base", "mine", "theirs", "expected"),
    [
        ("one two three", "ONE two three", "one two THREE", "ONE two THREE"),
        ("a red tram", "a blue tram", "a green tram", "a <blue|green> tram"),
        ("a red tram", "a tram", "a dark red tram", "a dark tram"),
        ("A b c d.", "A d.", "A b x c d.", "A<| b x c> d."),
        ("a b c d e", "a d e", "a b e", "a e"),
        ("End.\n", "End.\n\nMine.\n", "End.\n\nTheirs.\n", "End.\n\nMine.\n\nTheirs.\n"),
        ("The tram", "The old tram", "The new tram", "The< old| new> tram"),
        ("one two", "one", "one two", "one"),
        ("same", "changed", "changed", "changed"),
    ],
)
def test_bodies_merge_by_words(base, mine, theirs, expected):
    assert shown(base, mine, theirs) == expected


@pytest.mark.parametrize(
    ("mine", "theirs", "expected"),
    [
        (
            {"The bridge": "The bridges"},
            {"Ada": "Ben"},
            {"The bridge": "The bridges", "Ada": "Ben"},
        ),
        ({"The bridge": "Mine"}, {"title": "# a note\ntitle"}, None),
        ({"author: Ada\n": ""}, {"Ada\n": "Ada\nslug: bridge\n"}, {"author: Ada": "slug: bridge"}),
        (
            {"[harbour]\n": "[harbour]\nstage: ready\n"},
            {"author": "date: 2026-05-05\nauthor"},
            {"author": "date: 2026-05-05\nauthor", "[harbour]\n": "[harbour]\nstage: ready\n"},
        ),
    ],
)
def test_front_matters_merge_by_keys(mine, theirs, expected):
    def changed(words):
        text = HEAD
        for before, after in words.items():
            text = text.replace(before, after)
        return text

    merged = merge(HEAD, changed(mine), changed(theirs))
    if expected is None:
        assert [one.key for one in merged.conflicts] == ["title"]
    else:
        assert merged.text == changed(expected)
        assert not merged.conflicts


def test_two_first_front_matters_become_one():
    merged = merge("Text.\n", "---\ntitle: T\n---\nText.\n", "---\nslug: s\n---\nText.\n")
    assert merged.text == "---\nslug: s\ntitle: T\n---\nText.\n"
    assert not merged.conflicts


def test_a_broken_front_matter_is_shown_whole_and_never_mixed():
    broken = HEAD.replace("[harbour]", "[harbour")
    merged = merge(HEAD, broken, HEAD.replace("[harbour]", "[trams]"))
    assert [one.key for one in merged.conflicts] == ["front matter"]
    assert merged.text == broken


WORDS = st.sampled_from(["tram ", "old ", "bridge. ", "\n\n", "\n", "- ", "é", "title: x\n"])
TEXTS = st.lists(WORDS, max_size=12).map("".join)
ARTICLES = st.builds(lambda head, body: head + body, st.sampled_from(["", HEAD]), TEXTS)


@given(ARTICLES, ARTICLES)
def test_where_one_side_changed_nothing_the_other_is_the_result(base, changed):
    assert merge(base, changed, base).text == changed
    assert merge(base, base, changed).text == changed
    assert merge(base, changed, changed).text == changed


@given(ARTICLES, ARTICLES, ARTICLES)
def test_the_other_way_round_the_same_places_are_open(base, mine, theirs):
    there, back = merge(base, mine, theirs), merge(base, theirs, mine)
    places = [(one.key, one.base, one.mine, one.theirs) for one in there.conflicts]
    assert places == [(one.key, one.base, one.theirs, one.mine) for one in back.conflicts]
    plain = [re.findall(r"\w", one.common) for one in (there, back)]
    if not there.conflicts:
        assert Counter(there.text) == Counter(back.text), plain


@st.composite
def _written(draw):
    """Return a text of distinct words, and two that each added words of their own and took some."""
    base = [f"w{number}" for number in range(draw(st.integers(0, 12)))]
    sides = []
    for side in "ab":
        words = list(base)
        for number in range(draw(st.integers(0, 4))):
            words.insert(draw(st.integers(0, len(words))), f"{side}{number}")
        for _ in range(draw(st.integers(0, 3))):
            if words:
                words.pop(draw(st.integers(0, len(words) - 1)))
        sides.append(words)
    gap = draw(st.sampled_from([" ", "\n", "\n\n"]))
    return tuple(gap.join(words) for words in (base, *sides))


@given(_written())
def test_every_word_that_a_side_added_is_in_the_text_or_in_a_conflict(texts):
    merged = merge(*texts)
    found = merged.text + " ".join(one.theirs for one in merged.conflicts)
    words = Counter(re.findall(r"[ab]\d+", texts[1] + " " + texts[2]))
    assert words <= Counter(re.findall(r"[ab]\d+", found))


@given(_written())
def test_a_merge_that_goes_on_from_its_own_beginning_loses_no_word(texts):
    first = merge(*texts)
    again = merge(first.common, first.text, texts[2])
    found = again.text + " ".join(one.theirs for one in again.conflicts)
    words = Counter(re.findall(r"[ab]\d+", texts[1] + " " + texts[2]))
    assert words <= Counter(re.findall(r"[ab]\d+", found))


def test_a_place_that_was_decided_is_open_no_more():
    base, mine, theirs = "a red tram, a b", "a blue tram, a c", "a green tram, a d"
    merged = merge(base, mine, theirs)
    common = settled(merged.common, merged.conflicts[0])
    left = merge(common, merged.text, theirs)
    assert left.text == mine
    assert [one.mine for one in left.conflicts] == ["c"]
    done = merge(settled(left.common, left.conflicts[0]), left.text, theirs)
    assert (done.text, done.conflicts) == (mine, ())


def test_long_texts_merge_in_the_time_of_their_reading():
    lines = [
        f"Line {number} of a long report says {number % 7} things.\n\n" for number in range(9000)
    ]
    mine, theirs = list(lines), list(lines)
    mine[100] = "Mine.\n\n"
    theirs[8000] = "Theirs.\n\n"
    started = process_time()
    merged = merge("".join(lines), "".join(mine), "".join(theirs))
    assert "Mine." in merged.text
    assert "Theirs." in merged.text
    assert process_time() - started < 2

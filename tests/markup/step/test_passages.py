"""Which word of a passage is which word of its page."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.markup.step.matching import matched
from editor.markup.step.passages import (
    BOTTOM,
    TOP,
    Extent,
    Spot,
    definitions,
    extent_of_element,
    extent_of_line,
    items,
    note_passage,
    passage_of,
)
from editor.markup.step.words import pieces_of_html, words_of_markdown

BORNE = [
    ('He said "wait" -- twice', "<p>He said “wait” – twice</p>", "twice"),
    ("It's the trams' day", "<p>It’s the trams’ day</p>", "day"),
    ("a **bo**ld word", "<p>a <strong>bo</strong>ld word</p>", "word"),
    ("the tram[^1] stopped", '<p>the tram<sup><a href="#fn-1">1</a></sup> stopped</p>', "stopped"),
    ("in the HTML page", '<p>in the <abbr title="Hypertext">HTML</abbr> page</p>', "HTML"),
    ("\U0001f6a2 sails \U0001f680 far", "<p>\U0001f6a2 sails \U0001f680 far</p>", "far"),
    ("see [the bridge](the-bridge.md) now", '<p>see <a href="x">the bridge</a> now</p>', "bridge"),
    ("run `ls  -l` there", "<p>run <code>ls  -l</code> there</p>", "there"),
    ("```py\nx = one\n```", '<pre><code class="py">x = one\n</code></pre>', "one"),
    (
        "| a | b |\n|---|---|\n| red | blue |",
        "<table><tr><th>a</th><th>b</th></tr>\n<tr><td>red</td><td>blue</td></tr></table>",
        "blue",
    ),
    ("Caf&eacute; &amp; bar", "<p>Café &amp; bar</p>", "bar"),
    ("{--old--}{++new++} text{>>why<<}", "<p>new text</p>", "text"),
    (
        '![tram](t.jpg "Dawn ride")',
        '<figure><img alt="t"><figcaption>Dawn ride</figcaption></figure>',
        "ride",
    ),
    ("one two\n{: .big}", '<p class="big">one two</p>', "two"),
    ("x<!-- hidden -->y one", "<p>xy one</p>", "one"),
]


@pytest.mark.parametrize(("source", "element", "word"), BORNE)
def test_a_word_is_found_on_the_other_side_whatever_stands_around_it(source, element, word):
    passage = passage_of(source.split("\n"), [element], 7)
    text = _text(element)
    at, there = source.index(word), _utf16(text, text.rindex(word))
    assert passage.to_page(at) == Spot(7, there)
    assert passage.to_source(Spot(7, there)) == at
    assert passage.to_source(Spot(7, there + 1)) == at + 1


def _text(element):
    return "".join(pieces_of_html(element))


def _utf16(text, at):
    return len(text[:at].encode("utf-16-le")) // 2


def test_elements_that_share_a_line_are_one_passage():
    lines = (1, 4, 4, 9)
    assert extent_of_line(lines, 3, 12) == Extent(0, 1, 1, 4)
    assert extent_of_line(lines, 8, 12) == Extent(1, 3, 4, 9)
    assert extent_of_element(lines, 2, 12) == Extent(1, 3, 4, 9)
    assert extent_of_element(lines, 3, 12) == Extent(3, 4, 9, 13)
    assert extent_of_element(lines, 4, 12) is None
    assert extent_of_line((2,), 1, 12) is None


def test_a_word_of_the_second_element_is_found_in_it():
    passage = passage_of(["<p>one</p>", "<p>two</p>"], ["<p>one</p>", "<p>two</p>"], 3)
    assert passage.to_page(14) == Spot(4, 0)
    assert passage.to_source(Spot(4, 1)) == 15


def test_a_picture_without_words_has_top_and_bottom():
    passage = passage_of(["![](t.jpg)", ""], ["<p><img></p>"], 2)
    assert passage.to_page(0) == Spot(2, TOP)
    assert passage.to_page(11) == Spot(2, BOTTOM)
    assert passage.to_source(Spot(2, TOP)) == 0
    assert passage.to_source(Spot(2, BOTTOM)) == 10


def test_a_footnote_is_found_by_its_name():
    body = "Text[^b].\n\n[^a]: The word.\n[^b]: Another word.\n"
    element = '<section><ol><li id="fn-b"><p>Another word.</p></li><li id="fn-a"><p>The word.</p></li></ol></section>'
    assert definitions(body) == {"a": 11, "b": 27}
    first, second = items(element)
    assert (first.name, second.name) == ("b", "a")
    passage = note_passage(["[^a]: The word."], second, 4)
    text = _text(element)
    assert passage.to_page(10) == Spot(4, text.rindex("word"))
    assert passage.to_source(Spot(4, text.rindex("word"))) == 10


def test_words_of_a_footnote_do_not_count_in_the_passage_above_it():
    assert [one.text for one in words_of_markdown(["One.", "", "[^1]: Two."])] == ["One"]


@given(st.lists(st.sampled_from("abcdefgh")), st.lists(st.sampled_from("abcdefgh")))
def test_pairs_are_equal_words_in_order(one, other):
    pairs = matched(one, other)
    assert all(one[a] == other[b] for a, b in pairs)
    assert all(a < c and b < d for (a, b), (c, d) in pairwise(pairs))


@given(st.lists(st.sampled_from("abcd")), st.integers(0, 30))
def test_a_text_with_a_stranger_in_it_keeps_all_its_words(words, at):
    assert len(matched(words, [*words[:at], "stranger", *words[at:]])) == len(words)

"""Counts."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.markup.counts import Counts, count, count_words, reading_minutes


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("", 0),
        ("\n\n", 0),
        ("One two three.", 3),
        ("It’s a well-known 1,000.50 rule", 5),
        ("Before—after, and before – after", 5),
        ("# Heading\n\nText", 2),
        ("*One* **two** ~~three~~ ==four== `five`", 5),
        ("- one\n- [ ] two\n1. three\n", 3),
        ("> quoted words", 2),
        ('[two words](https://example.org/a_(b) "Title")', 2),
        ("[one][ref] and more\n\n[ref]: https://example.org\n", 3),
        ("![alt text](a.jpg)", 2),
        ("Claim.[^1]\n\n[^1]: The note.", 3),
        ("| a | b |\n|---|---|\n| c | d |", 4),
        ("---\n\n***\n", 0),
        ('<p class="x y">one <b>two</b></p><!-- not\n\nthis -->', 2),
        ('{{< figure src="a b c" >}} one {{% note %}}two{{% /note %}}', 2),
        ("Word{: .class #id } more {#anchor}", 2),
        ("{++new words++}{--old ones--}{>>a comment<<} {~~was~>is~~} {==kept==}", 4),
        ("```python\nprint(1)\nx = 2\n```\n", 3),
        ("日本語です。", 5),
        ("Das Wort 日本 steht da", 6),
        ("Привет мир, слава", 3),
        ("한국어 단어", 2),
        ("AT&amp;T &#8211; now", 2),
        ("🌉 🚋", 0),
    ],
)
def test_words_are_counted_as_a_reader_sees_them(body, words):
    assert count(body).words == words


@pytest.mark.parametrize(
    ("body", "sentences"),
    [
        ("One. Two! Three?", 3),
        ("Mr. Smith met J. R. Roe at 3.5 p.m. today.", 1),
        ("“Stop.” He left.", 2),
        ("A heading\n\nA sentence. Another", 3),
        ("- one\n- two\n", 2),
        ("これはペンです。はい。", 2),
        ("", 0),
        ("---", 0),
    ],
)
def test_sentences_are_counted(body, sentences):
    assert count(body).sentences == sentences


def test_characters_are_counted_with_blanks_and_without_marks():
    assert count("**One**  two\n\nthree").characters == len("One two three")


@given(st.lists(st.sampled_from(["One two.", "*three*", "日本", "- item", "# Head"]), max_size=8))
def test_the_words_of_paragraphs_add_up_to_those_of_the_body(paragraphs):
    assert count("\n\n".join(paragraphs)).words == sum(count(one).words for one in paragraphs)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=200) | st.text("{}[]()<>-+~=*_`#.!\n| ab^:", max_size=80))
def test_any_text_can_be_counted(body):
    assert count_words(body) == count(body).words
    counts = count(body)
    assert counts.words <= len(body)
    assert (counts.words > 0) or counts.sentences == 0


PIECES = st.sampled_from(
    ["word", " ", "\n", "\n\n", "*", "_", "# ", "> ", "1. ", "2) ", "- ", "[a b](c d)", "[x][y]", "[y]: z w\n",
     "![p](q)", "`c d`", "```\nx y\n```\n", "<b>", "<!-- c d -->", "&amp;", "—", "–", "…", "a–b", "{++x y++}",
     "{{< y z >}}", "{: .x}", "橋", "カタ", "é", "'", "it’s", "½", "_", "a_b", "~~", "|", "[ ] ", "[^1]", "\\", "3.5", "](", "]", "(", ")", "\u2028", "\x1c"]
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, max_size=25).map("".join))
def test_words_alone_are_counted_as_with_all_else(body):
    assert count_words(body) == count(body).words


def test_a_hundred_thousand_words_are_counted_while_nobody_waits():
    body = "The quick brown fox jumps over the *lazy* dog, said J. Smith. It was fun.\n\n" * 6_667
    begin = time.process_time()
    assert count(body).words == 100_005
    assert time.process_time() - begin < 1.0


def test_nothing_that_is_not_closed_takes_long_to_count():
    begin = time.process_time()
    for sign in "([{<`*_#>|~=-!&\n":
        count(sign * 50_000)
        count(f"{sign} a " * 20_000)
    for mark in ("{++", "{--", "{~~", "{>>", "{{<", "<!--", "[a](", "](", "[^", "\n> ", "\n1. "):
        count(mark * 20_000)
    assert time.process_time() - begin < 10.0


@pytest.mark.parametrize(("words", "minutes"), [(0, 1), (1, 1), (238, 1), (239, 2), (2380, 10)])
def test_reading_takes_minutes_rounded_up(words, minutes):
    assert reading_minutes(words) == minutes


def test_the_pace_of_reading_can_be_given():
    assert reading_minutes(1000, 500) == 2


def test_counts_of_nothing_are_nothing():
    assert count(" \n") == Counts(0, 0, 0)

"""What an edit costs, what chunks cannot do, and where the elements stand."""

import pytest

from editor.core.article import Article
from editor.core.metadata import Metadata
from editor.markup.article import read_article
from editor.markup.chunks.incremental import IncrementalConversion
from editor.markup.elements import convert

PARAGRAPHS = "\n\n".join(f"Paragraph {number} of words." for number in range(50))


def article(text):
    return Article(Metadata(), text)


def steps(*texts):
    conversion = IncrementalConversion()
    return [conversion.convert(article(text)) for text in texts]


def converted(*texts):
    return [step.converted for step in steps(*texts)]


def html(text):
    return tuple(one.html for one in convert(article(text)).elements)


def test_a_letter_converts_the_paragraph_that_it_stands_in():
    after = PARAGRAPHS.replace("20 of", "20 off")
    first, second = steps(PARAGRAPHS, after)
    assert (first.converted, second.converted) == (50, 1)
    assert len(second.chunks) == 50
    assert second.html == html(after)


def test_the_same_text_converts_nothing():
    assert converted(PARAGRAPHS, PARAGRAPHS) == [50, 0]


def test_what_is_put_back_is_not_converted_again():
    assert converted(PARAGRAPHS, PARAGRAPHS + "\n\nMore.", PARAGRAPHS)[1:] == [1, 0]


def test_a_paragraph_that_moves_is_not_converted_again():
    moved = "\n\n".join(PARAGRAPHS.split("\n\n")[::-1])
    assert converted(PARAGRAPHS, moved)[1] == 0


def test_a_changed_reference_converts_the_paragraphs_that_use_it():
    text = "One [a] link.\n\nTwo words.\n\nThree [a].\n\n[a]: http://x"
    assert converted(text, text + "/y")[1] == 3


def test_an_abbreviation_converts_the_paragraphs_that_hold_it():
    text = "The ECB said.\n\nNobody else.\n\nThe ECB again.\n\n"
    assert converted(text, text + "*[ECB]: European Central Bank")[1] == 3


def test_a_line_between_two_lists_makes_them_two():
    joined, apart = "- a\n\n- b", "- a\n\nx\n\n- b"
    assert [step.html for step in steps(joined, apart, joined)] == [
        html(joined),
        html(apart),
        html(joined),
    ]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("a\x02b", "control character"),
        ("///Footnotes Go Here///\n\n[^1]: a", "place of the footnotes"),
        ("<?php x ?>", "declaration"),
        ("[^1]: a\n\n    [b]: c", "definition in a footnote"),
        ("a\n\n&#;</i>", "reference to no character"),
        ("*G*\n\n*e**y** * ase of the []()**lcs Program**", "placeholder"),
        ("*[1]: one", "abbreviation of digits"),
        ("[^1] " * 1_001 + "\n\n[^1]: a", "many references to footnotes"),
    ],
)
def test_what_chunks_cannot_do_is_converted_as_a_whole_with_a_reason(text, reason):
    conversion = IncrementalConversion()
    step = conversion.convert(article(text))
    assert (step.fallback, step.chunks) == (reason, ())
    assert step.html == html(text)
    assert conversion.fallbacks == {reason: 1}


def test_a_footnote_that_is_defined_twice_has_its_first_number_and_its_last_text():
    text = "a[^1] b[^2]\n\n[^1]: one[^2]\n\n[^2]: two\n\n[^1]: three[^1][^2]\n\nc[^2]"
    (step,) = steps(text)
    assert not step.fallback
    assert step.html == html(text)


@pytest.mark.parametrize(
    "text",
    [
        "[^]:[ ] t",
        "[^1]: [x] t\n\nr[^2]\n\n[^2]: b",
        "[^1]: [x] t\n\n[^1]: t",
        "[^1]:\n    - [ ] t",
    ],
)
def test_footnotes_of_which_one_is_a_task_are_a_list_of_tasks(text):
    (step,) = steps(text)
    assert not step.fallback
    assert step.html == html(text)


@pytest.mark.parametrize("quote", ['"', "'"])
def test_a_tag_whose_quote_is_closed_further_on_is_read_with_what_is_between(quote):
    begin = f"<div a=\n{quote}></div>"
    for text, chunks in ((f"{begin}\n\nwords\n\n{quote} y", 1), (f"{begin}\n\nwords", 2)):
        (step,) = steps(text)
        assert step.html == html(text)
        assert len(step.chunks) == chunks


@pytest.mark.parametrize("text", ["[\n\n[]:]\n\n: ", ']<v n=\n">\n\n<div ">'])
def test_what_only_looks_like_a_definition_or_a_tag_is_read_as_in_one_piece(text):
    (step,) = steps(text)
    assert step.html == html(text)


def test_after_a_fallback_chunks_go_on():
    first, second, third = steps(PARAGRAPHS, PARAGRAPHS + "\x02", PARAGRAPHS)
    assert [bool(one.fallback) for one in (first, second, third)] == [False, True, False]
    assert third.converted == 0


MARKED = """---
title: Bridge
---
Opening {--gone--}words.

{{< ref "x.md" >}} and
more {>>comment
over lines<<} words[^1].

- one
- two

```
code

more code
```

| a | b |
|---|---|
| 1 | 2 |

[^1]: The note.

Last *words*.
"""


def test_elements_know_their_lines_as_in_the_full_conversion():
    conversion = IncrementalConversion()
    for text in (
        MARKED,
        MARKED.replace("Opening", "An opening"),
        MARKED.replace("two", "second\n\nThird"),
    ):
        whole = read_article(text)
        assert conversion.convert(whole).conversion == convert(whole)


def test_words_typed_beside_suggestions_are_carried_over():
    text = "Words {++new++} here.\n\nOther {--old--} words and more.\n\nLast {>>why<<} ones."
    edited = text.replace("and more", "and no more")
    _, second = steps(text, edited)
    assert second.html == html(edited)
    assert second.conversion == convert(article(edited))


def test_an_article_whose_headline_is_in_the_text_begins_behind_it():
    text = "# Bridge\n\nOne.\n\nTwo."
    conversion = IncrementalConversion()
    step = conversion.convert(read_article(text))
    assert step.html == ("<p>One.</p>", "<p>Two.</p>")
    assert step.lines == (3, 5)

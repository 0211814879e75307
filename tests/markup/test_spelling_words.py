"""Words to judge: pages of a text and its words."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.markup.paragraph_language import FARTHEST, language_below
from editor.markup.spans import LineKind
from editor.markup.spelling_words import words_of_body

PAGES = sorted(Path(__file__).with_name("spelling").glob("*.md"))
PROSE = ["word", "wörter", "it’s", "e\u0301", "日", "😀", "-", " ", "\u00ad", "&eacute;"]
MARKS = ["**", "*", "`", "[", "](x)", "{: lang=de }", "{", "}", "<b>", "</b>", "<", "\\"]
LINES = ["\n", "\n\n", "> ", "- "]
PIECES = st.sampled_from([*PROSE, *MARKS, *LINES])


def pages_of_cases():
    for page in PAGES:
        parts = page.read_text("utf-8").split("\n.\n")
        first = parts[0].rpartition("\n\n")[2]
        for number in range(0, len(parts) - 2, 3):
            sentence = first if number == 0 else parts[number].strip()
            yield pytest.param(*parts[number + 1 : number + 3], id=f"{page.stem}: {sentence}")


def shown(body):
    for word in words_of_body(body):
        written = body[word.start : word.end]
        language = f" {word.language}" if word.language else ""
        yield word.text + language + (f" ({written})" if written != word.text else "")


@pytest.mark.parametrize(("text", "expected"), list(pages_of_cases()))
def test_the_words_of_a_text_are_those_of_the_page(text, expected):
    assert list(shown(text)) == expected.split("\n")


def test_an_article_gives_its_language_to_words_without_one():
    words = words_of_body("The tram\n\nDer Zug\n{: lang=de }", "en-GB")
    assert [one.language for one in words] == ["en-GB", "en-GB", "de", "de"]


@given(st.lists(PIECES, max_size=30).map("".join))
def test_words_rise_do_not_overlap_and_hold_letters_alone(body):
    at = 0
    for word in words_of_body(body):
        assert at <= word.start < word.end <= len(body)
        assert "\n" not in body[word.start : word.end]
        assert all(char.isalpha() or char in "'-" for char in word.text), word
        at = word.end


def test_a_list_that_is_far_below_is_not_looked_for_without_end():
    looked = []

    def line(index):
        looked.append(index)
        return LineKind.PARAGRAPH, "words"

    assert not language_below(LineKind.PARAGRAPH, 0, line)
    assert len(looked) == FARTHEST - 1

"""Words as each language sets them; ␣ stands for a no-break space, ⍽ for a narrow one."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.export.inline import plain_words, set_words
from tests.export.building import page

ROWS = re.findall(
    r"^\| (\S+) \| (.+?) \| (.+?) \|$",
    (Path(__file__).parent / "typography" / "words.md").read_text("utf-8"),
    re.MULTILINE,
)[1:]
QUOTES = "\"'“”‘’„‚«»‹›「」『』′″״׳"


@pytest.mark.parametrize(("language", "written", "expected"), ROWS)
def test_words_are_set_as_the_language_wants(language, written, expected):
    found = plain_words(written, language, quotes=True)
    assert found.replace("\u00a0", "␣").replace("\u202f", "⍽") == expected


def test_a_site_may_leave_its_words_alone():
    assert set_words('"It\'s" -- <so>', "en", quotes=False) == '"It\'s" -- &lt;so&gt;'


def test_a_quote_reaches_through_inline_elements_and_ends_with_its_block():
    built = page('"**Bold** and *so*" she said.\n\n"Open\n\nnot open "any" more')
    assert built.body == (
        "<p>“<strong>Bold</strong> and <em>so</em>” she said.</p>\n"
        "<p>“Open</p>\n"
        "<p>not open “any” more</p>"
    )


def test_code_in_quotes_stays_as_it_is():
    assert page('"`it\'s`"').body == "<p>“<code>it's</code>”</p>"


@given(
    st.text(alphabet="ab \"'-.«»!?:\u00a0\n", max_size=80),
    st.sampled_from(["en", "de", "fr", "sv"]),
)
def test_setting_changes_marks_and_spaces_only(text, language):
    def letters(words):
        return re.sub(rf"[{QUOTES}\s.…–—-]", "", words)

    assert letters(plain_words(text, language, quotes=True)) == letters(text)


@given(st.text(alphabet="ab \"'-.", max_size=60))
def test_setting_twice_is_setting_once(text):
    once = plain_words(text, "en", quotes=True)
    assert plain_words(once, "en", quotes=True).replace("'", "’") == once.replace("'", "’")

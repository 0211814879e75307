"""Words as search compares them: the same for the index, the scan and the marks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.markup.words import folded, placed_words, words


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Don't stop—the café's open.", "don t stop the cafe s open"),
        ("Łódź, Straße, Ærø, naïve", "lodz strasse aero naive"),
        ("ＡＢＣ ﬁne ½ x_y", "abc fine 12 x y"),
        ("e\u0301te\u0301 İstanbul", "ete istanbul"),
        ("한국어 ガギ ｶﾞ", "한국어 ガギ ギ ガ"),
        ("東京都abc は", "東京 京都 都 abc は"),
        ("か が", "か が"),
        ("हिन्दी में", "हिन्दी में"),
        ("בְּרֵאשִׁית", "בראשית"),
        ("“quoted” — 5.12…", "quoted 5 12"),
        ("", ""),
        ("¶ — !", ""),
    ],
)
def test_words_lose_case_accents_and_width_and_nothing_else(text, said):
    assert words(text) == said.split()


def test_a_word_knows_its_place_in_the_text():
    text = "Die Straße in 東京都."
    assert [(one.text, text[one.start : one.end]) for one in placed_words(text)] == [
        ("die", "Die"),
        ("strasse", "Straße"),
        ("in", "in"),
        ("東京", "東京"),
        ("京都", "京都"),
        ("都", "都"),
    ]


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=60))
def test_both_ways_of_cutting_say_the_same(text):
    assert words(text) == [one.text for one in placed_words(text)]


@given(st.text(max_size=30))
def test_a_word_folded_once_more_is_itself(text):
    assert all(folded(one) == one and " " not in one for one in words(text))

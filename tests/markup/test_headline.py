"""The body's leading heading."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.core.edit import apply
from editor.markup.headline import edit_heading, leading_heading


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("# Bridge\n", "Bridge"),
        ("\n \n# Bridge", "Bridge"),
        ("#\tBridge  \n", "Bridge"),
        ("# Bridge ##\n", "Bridge"),
        ("# C#\n", "C#"),
        ("# Bridge {#top .wide}\n", "Bridge"),
        ("# Bridge {: lang=fr}\n", "Bridge"),
        ("# A *new* __bridge__, `x` and [a link](u)\n", "A new bridge, x and a link"),
        ("# snake_case_words and 2 * 3 * 4\n", "snake_case_words and 2 * 3 * 4"),
        (r"# 5 \* 3 \#1" + "\n", "5 * 3 #1"),
        ("#\n", ""),
        ("#", ""),
        ("Bridge\n===\nText", "Bridge"),
        ("Bridge\n=\n", "Bridge"),
    ],
)
def test_a_leading_heading_of_level_one_is_read(body, text):
    assert leading_heading(body).text == text


@pytest.mark.parametrize(
    "body",
    [
        "",
        "Text\n",
        "#hashtag\n",
        "## Section\n",
        "Text\n\n# Later\n",
        "    # code\n",
        "One\nTwo\n===\n",
        "Bridge\n---\n",
        "- item\n===\n",
        "> quote\n===\n",
        "1. item\n===\n",
    ],
)
def test_what_is_no_leading_heading_is_left_alone(body):
    assert leading_heading(body) is None


@pytest.mark.parametrize(
    "body", ["# Old\n\nText\n", "# Old", "#\nText\n", "# Old # {#x}\n", "Old\n===\nText\n", "\n\n#"]
)
@settings(max_examples=60, deadline=None)
@given(headline=st.text(max_size=40) | st.text("#*_`[](){}\\=-+>~ ab1.", max_size=20))
def test_any_headline_reads_back_and_the_body_below_stays(body, headline):
    heading = leading_heading(body)
    changed = apply(body, [edit_heading(body, heading, headline)])
    read = leading_heading(changed)
    assert read.text == " ".join(headline.split())
    assert changed[read.after :] == body[heading.after :]

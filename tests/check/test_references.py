"""Which files an article refers to, and when an edit of words leaves them as they were."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.check.references import references_of, same_references
from editor.markup.article import read_article

BODY = """Opening words here.

See [other](other.md) and ![Dawn](dawn.jpg).

Plain words again,
over two lines.

{{< figure
src="night.jpg"
plain
>}}

<img
src=day.jpg>

[r]:
dusk.jpg

Last words.
"""


def article(body):
    return read_article(f"---\ntitle: Bridge\n---\n{body}")


@pytest.mark.parametrize(
    ("old", "new", "same"),
    [
        ("Opening", "The opening", True),
        ("over two", "over many more", True),
        ("Last words.", "Last words", True),
        ("other.md", "another.md", False),
        ("Last words.", "Last [words](x.md).", False),
        ("\nplain\n", "\nplainer\n", False),
        ("day.jpg", "noon.jpg", False),
        ("dusk.jpg", "dawn.jpg", False),
        ("Plain words", "\n\nPlain words", False),
    ],
)
def test_words_of_a_line_of_words_refer_to_nothing(old, new, same):
    assert same_references(article(BODY), article(BODY.replace(old, new))) is same


PIECES = st.sampled_from([*BODY.split("\n"), "a", "](", "[x](", "<img src=", ">", "{{< x", "\n\n"])


@settings(max_examples=300, deadline=None)
@given(
    st.lists(PIECES, max_size=8), st.integers(0, 200), st.sampled_from(["a", "a.md", " ", "b c"])
)
def test_where_they_are_said_to_be_the_same_they_are(pieces, at, fresh):
    before = "\n".join(pieces)
    at = min(at, len(before))
    after = before[:at] + fresh + before[at:]
    one, other = article(before), article(after)
    if same_references(one, other):
        assert references_of(one) == references_of(other)

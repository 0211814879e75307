"""Links follow what they lead to."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.core.edit import apply
from editor.library.links import Moved, relink
from editor.markup.article import split

PAGE = (Path(__file__).parent / "links" / "renamed.md").read_text("utf-8")
CASES = re.findall(
    r"^(\S[^\n]*)\n---\n(.*?\n)\.\n(.*?\n)(?=\n\S[^\n]*\n---\n|\Z)", PAGE, re.DOTALL | re.MULTILINE
)
FOLDER = Path("/library/news").absolute()
MOVED = Moved(
    {
        FOLDER / "harbour-bridge": FOLDER / "old-pier",
        FOLDER / "harbour-bridge.md": FOLDER / "old-pier.md",
    }
)


def relinked(text, before, after, moved, there=lambda _path: True):
    return apply(text, relink(*split(text), (before, after), moved, there))


def test_the_page_of_pairs_was_read():
    assert len(CASES) == 7


def test_a_picture_in_the_first_line_of_the_front_matter_follows():
    text = "---\nimage: harbour-bridge/dawn.png # ours\n---\n"
    here, there = FOLDER / "harbour-bridge.md", FOLDER / "old-pier.md"
    assert relinked(text, here, there, MOVED) == text.replace("harbour-bridge", "old-pier")


@pytest.mark.parametrize(("name", "before", "after"), CASES, ids=[case[0] for case in CASES])
def test_links_of_others_follow_a_renamed_article(name, before, after):
    here = FOLDER / "other.md"
    assert relinked(before, here, here, MOVED) == after


@pytest.mark.parametrize(
    ("name", "before", "after"), CASES[:6], ids=[case[0] for case in CASES[:6]]
)
def test_and_lead_back_when_it_is_named_back(name, before, after):
    here = FOLDER / "other.md"
    back = Moved({new: old for old, new in MOVED.paths.items()})
    again = relinked(relinked(before, here, here, MOVED), here, here, back)
    assert again == re.sub(r"%2D|\\-(?=b)|&#45;", "-", before)


def test_a_moved_article_still_leads_where_it_led():
    text = "[a](other.md) ![b](../logo.png) ![c](harbour-bridge/dawn.jpg) [d](#part) [e](https://x.org/a.md)\n"
    after = FOLDER.parent / "archive" / "2026" / "harbour-bridge.md"
    moved = Moved(
        {FOLDER / "harbour-bridge.md": after, FOLDER / "harbour-bridge": after.with_suffix("")}
    )
    assert relinked(text, FOLDER / "harbour-bridge.md", after, moved) == (
        "[a](../../news/other.md) ![b](../../logo.png) ![c](harbour-bridge/dawn.jpg) [d](#part) [e](https://x.org/a.md)\n"
    )


def test_references_to_nothing_are_left_as_they_stand():
    after = FOLDER.parent / "archive" / "a.md"
    moved = Moved({FOLDER / "a.md": after})
    assert (
        relinked("[a](none.md)", FOLDER / "a.md", after, moved, lambda _path: False)
        == "[a](none.md)"
    )


def test_a_place_with_blanks_and_brackets_is_written_so_that_markdown_reads_it():
    after = FOLDER.parent / "Our news (2026)" / "b.md"
    here = FOLDER / "other.md"
    moved = Moved({FOLDER / "b.md": after})
    assert relinked("[b](b.md#x)", here, here, moved) == "[b](../Our%20news%20%282026%29/b.md#x)"


@settings(deadline=None)
@given(st.text(alphabet="[]()<>!#`\"'\\{}%&; \n-:ab./", max_size=80))
def test_any_text_is_relinked_without_a_fault(text):
    here = FOLDER / "other.md"
    relinked(text, here, FOLDER.parent / "x" / "other.md", MOVED)


def test_a_text_of_brackets_takes_no_time():
    here = FOLDER / "other.md"
    for text in (
        "[" * 50_000,
        "](" * 50_000,
        "](a" + "(" * 50_000,
        "<" * 50_000,
        '{{< ref "' * 20_000,
    ):
        relinked(text, here, here, MOVED)

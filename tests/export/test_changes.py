"""What turns one page into the next."""

from hypothesis import given
from hypothesis import strategies as st

from editor.export.changes import Change, Frame, change_of, spliced
from editor.export.page import Page

ONE, TWO, THREE = "<p>One</p>", "<p>Two</p>", "<p>Three</p>"


def frame(*elements: str, headline: str = "Bridge", style: str = "p{}", words: int = 1) -> Frame:
    body = "\n".join(elements)
    html = (
        f'<!doctype html><html lang="en" dir="ltr"><head><title>{headline}</title>'
        f"<meta name=words content={words}><style>{style}</style></head>"
        f'<body class="b"><h1>{headline}</h1><div class="e-content">{body}</div></body></html>'
    )
    return Frame.of(Page(html.encode(), body, elements))


def test_the_first_page_is_all_new():
    change = change_of(None, frame(ONE))
    assert (change.fresh, change.style, change.around, change.head) == ((ONE,), True, True, True)


def test_the_same_page_changes_nothing():
    change = change_of(frame(ONE), frame(ONE))
    assert not change.content
    assert change == Change(1, 0, (), 1)


def test_what_only_the_head_says_is_told_as_such():
    assert change_of(frame(ONE, words=1), frame(ONE, words=2)) == Change(1, 0, (), 1, head=True)


def test_one_paragraph_is_exchanged():
    change = change_of(frame(ONE, TWO, THREE), frame(ONE, "<p>2</p>", THREE))
    assert change == Change(1, 1, ("<p>2</p>",), 3)


def test_a_paragraph_that_came_goes_between_its_neighbours():
    assert change_of(frame(ONE, THREE), frame(ONE, TWO, THREE)) == Change(1, 0, (TWO,), 2)


def test_a_paragraph_that_went_is_taken_out():
    assert change_of(frame(ONE, TWO, THREE), frame(ONE, THREE)) == Change(1, 1, (), 3)


def test_another_headline_changes_what_stands_around_the_content():
    change = change_of(frame(ONE), frame(ONE, TWO, headline="Bridges"))
    assert change == Change(1, 0, (TWO,), 1, head=True, around=True)


def test_with_another_style_all_is_told():
    change = change_of(frame(ONE), frame(ONE, style="p{color:red}"))
    assert (change.style, change.fresh, change.had) == (True, (ONE,), 0)


@given(st.lists(st.sampled_from("abc"), max_size=8), st.lists(st.sampled_from("abc"), max_size=8))
def test_a_change_always_gives_the_new_list(before, after):
    start, count, fresh = spliced(before, after)
    assert [*before[:start], *fresh, *before[start + count :]] == after

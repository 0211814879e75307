"""The least that turns one page into the next."""

from hypothesis import given
from hypothesis import strategies as st

from editor.ui.preview.plan import Nothing, Patch, Reload, Shell, Shown, changed, step


def page(*elements: str, headline: str = "Bridge", style: str = "p{}", words: int = 1) -> Shown:
    html = (
        f'<!doctype html><html lang="en" dir="ltr"><head><title>{headline}</title>'
        f"<meta name=words content={words}><style>{style}</style></head>"
        f'<body class="b"><h1>{headline}</h1><div class="e-content">'
        + "\n".join(elements)
        + "</div></body></html>"
    )
    return Shown(html.encode(), elements)


ONE, TWO, THREE = "<p>One</p>", "<p>Two</p>", "<p>Three</p>"


def test_the_first_page_is_loaded():
    assert step(None, page(ONE)) == Reload()


def test_the_same_page_needs_nothing():
    assert step(page(ONE), page(ONE)) == Nothing()


def test_what_only_the_head_says_is_not_seen():
    assert step(page(ONE, words=1), page(ONE, words=2)) == Nothing()


def test_one_paragraph_is_patched():
    assert step(page(ONE, TWO, THREE), page(ONE, "<p>2</p>", THREE)) == Patch(1, 1, "<p>2</p>", 3)


def test_a_paragraph_that_came_goes_between_its_neighbours():
    assert step(page(ONE, THREE), page(ONE, TWO, THREE)) == Patch(1, 0, TWO, 2)


def test_a_paragraph_that_went_is_taken_out():
    assert step(page(ONE, TWO, THREE), page(ONE, THREE)) == Patch(1, 1, "", 3)


def test_another_headline_puts_the_body_in_anew():
    assert step(page(ONE), page(ONE, headline="Bridges")) == Shell()


def test_another_style_loads_the_page():
    assert step(page(ONE), page(ONE, style="p{color:red}")) == Reload()


def test_a_page_knows_language_direction_and_body():
    shown = page(ONE)
    assert shown.language == ("en", "ltr")
    assert shown.title == "Bridge"
    assert shown.inside().startswith('<body class="b"><h1>')


@given(st.lists(st.sampled_from("abc"), max_size=8), st.lists(st.sampled_from("abc"), max_size=8))
def test_a_patch_always_gives_the_new_list(before, after):
    start, count, fresh = changed(before, after)
    assert [*before[:start], *fresh, *before[start + count :]] == after

"""The page that is shown, carried on by what changed."""

from dataclasses import replace

import pytest

from editor.desk.live import Update
from editor.export.changes import Change
from editor.ui.preview.plan import Shown, inside, language, title

HTML = b'<!doctype html><html lang="en" dir="ltr"><head><title>T</title></head><body class="b"><h1>'
WHOLE = Update(Change(0, 0, ("<p>One</p>", "<p>Two</p>"), 0, head=True, around=True, style=True))
NEXT = Update(Change(1, 1, ("<p>2</p>", "<p>3</p>"), 2))


@pytest.fixture
def shown():
    page = Shown()
    page.take(WHOLE)
    return page


def test_a_whole_page_is_taken_as_it_is(shown):
    assert (shown.body, shown.known) == ("<p>One</p>\n<p>Two</p>", True)


def test_a_change_carries_the_page_on(shown):
    shown.take(NEXT)
    assert shown.elements == ["<p>One</p>", "<p>2</p>", "<p>3</p>"]


def test_a_change_of_a_page_that_is_not_here_does_not_fit(shown):
    assert shown.fits(NEXT)
    assert not shown.fits(replace(NEXT, change=replace(NEXT.change, had=7)))
    shown.forget()
    assert not shown.fits(NEXT)
    assert shown.fits(WHOLE)


def test_a_whole_page_makes_what_waits_before_it_needless(shown):
    for update in (NEXT, NEXT, WHOLE, NEXT):
        shown.wait(update)
    assert shown.waiting == [WHOLE, NEXT]


def test_a_page_says_its_language_title_and_body():
    assert language(HTML) == ("en", "ltr")
    assert title(HTML) == "T"
    assert inside(HTML) == '<body class="b"><h1>'

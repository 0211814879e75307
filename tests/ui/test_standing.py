"""The bar's buttons show what the caret stands in, once it rests."""

import pytest

from editor.core.edit import Selection
from editor.ui.commands.standing import Standing
from tests.ui.waiting import until


@pytest.fixture
def writing(newsroom):
    newsroom.open("harbour-bridge.md")
    body = newsroom.context.current_buffer.body
    newsroom.bold = body.index("four sound")
    newsroom.plain = body.index("Engineers")
    return newsroom


def is_on(newsroom, id: str) -> bool:
    return newsroom.window.commands[id].isChecked()


def go(newsroom, offset: int) -> None:
    newsroom.window.writing.select(Selection(offset, offset))


def test_a_button_is_on_where_the_caret_stands_in_what_it_makes(writing):
    go(writing, writing.bold)
    assert until(lambda: is_on(writing, "strong"))
    assert not is_on(writing, "emphasis")
    go(writing, writing.plain)
    assert until(lambda: not is_on(writing, "strong"))


def test_nothing_is_looked_at_before_the_caret_rests(writing):
    go(writing, writing.bold)
    assert until(lambda: is_on(writing, "strong"))
    go(writing, writing.plain)
    assert is_on(writing, "strong")


def test_a_command_shows_at_once_what_it_made(writing):
    go(writing, writing.plain)
    writing.run("quote")
    assert is_on(writing, "quote")
    writing.run("quote")
    assert not is_on(writing, "quote")


def test_a_click_on_a_button_that_makes_nothing_leaves_it_off(writing):
    go(writing, 0)
    writing.window.commands["link"].setChecked(True)
    writing.window.findChild(Standing).look()
    assert not is_on(writing, "link")


def test_without_an_article_nothing_is_on(writing):
    go(writing, writing.bold)
    assert until(lambda: is_on(writing, "strong"))
    writing.run("close-article")
    assert until(lambda: not is_on(writing, "strong"))

"""The cards beside the text: they follow it, and lead to what they lack."""

import pytest
from PySide6.QtWidgets import QPushButton

from editor.ui.preview.cards.view import CardsView
from tests.ui.waiting import until


@pytest.fixture
def cards(newsroom) -> CardsView:
    newsroom.window.resize(1400, 900)
    newsroom.open("harbour-bridge.md")
    newsroom.run("view-cards")
    view = newsroom.window.preview.findChild(CardsView)
    assert until(lambda: "mail" in view.frames)
    return view


def test_the_cards_show_headline_and_standfirst_of_the_article_in_hand(cards):
    shown = cards.frames["search"].labels
    assert shown["title"].text() == "The harbour bridge reopens"
    assert shown["words"].text() == "Trams cross on Monday."
    assert "standfirst (description)" in cards.frames["search"].took.text()


def test_the_cards_follow_what_is_typed_into_the_details(newsroom, cards):
    newsroom.context.current_buffer.set_fields({"search_title": "Harbour bridge"})
    title = cards.frames["search"].labels["title"]
    assert until(lambda: title.text() == "Harbour bridge")
    assert cards.frames["x"].labels["title"].text() == "The harbour bridge reopens"


def test_what_a_card_lacks_leads_to_its_field(newsroom, cards, qtbot):
    ways = cards.frames["mastodon"].findChildren(QPushButton)
    way = next(one for one in ways if "byline" in one.accessibleName())
    with qtbot.waitSignal(newsroom.context.field_wanted) as wanted:
        way.click()
    assert wanted.args == ["authors"]


def test_without_an_article_the_view_says_what_will_be_there(newsroom, cards):
    newsroom.run("close-article")
    assert until(cards.said.isVisible)
    assert "appear here" in cards.said.text()
    assert not any(one.isVisible() for one in cards.frames.values())


def test_the_view_is_known_to_its_command_and_the_page_comes_back(newsroom, cards):
    assert until(newsroom.window.commands["view-cards"].isChecked)
    newsroom.run("view-page")
    assert not cards.isVisible()
    assert newsroom.window.preview.view == "page"

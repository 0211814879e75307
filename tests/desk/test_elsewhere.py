"""What a buffer's page becomes elsewhere: from the page at hand, or from one that is built for it."""

import pytest


@pytest.fixture
def buffer(calm, article):
    return calm.buffers.open(article)


def titles(desk, buffer):
    told = []
    desk.elsewhere.cards(buffer, told.append)
    return {card.place: card.title.text for card in told[0].cards if card.title}


def test_cards_are_made_without_a_preview(calm, buffer):
    assert titles(calm, buffer)["facebook"] == "The bridge"


def test_cards_are_read_from_the_page_that_is_shown(calm, buffer, monkeypatch):
    calm.rendering.follow(buffer, lambda _page, _revision: None)
    monkeypatch.setattr(type(calm._snapshots), "of", None)
    assert titles(calm, buffer)["facebook"] == "The bridge"


def test_cards_are_those_of_the_text_as_it_is_now(calm, buffer):
    calm.rendering.follow(buffer, lambda _page, _revision: None)
    buffer.set_fields({"title": "Other"})
    assert set(titles(calm, buffer).values()) == {"Other"}

"""What a buffer's page becomes elsewhere: from the page at hand, or from one that is built for it."""

import pytest

from editor.core.edit import Edit
from editor.markup.word_changes import Kind

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154"
    "08d763f8cfc0000003010100c9fe92ef0000000049454e44ae426082"
)


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


def test_a_reading_mode_takes_the_words(calm, buffer):
    told = []
    calm.elsewhere.reading(buffer, told.append)
    assert told[0].title == "The bridge"


def test_the_page_is_the_one_that_is_exported(calm, buffer):
    told = []
    calm.elsewhere.page(buffer, told.append)
    assert told[0].html.startswith(b"<!doctype html>")


def test_own_pictures_are_weighed_as_they_leave(calm, buffer):
    folder = buffer.path.parent
    (folder / "dot.png").write_bytes(PNG)
    buffer.replace([Edit(len(buffer.body), len(buffer.body), "\n\n![Dot](dot.png)\n")])
    told = []
    calm.elsewhere.weight(buffer, told.append)
    assert [(one.source, one.size) for one in told[0].pieces if one.is_own] == [("dot.png", 69)]


def test_a_text_is_compared_with_its_saved_file_and_with_another_article(calm, buffer, article):
    buffer.replace([Edit(0, 0, "New ")])
    told = []
    calm.elsewhere.compared(buffer, None, told.append)
    assert [one.text.strip() for one in told[0] if one.kind is Kind.ADDED] == ["New"]
    other = article.parent / "other.md"
    other.write_text("Nothing of that.\n", "utf-8")
    calm.elsewhere.compared(buffer, other, told.append)
    assert (
        "".join(one.text for one in told[1] if one.kind is not Kind.ADDED) == "Nothing of that.\n"
    )

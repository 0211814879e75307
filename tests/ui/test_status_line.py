"""The line at the foot."""

import pytest

from editor.ui.status_line import paragraph_at
from tests.ui.waiting import until

BODY = "First.\n\nSecond,\nsecond line.\n\n\n> Third.\n"


@pytest.mark.parametrize(
    ("caret", "at"),
    [(0, 1), (6, 1), (7, 1), (8, 2), (20, 2), (BODY.index(">"), 3), (len(BODY), 3)],
)
def test_a_paragraph_has_its_number(caret, at):
    assert paragraph_at(BODY, caret) == (at, 3)


def test_an_empty_text_has_none():
    assert paragraph_at("\n \n", 0) == (0, 0)


def test_it_says_words_minutes_and_paragraph_of_the_article_in_hand(newsroom):
    newsroom.open("harbour-bridge.md")
    status = newsroom.window.status
    assert until(lambda: status.words.text() == "10 words")
    assert status.minutes.text() == "1 min"
    assert until(lambda: status.paragraph.text() == "Paragraph 1 of 2")


def test_it_says_saved_and_not_saved(newsroom):
    buffer = newsroom.open("harbour-bridge.md")
    status = newsroom.window.status
    assert status.saved.text() == "Saved"
    buffer.set_fields({"section": "City"})
    assert status.saved.text() == "Not saved yet"
    newsroom.run("save")
    assert until(lambda: status.saved.text().startswith("Saved "))


def test_findings_lead_to_the_details(newsroom):
    newsroom.open("night-buses.md")
    status = newsroom.window.status
    assert until(status.findings.isVisible, 20_000)
    status.findings.click()
    assert newsroom.window.panes.shown("details")


def test_without_words_it_tells_no_reading_time(newsroom):
    newsroom.context.new()
    assert newsroom.window.status.words.text() == "0 words"
    assert newsroom.window.status.minutes.text() == ""

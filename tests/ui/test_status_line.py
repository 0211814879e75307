"""The line at the foot."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from editor.core.edit import Selection
from editor.ui.counts_card import CountsCard
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


def test_a_selection_is_counted_beside_the_whole(newsroom):
    newsroom.open("harbour-bridge.md")
    newsroom.window.writing.select(Selection(0, 9))
    assert until(lambda: newsroom.window.status.words.text() == "2 of 10 words")


def card_of(newsroom):
    newsroom.run("counts")
    card = newsroom.window.findChild(CountsCard)
    assert card.isVisible()
    return card


def test_the_counts_open_as_a_card_and_goals_set_there_fill_the_ring(newsroom):
    buffer = newsroom.open("harbour-bridge.md")
    status = newsroom.window.status
    assert until(lambda: status.words.text() == "10 words")
    card = card_of(newsroom)
    card.fields["article"].setValue(40)
    card.fields["day"].setValue(500)
    assert newsroom.desk.goals.of_article(buffer) == 40
    assert newsroom.desk.options["day-goal"] == 500
    assert status.ring.toolTip() == (
        "10 of 40 words in this article.\n0 of 500 words written today."
    )
    QTest.keyClick(card, Qt.Key.Key_Escape)
    assert until(lambda: newsroom.window.findChild(CountsCard) is None)


def test_what_is_written_counts_for_the_day(newsroom):
    newsroom.open("harbour-bridge.md")
    newsroom.desk.settings.set("day-goal", 4)
    status = newsroom.window.status
    assert until(lambda: not newsroom.window.writing.counting.reading.counts.pending)
    newsroom.window.writing.select(Selection(0, 0))
    QTest.keyClicks(newsroom.window.writing.body, "Now at last ")
    assert until(lambda: newsroom.desk.goals.today() == 3)
    assert until(lambda: status.ring.toolTip() == "3 of 4 words written today.")


def test_pressing_the_ring_opens_the_goals(newsroom):
    newsroom.open("harbour-bridge.md")
    assert until(lambda: newsroom.window.status.words.text() == "10 words")
    newsroom.window.status.ring.click()
    card = newsroom.window.findChild(CountsCard)
    assert card.isVisible()
    assert card.fields["article"].hasFocus()
    newsroom.window.writing.body.setFocus()
    assert not card.isVisible()


def test_asking_for_the_counts_once_more_closes_them(newsroom):
    newsroom.open("harbour-bridge.md")
    assert until(lambda: newsroom.window.status.words.text() == "10 words")
    card = card_of(newsroom)
    newsroom.run("counts")
    assert not card.isVisible()


def test_a_goal_is_set_when_its_number_is_whole(newsroom):
    buffer = newsroom.open("harbour-bridge.md")
    assert until(lambda: newsroom.window.status.words.text() == "10 words")
    field = card_of(newsroom).fields["article"]
    field.clear()
    QTest.keyClicks(field, "800")
    assert newsroom.desk.goals.of_article(buffer) == 0
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert newsroom.desk.goals.of_article(buffer) == 800

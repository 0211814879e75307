"""Fields of the details: what is typed reaches the article, and only its own article."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCalendarWidget, QPushButton

from tests.ui.waiting import until

# The screenless platform has no window manager to ask.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

CTRL = Qt.KeyboardModifier.ControlModifier
LINES = [
    ("slug", "reopened", "slug: reopened\n"),
    ("section", "City", "section: City\n"),
    ("dateline", "Old Harbour", "dateline: Old Harbour\n"),
    ("lang", "en-GB", "lang: en-GB\n"),
    ("image_credit", "Ines", "Ines"),
    ("canonical", "https://a.example/b", "canonical: 'https://a.example/b'\n"),
]


@pytest.mark.parametrize(("key", "words", "line"), LINES)
def test_a_line_reaches_the_front_matter_as_it_is_typed(details, key, words, line):
    buffer = details.open("harbour-bridge.md")
    details.type(key, words)
    assert line in buffer.head


def test_a_space_at_the_end_stays_while_the_desk_saves(details):
    buffer = details.open("harbour-bridge.md")
    line = details.type("section", "New ")
    details.room.desk.saver.save_now(buffer)
    details.room.settle()
    QTest.keyClicks(line, "York")
    assert buffer.article().metadata.section == "New York"


def test_a_caret_stays_when_another_field_changes(details):
    buffer = details.open("harbour-bridge.md")
    line = details.type("section", "City")
    line.setCursorPosition(2)
    buffer.set_fields({"dateline": "Here"})
    assert (line.text(), line.cursorPosition()) == ("City", 2)


def test_undo_in_a_field_takes_the_articles_change_back(details):
    buffer = details.open("harbour-bridge.md")
    before = buffer.head
    details.type("section", "City")
    details.press(Qt.Key.Key_Z, CTRL)
    assert (buffer.head, details.field("section").line.text()) == (before, "")


def test_redo_in_a_field_does_it_again(details):
    buffer = details.open("harbour-bridge.md")
    details.type("section", "City")
    details.press(Qt.Key.Key_Z, CTRL)
    details.press(Qt.Key.Key_Y, CTRL)
    assert buffer.article().metadata.section == "City"


def test_undo_of_a_half_typed_chip_leaves_the_article_alone(details):
    buffer = details.open("harbour-bridge.md")
    before = buffer.head
    line = details.type("tags", "bri")
    details.press(Qt.Key.Key_Z, CTRL)
    assert (buffer.head, line.text()) == (before, "")


def test_enter_adds_a_chip(details):
    buffer = details.open("harbour-bridge.md")
    details.type("tags", "bridges")
    details.press(Qt.Key.Key_Return)
    assert buffer.article().metadata.tags == ("trams", "bridges")


def test_a_comma_adds_a_chip(details):
    buffer = details.open("harbour-bridge.md")
    details.type("authors", "Ines Oduya,")
    assert [one.name for one in buffer.article().metadata.authors] == ["Ines Oduya"]


def test_backspace_in_an_empty_line_takes_the_last_chip_back(details):
    buffer = details.open("harbour-bridge.md")
    details.field("tags").line.setFocus()
    details.press(Qt.Key.Key_Backspace)
    assert buffer.article().metadata.tags == ()
    assert details.field("tags").line.text() == "trams"


def test_an_offer_of_the_library_becomes_one_chip(details):
    buffer = details.open("night-buses.md")
    line = details.type("tags", "tr")
    popup = line.completer().popup()
    assert until(popup.isVisible)
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert until(lambda: line.text() == "")
    assert buffer.article().metadata.tags == ("trams",)


def test_an_offer_that_is_clicked_becomes_a_chip(details):
    buffer = details.open("night-buses.md")
    line = details.type("tags", "tr")
    popup = line.completer().popup()
    assert until(popup.isVisible)
    spot = popup.visualRect(popup.model().index(0, 0)).center()
    QTest.mouseClick(popup.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert until(lambda: buffer.article().metadata.tags == ("trams",))
    assert line.text() == ""


def test_a_half_typed_chip_belongs_to_the_article_it_was_typed_in(details):
    first = details.open("night-buses.md")
    details.type("tags", "ledger")
    second = details.open("kitchens.md")
    assert first.article().metadata.tags == ("ledger",)
    assert (second.article().metadata.tags, details.field("tags").line.text()) == ((), "")


def test_a_half_typed_correction_belongs_to_its_article_too(details):
    first = details.open("night-buses.md")
    details.type("corrections", "It was Monday.")
    second = details.open("kitchens.md")
    assert [one.text for one in first.article().metadata.corrections] == ["It was Monday."]
    assert second.article().metadata.corrections == ()


def test_values_of_one_article_do_not_show_in_the_next(details):
    details.open("harbour-bridge.md")
    details.type("section", "City ")
    details.open("kitchens.md")
    assert [details.field(key).line.text() for key in ("section", "date", "slug")] == ["", "", ""]


def test_half_a_date_does_not_go_to_the_next_article(details):
    details.open("night-buses.md")
    details.type("date", "soon")
    details.open("harbour-bridge.md")
    assert details.field("date").line.text() == "2026-11-24 06:40"


def test_a_date_is_written_as_soon_as_it_can_be_read(details):
    buffer = details.open("night-buses.md")
    details.type("date", "2026-12-01")
    assert "date: 2026-12-01\n" in buffer.head


def test_what_is_no_date_is_said_when_the_field_is_left_and_not_written(details):
    buffer = details.open("night-buses.md")
    before = buffer.head
    details.type("date", "soon")
    field = details.field("date")
    assert field._fault.isHidden()
    details.press(Qt.Key.Key_Tab)
    assert (field._fault.isHidden(), buffer.head, field.line.text()) == (False, before, "soon")


def test_the_calendar_gives_a_day_and_a_time(details):
    buffer = details.open("harbour-bridge.md")
    field = details.field("date")
    field._open()
    calendar = field.findChild(QCalendarWidget)
    assert calendar.selectedDate().toString("yyyy-MM-dd") == "2026-11-24"
    calendar.setSelectedDate(calendar.selectedDate().addDays(2))
    calendar.parentWidget().findChild(QPushButton).click()
    moment = buffer.article().metadata.date
    assert f"{moment.value:%Y-%m-%d %H:%M}" == "2026-11-26 06:40"


def test_the_slug_that_would_be_follows_the_headline(details):
    buffer = details.open("night-buses.md")
    buffer.set_fields({"title": "Trams at dawn"})
    assert details.field("slug").line.placeholderText() == "trams-at-dawn"


def test_a_stage_is_chosen(details):
    buffer = details.open("night-buses.md")
    box = details.field("stage").box
    box.setFocus()
    details.press(Qt.Key.Key_Down)
    assert "stage: review\n" in buffer.head


def test_the_wheel_does_not_change_a_stage(details):
    buffer = details.open("night-buses.md")
    box = details.field("stage").box
    spot = QPointF(box.rect().center())
    turn = QWheelEvent(
        spot,
        QPointF(box.mapToGlobal(box.rect().center())),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(box, turn)
    assert "stage: draft\n" in buffer.head


def test_comments_are_opened_closed_and_left_to_the_site(details):
    buffer = details.open("night-buses.md")
    field = details.field("comments")
    said = []
    for index in (1, 2, 0):
        field._say(index)
        said.append(buffer.article().metadata.comments)
    assert said == [True, False, None]


def test_a_source_with_a_name_alone_is_a_scalar(details):
    buffer = details.open("night-buses.md")
    QTest.keyClicks(details.field("source").name, "The council")
    assert "source: The council\n" in buffer.head


def test_a_source_with_an_address_has_both(details):
    buffer = details.open("night-buses.md")
    QTest.keyClicks(details.field("source").name, "The council")
    QTest.keyClicks(details.field("source").address, "https://council.example")
    source = buffer.article().metadata.source
    assert (source.name, source.url) == ("The council", "https://council.example")


def test_a_correction_is_added_with_its_date_and_removed(details):
    buffer = details.open("night-buses.md")
    details.type("corrections", "It was Monday.")
    details.press(Qt.Key.Key_Return)
    (one,) = buffer.article().metadata.corrections
    assert one.text == "It was Monday."
    assert one.date is not None
    details.field("corrections")._remover(0)()
    assert "corrections" not in buffer.head


def test_a_note_stays_with_the_article(details):
    buffer = details.open("night-buses.md")
    QTest.keyClicks(details.field("note").area, "Ring the depot")
    assert "note: Ring the depot\n" in buffer.head


def test_the_length_of_a_search_title_counts_the_headline_while_it_is_empty(details):
    details.open("night-buses.md")
    field = details.field("search_title")
    assert field._length.text().startswith(f"{len('What the night buses cost')} of")
    QTest.keyClicks(field.area, "x" * 61)
    assert field._length.text().startswith("61 characters")


def test_a_long_value_does_not_push_the_fields_out_of_the_pane(details):
    buffer = details.open("night-buses.md")
    buffer.set_fields(
        {"tags": ["a very long tag " * 20], "image": "no/" + "long-name" * 30 + ".jpg"}
    )
    QApplication.processEvents()
    assert details.pane.widget().width() == details.pane.viewport().width()


def test_with_a_broken_front_matter_the_fields_rest_and_the_pane_says_why(details, folder):
    (folder / "broken.md").write_text("---\ntitle: [x\n---\nBody.\n", "utf-8")
    details.open("broken.md")
    assert not details.field("section").isEnabled()
    assert "cannot be read" in details.pane._fault.text()
    assert not details.pane._fault.isHidden()


def test_without_an_article_the_pane_says_what_to_do(details):
    assert not details.pane._empty.isHidden()
    assert details.pane._sections.isHidden()

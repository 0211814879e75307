"""Stepping through misspellings, suggestions, adding and skipping words; what is painted."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from editor.core.edit import Edit
from editor.ui.writing.menu import make_menu
from editor.ui.writing.spelling.offering import offer_menu
from tests.ui.waiting import until

TEXT = "The tramm will cross.\n\nEngineers found the **brigde**.\n\nThe second tramm."


def chosen(speller):
    return speller.writer.pane.body.textCursor().selectedText()


def labels(menu):
    return [one.text() for one in menu.actions() if not one.isSeparator()]


def click(menu, label):
    next(one for one in menu.actions() if one.text() == label).trigger()


def offered(speller, place):
    speller.writer.caret(place)
    return make_menu(speller.writer.pane)


def test_f7_goes_from_one_to_the_next_and_round(speller):
    speller.take(TEXT)
    found = []
    for _ in range(4):
        speller.spelling.step()
        found.append((chosen(speller), speller.writer.pane.caret()))
    assert [word for word, _ in found] == ["tramm", "brigde", "tramm", "tramm"]
    assert found[0] == found[3]
    assert found[0] != found[2]


def test_shift_f7_goes_back_and_round(speller):
    speller.take(TEXT)
    found = []
    for _ in range(4):
        speller.spelling.step(back=True)
        found.append((chosen(speller), speller.writer.pane.caret()))
    assert [word for word, _ in found] == ["tramm", "brigde", "tramm", "tramm"]
    assert found[0] == found[3]


def test_a_lone_misspelling_in_a_paragraph_is_come_back_to(speller):
    speller.take("The tramm and the brigde")
    speller.writer.caret(24)
    speller.spelling.step()
    assert chosen(speller) == "tramm"
    speller.spelling.step(back=True)
    assert chosen(speller) == "brigde"


def test_a_step_waits_until_all_is_judged(speller):
    speller.writer.take(TEXT)
    speller.spelling.step()
    assert chosen(speller) == ""
    speller.settle()
    assert until(lambda: chosen(speller) == "tramm")


def test_without_a_misspelling_it_is_said(speller):
    speller.take("The tram will cross")
    speller.spelling.step()
    assert speller.said[-1] == "No misspelling in this article."
    speller.spelling.toggle()
    speller.spelling.step()
    assert speller.said[-1] == "Misspellings are not looked for."


def test_the_menu_at_the_right_button_begins_with_suggestions(speller):
    speller.take(TEXT)
    menu = offered(speller, 6)
    assert labels(menu)[:4] == ["tram", "trams", "Add to the site's words", "Skip here"]
    click(menu, "tram")
    assert speller.writer.pane.buffer.body == TEXT.replace("tramm", "tram", 1)
    speller.writer.pane.body.undo()
    assert speller.writer.pane.buffer.body == TEXT


def test_the_menu_on_a_word_that_is_right_offers_nothing(speller):
    speller.take(TEXT)
    assert labels(offered(speller, 1))[0] == "Undo"


def test_a_typographic_apostrophe_stays_one(speller):
    speller.take("He don’tt")
    menu = offered(speller, 5)
    click(menu, "don't")
    assert speller.writer.pane.buffer.body == "He don’t"


def test_a_word_with_marks_inside_is_not_replaced(speller):
    speller.take("The **t**ramm")
    assert labels(offered(speller, 10))[:2] == ["Add to the site's words", "Skip here"]


def test_an_added_word_is_right_everywhere_and_can_be_taken_back(speller, tmp_path):
    speller.take(TEXT)
    click(offered(speller, 6), "Add to the site's words")
    assert speller.wrong() == ["brigde"]
    assert (tmp_path / "newsroom" / "words.txt").read_text("utf-8") == "tramm\n"
    click(offered(speller, 6), "Take out of the site's words")
    assert speller.wrong() == ["tramm", "brigde", "tramm"]
    speller.writer.notices[-1].ways[0].go()
    assert speller.wrong() == ["brigde"]


def test_a_skipped_word_is_right_in_this_article_alone(speller):
    speller.take(TEXT)
    click(offered(speller, 6), "Skip here")
    assert speller.wrong() == ["brigde"]
    speller.take("Another tramm")
    assert speller.wrong() == ["Another", "tramm"]


def test_the_key_opens_suggestions_with_the_first_chosen(speller):
    speller.take(TEXT)
    speller.writer.caret(6)
    menu = offer_menu(speller.spelling.offer(), speller.writer.pane)
    assert menu.activeAction().text() == "tram"
    assert menu.accessibleName() == "Suggestions for tramm"
    menu.activeAction().trigger()
    assert speller.writer.pane.buffer.body.startswith("The tram will")


def test_the_key_on_a_right_word_says_what_to_do(speller):
    speller.take(TEXT)
    speller.writer.caret(1)
    speller.spelling.show_offer()
    assert speller.said[-1] == "There is nothing to suggest for this word."


def test_suggestions_that_come_after_the_menu_was_closed_are_left(speller, monkeypatch):
    speller.take(TEXT)
    late = []
    monkeypatch.setattr(
        speller.writer.desk.spelling, "suggest", lambda *arguments: late.append(arguments[-1])
    )
    menu = offered(speller, 6)
    assert labels(menu)[0] == "Looking for words…"
    late[0](())
    assert labels(menu)[0] == "No suggestion"
    menu.deleteLater()
    QApplication.sendPostedEvents(menu, 52)  # QEvent.DeferredDelete
    late[0](("tram",))
    assert speller.writer.pane.buffer.body == TEXT


@pytest.mark.parametrize("look", ["light", "dark"])
def test_a_wave_is_painted_under_the_word_and_nowhere_else(speller, look):
    speller.writer.context.look.choose(look)
    speller.take("The tramm will\n\nThe tram will")
    body = speller.writer.pane.body
    until(lambda: True)
    image = body.viewport().grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    bad = QColor(speller.writer.context.look.colours.bad)
    painted = {
        (x, y)
        for x in range(image.width())
        for y in range(image.height())
        if _near(image.pixelColor(x, y), bad)
    }
    assert painted
    page = body.page
    block = body.document().firstBlock()
    line = block.layout().lineAt(0)
    low, high = (line.cursorToX(at) for at in (4, 9))
    low, high = (one[0] if isinstance(one, tuple) else one for one in (low, high))
    left = page.column.left
    top = page.block_top(0) - body.verticalScrollBar().value()
    assert all(left + low - 1 <= x <= left + high + 1 for x, _ in painted)
    assert all(top + line.ascent() <= y <= top + page.heights[0] for _, y in painted)


def _near(one: QColor, other: QColor) -> bool:
    return all(abs(a - b) < 24 for a, b in zip(one.getRgb()[:3], other.getRgb()[:3], strict=True))


def test_a_suggestion_is_not_put_where_the_word_no_longer_stands(speller):
    buffer = speller.take(TEXT)
    menu = offered(speller, 6)
    buffer.replace([Edit(0, 0, "Now. ")])
    click(menu, "tram")
    assert buffer.body == "Now. " + TEXT


def test_f7_says_that_nothing_reads_the_language_where_no_dictionary_does(speller):
    speller.take("---\nlang: nl\n---\nDe tramm rijdt")
    speller.spelling.step()
    assert speller.said[-1] == "No dictionary here reads the language of this article."

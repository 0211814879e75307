"""What is marked, when, and how little is judged for it."""

from __future__ import annotations

import random
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter, QTextCursor
from PySide6.QtTest import QTest

from editor.core.edit import Edit
from editor.ui.writing.spelling import judging
from editor.ui.writing.spelling.waves import paint_waves
from tests.spelling.conftest import write
from tests.ui.waiting import until

TEXT = "The tramm will cross.\n\nEngineers found the **brigde**.\n\nThe second line."


def test_words_that_no_dictionary_knows_are_marked(speller):
    speller.take(TEXT)
    assert speller.wrong() == ["tramm", "brigde"]


def test_nothing_is_judged_in_a_key(speller):
    speller.take(TEXT)
    speller.writer.caret(len(TEXT))
    before = speller.judged
    speller.type(" xyz")
    assert speller.judged == before
    assert speller.spelling._sheet.pending


def test_only_the_changed_block_is_judged_again(speller):
    speller.take("\n\n".join([TEXT] * 200))
    before = speller.judged
    speller.writer.caret(4)
    speller.type("x y")
    speller.settle()
    assert speller.judged == before + 1


def test_a_new_paragraph_has_two_blocks_judged(speller):
    speller.take("\n".join(["The first line."] * 100))
    before = speller.judged
    speller.writer.caret(9)
    cursor = speller.writer.pane.body.textCursor()
    cursor.insertText("\n")
    speller.settle()
    assert speller.judged == before + 2


def test_coming_back_to_an_article_judges_nothing_again(speller):
    first = speller.take(TEXT)
    speller.take("The second tramm.")
    before = speller.judged
    speller.writer.context.take(first)
    speller.settle()
    assert speller.judged == before
    assert speller.wrong() == ["tramm", "brigde"]


def test_the_word_being_typed_is_not_marked_until_it_is_left(speller):
    speller.take("The tram")
    speller.writer.caret(8)
    speller.type("mm")
    speller.settle()
    assert speller.wrong() == []
    QTest.keyClick(speller.writer.pane.body, Qt.Key.Key_Left)
    assert speller.wrong() == []
    QTest.keyClick(speller.writer.pane.body, Qt.Key.Key_End)
    assert speller.wrong() == []
    speller.type(" ")
    speller.settle()
    assert speller.wrong() == ["trammm"]


def test_a_word_left_by_the_arrows_is_marked(speller):
    speller.take("The tram")
    speller.writer.caret(8)
    speller.type("m")
    speller.settle()
    speller.writer.caret(1)
    assert speller.wrong() == ["tramm"]
    speller.writer.caret(8)
    assert speller.wrong() == ["tramm"]


def test_marks_behind_the_caret_move_along_before_they_are_judged_again(speller):
    speller.take("The first tramm and brigde.")
    speller.writer.caret(4)
    speller.type("very ")
    assert speller.wrong() == ["tramm", "brigde"]


def test_marks_stay_through_the_split_of_a_paragraph(speller):
    speller.take("The tramm and the brigde.")
    speller.writer.caret(10)
    speller.writer.pane.body.textCursor().insertText("\n")
    assert speller.wrong() == ["tramm", "brigde"]
    assert speller.wrong(1) == ["brigde"]


def test_marks_are_where_the_words_are_behind_characters_of_two_units(speller):
    speller.take("🌉 the tramm 🚋 brigde")
    assert speller.wrong() == ["tramm", "brigde"]


def test_of_a_wrong_hyphenated_word_the_wrong_part_is_marked(speller):
    speller.take("A well-knwon tram and a well-known one")
    assert speller.wrong() == ["knwon", "one"]


def test_a_paragraph_is_judged_in_its_language(speller):
    speller.take("Der Zug\n{: lang=de }\n\nDer Zug\n\nThe tram\n{: lang=de }")
    assert speller.wrong() == ["Der", "Zug", "The", "tram"]


def test_typing_a_language_below_has_the_paragraph_judged_again(speller):
    speller.take("Der Zug\n")
    assert speller.wrong() == ["Der", "Zug"]
    cursor = speller.writer.pane.body.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.End)
    cursor.insertText("{: lang=de }")
    speller.settle()
    assert speller.wrong() == []
    speller.writer.pane.body.undo()
    speller.settle()
    assert speller.wrong() == ["Der", "Zug"]


def test_words_in_another_language_within_a_paragraph(speller):
    speller.take("He said *der Zugg*{: lang=de } and the tramm")
    assert speller.wrong() == ["Zugg", "tramm"]


def test_the_language_of_the_article_decides(speller):
    buffer = speller.take("Der Zug fährt")
    assert speller.wrong() == ["Der", "Zug", "fährt"]
    buffer.set_fields({"lang": "de"})
    speller.settle()
    assert speller.wrong() == []


def test_without_a_dictionary_nothing_is_marked_and_it_is_said_once(speller):
    speller.take("---\nlang: sv\n---\nSpårvagnen åker\n\nOch mer")
    assert speller.wrong() == []
    said = [one for one in speller.said if "no dictionary" in one]
    assert said == ["There is no dictionary for Swedish (sv) here, so its words are not judged."]


def test_what_a_fence_above_makes_code_is_not_marked(speller):
    speller.take(TEXT)
    speller.writer.pane.body.textCursor().insertText("```\n")
    assert speller.wrong() == []
    speller.settle()
    assert speller.wrong() == []
    speller.writer.pane.body.undo()
    speller.wrong()
    speller.settle()
    assert speller.wrong() == ["tramm", "brigde"]


def test_edits_from_elsewhere_are_followed(speller):
    buffer = speller.take(TEXT)
    buffer.replace([Edit(4, 9, "tram"), Edit(10, 14, "wull")])
    speller.settle()
    assert speller.wrong() == ["wull", "brigde"]


def test_names_in_the_byline_are_right_as_soon_as_they_are_there(speller):
    buffer = speller.take("Okafor said it")
    assert speller.wrong() == ["Okafor"]
    buffer.set_fields({"authors": ["Nadja Okafor"]})
    assert speller.wrong() == []


def test_switched_off_nothing_is_marked_and_nothing_judged(speller):
    speller.take(TEXT)
    speller.spelling.toggle()
    assert speller.wrong() == []
    before = speller.judged
    speller.writer.caret(3)
    speller.type("xx ")
    speller.spelling.judging._slice()
    assert speller.judged == before
    speller.spelling.toggle()
    speller.settle()
    assert speller.wrong() == ["Thexx", "tramm", "brigde"]


def test_another_dictionary_has_everything_judged_anew(speller, dictionaries):
    speller.take(TEXT)
    write(dictionaries, "en_GB", "tramm the will cross")
    speller.writer.desk.spelling.look()
    speller.settle()
    assert "tramm" not in speller.wrong()
    assert "brigde" in speller.wrong()


def test_a_line_that_is_no_prose_is_left_alone(speller):
    speller.take("tramm " * 4_000 + "\n\nThe brigde")
    assert speller.wrong() == ["brigde"]


def test_a_hundred_thousand_words_are_judged_in_slices_what_is_seen_first(speller, monkeypatch):
    ticks = iter(range(10**9))
    monkeypatch.setattr(judging.time, "perf_counter", lambda: next(ticks))
    monkeypatch.setattr(judging, "SLICE_S", 50)  # blocks, by this clock
    paragraph = " ".join(["the tram will cross"] * 6)
    body = "\n\n".join([f"{paragraph} wrongg"] * 4_000)
    speller.writer.take(body)
    slices = []
    work = speller.spelling.judging._work
    monkeypatch.setattr(
        speller.spelling.judging,
        "_work",
        lambda *arguments: slices.append(speller.judged) or work(*arguments),
    )
    speller.spelling.judging.judge_all()
    speller.settle()
    assert len(speller.wrong()) == 4_000
    assert max(b - a for a, b in pairwise(slices)) <= 52
    first = speller.spelling._sheet[0]
    assert [one.word for one in first.marks] == ["wrongg"]


@pytest.mark.parametrize("seed", range(4))
def test_after_any_edits_the_marks_are_those_of_a_fresh_start(speller, seed):
    chance = random.Random(seed)
    pieces = ["tramm ", "the ", "\n", "\n\n", "> ", "{: lang=de }", "Zug ", "```\n", "**", "🌉"]
    speller.take("\n\n".join([TEXT] * 3))
    document = speller.writer.pane.document.document
    for _ in range(60):
        cursor = QTextCursor(document)
        end = document.characterCount() - 1
        cursor.setPosition(chance.randint(0, end))
        if chance.random() < 0.4:
            cursor.setPosition(
                min(end, cursor.position() + chance.randint(0, 30)),
                QTextCursor.MoveMode.KeepAnchor,
            )
        if chance.random() < 0.15:
            document.undo()
        else:
            cursor.insertText(chance.choice(pieces))
        if chance.random() < 0.3:
            speller.settle()
    speller.spelling._held = None
    page = speller.writer.pane.body.page
    while page.settle(1.0, 0) is not None:
        pass
    speller.wrong()  # what is looked at and stale asks to be judged
    speller.settle()
    marks = [speller.spelling.marks(at) for at in range(document.blockCount())]
    sheet = speller.spelling._sheet
    sheet._entries = [type(sheet[0])()] * document.blockCount()
    sheet.judge_all()
    speller.settle()
    assert marks == [speller.spelling.marks(at) for at in range(document.blockCount())]


def test_an_article_that_was_left_while_its_words_were_asked_for_is_judged_when_it_is_back(
    speller, monkeypatch
):
    desk, held = speller.spelling._speller, []
    real = desk.ask
    monkeypatch.setattr(desk, "ask", lambda wanted, done: held.append((list(wanted), done)))
    first = speller.writer.take(TEXT)
    speller.spelling.judging._timer.start(0)
    assert until(lambda: held)
    speller.writer.take("The second line.")
    monkeypatch.undo()
    for wanted, done in held:
        real(wanted, done)
    speller.settle()
    speller.writer.context.take(first)
    speller.settle()
    assert speller.wrong() == ["tramm", "brigde"]


def test_no_wave_is_painted_for_a_folded_section(speller):
    speller.take("The tramm.\n\n## Bridge\n\nThe brigde.\n\n## More\n\nThe tramm.")
    body = speller.writer.pane.body
    body.folds.fold(2)
    asked = []
    image = QImage(600, 600, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint_waves(body.page, painter, 0, 600, lambda index, _block: asked.append(index) or [])
    painter.end()
    assert 0 in asked
    assert 4 not in asked
    assert 8 in asked

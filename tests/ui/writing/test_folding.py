"""A section folds in place: it takes no room, the caret passes over it, the text stays as it is."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor.core.edit import Edit

STORY = """Above.

## One

Under one.

### Inner

Deeper.

## Two

Under two.

Last
----

The end."""
ONE, INNER, TWO, LAST = 2, 6, 10, 14


@pytest.fixture
def shown(writer):
    writer.take(STORY)
    writer.caret(0)
    writer.pane.body.setFocus()
    QApplication.processEvents()
    return writer


def folds(writer):
    return writer.pane.body.folds


def marked(writer):
    """Return the numbers of the blocks that Qt takes for hidden."""
    document = writer.pane.body.document()
    numbers = range(document.blockCount())
    return {one for one in numbers if not document.findBlockByNumber(one).isVisible()}


def hidden(writer):
    """Return the numbers of the blocks that the folds hide."""
    folding = writer.pane.body.page.folding
    return {at for one in folding.folded() for at in range(*folding.section(one))}


def seen(writer):
    """Return the lines that take room."""
    page = writer.pane.body.page
    document = writer.pane.body.document()
    numbers = range(document.blockCount())
    blocks = [document.findBlockByNumber(one) for one in numbers]
    return [one.text() for one in blocks if page.blockBoundingRect(one).height() > 0]


def line(writer):
    return writer.pane.body.textCursor().blockNumber()


def put(writer, number, *, end=False):
    cursor = QTextCursor(writer.pane.body.document().findBlockByNumber(number))
    if end:
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    writer.pane.body.setTextCursor(cursor)


def test_a_folded_section_takes_no_room_and_the_text_stays(shown):
    page = shown.pane.body.page
    before = page.heights.total
    assert folds(shown).fold(ONE)
    assert "Under one." not in seen(shown)
    assert "Deeper." not in seen(shown)
    assert "## Two" in seen(shown)
    assert page.heights.total < before
    assert shown.pane.buffer.body == STORY
    assert not shown.pane.body.document().isUndoAvailable()


def test_unfolding_gives_back_the_room(shown):
    page = shown.pane.body.page
    before = seen(shown), page.heights.total
    folds(shown).fold(ONE)
    folds(shown).unfold(ONE)
    assert (seen(shown), page.heights.total) == before


def test_what_is_no_heading_or_has_nothing_below_does_not_fold(shown):
    assert not folds(shown).fold(0)
    assert folds(shown).folded() == ()


def test_an_inner_fold_stays_when_the_outer_one_opens(shown):
    folds(shown).fold(INNER)
    folds(shown).fold(ONE)
    folds(shown).unfold(ONE)
    assert folds(shown).folded() == (INNER,)
    assert "Under one." in seen(shown)
    assert "Deeper." not in seen(shown)


def test_an_underlined_heading_folds_with_its_underline(shown):
    folds(shown).fold(LAST)
    assert seen(shown)[-1] == "Last"


@pytest.mark.parametrize(
    ("start", "end", "key", "lands"),
    [
        (ONE, True, Qt.Key.Key_Right, TWO), (ONE, False, Qt.Key.Key_Down, TWO),
        (TWO, False, Qt.Key.Key_Left, ONE), (TWO, False, Qt.Key.Key_Up, ONE),
    ],
)  # fmt: skip
def test_the_caret_passes_over_a_folded_section(shown, start, end, key, lands):
    folds(shown).fold(ONE)
    put(shown, start, end=end)
    QTest.keyClick(shown.pane.body, key)
    assert line(shown) == lands
    assert folds(shown).is_folded(ONE)


def test_the_caret_stays_at_a_fold_that_ends_the_text(shown):
    folds(shown).fold(LAST)
    put(shown, LAST, end=True)
    QTest.keyClick(shown.pane.body, Qt.Key.Key_Right)
    assert line(shown) == LAST
    assert folds(shown).is_folded(LAST)


def test_a_selection_by_keys_spans_the_fold(shown):
    folds(shown).fold(ONE)
    put(shown, ONE)
    QTest.keyClick(shown.pane.body, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    chosen = shown.pane.body.textCursor().selectedText()
    assert chosen.startswith("## One")
    assert "Deeper." in chosen
    assert folds(shown).is_folded(ONE)


def test_a_caret_in_it_goes_to_the_heading(shown):
    put(shown, INNER + 2)
    folds(shown).fold(ONE)
    assert line(shown) == ONE
    assert folds(shown).is_folded(ONE)


def test_a_place_inside_that_is_jumped_to_opens_it(shown):
    folds(shown).fold(INNER)
    folds(shown).fold(ONE)
    shown.caret(STORY.index("Deeper"))
    assert folds(shown).folded() == ()
    assert "Deeper." in seen(shown)


def test_an_edit_above_carries_the_fold_along(shown):
    folds(shown).fold(TWO)
    shown.caret(0)
    QTest.keyClick(shown.pane.body, Qt.Key.Key_Return)
    assert len(folds(shown).folded()) == 1
    number = folds(shown).folded()[0]
    assert shown.pane.body.document().findBlockByNumber(number).text() == "## Two"
    assert "Under two." not in seen(shown)


def test_words_typed_in_the_heading_leave_it_folded(shown):
    folds(shown).fold(ONE)
    put(shown, ONE, end=True)
    QTest.keyClicks(shown.pane.body, " more")
    assert folds(shown).folded() == (ONE,)


def test_an_edit_from_outside_within_it_opens_it(shown):
    folds(shown).fold(ONE)
    at = shown.pane.buffer.body.index("Deeper")
    shown.pane.buffer.replace([Edit(at, at + 6, "Other")], origin=shown)
    assert folds(shown).folded() == ()
    assert "Other." in seen(shown)


def test_a_heading_that_becomes_a_paragraph_opens_its_section(shown):
    folds(shown).fold(ONE)
    put(shown, ONE)
    for _ in range(3):
        QTest.keyClick(shown.pane.body, Qt.Key.Key_Delete)
    assert folds(shown).folded() == ()
    assert "Under one." in seen(shown)


def test_the_heading_below_joins_an_open_section_when_its_mark_goes(shown):
    folds(shown).fold(ONE)
    put(shown, TWO)
    for _ in range(3):
        QTest.keyClick(shown.pane.body, Qt.Key.Key_Delete)
    assert "Two" in seen(shown), "the caret is never in what is hidden"


def test_a_click_on_the_chevron_folds_and_opens(shown):
    body = shown.pane.body
    put(shown, ONE)
    area = body.page.blockBoundingRect(body.document().findBlockByNumber(ONE))
    y = int(area.top()) + int(area.height() * 0.6) - body.verticalScrollBar().value()
    there = QPoint(int(area.left()) - 13, y)
    QTest.mouseClick(body.viewport(), Qt.MouseButton.LeftButton, pos=there)
    assert folds(shown).folded() == (ONE,)
    QTest.mouseClick(body.viewport(), Qt.MouseButton.LeftButton, pos=there)
    assert folds(shown).folded() == ()


def test_a_click_below_a_text_that_ends_folded_leaves_it_folded(shown):
    body = shown.pane.body
    folds(shown).fold(LAST)
    QTest.mouseClick(
        body.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(200, body.viewport().height() - 5)
    )
    assert line(shown) == LAST
    assert folds(shown).is_folded(LAST)


def test_another_width_leaves_it_folded(shown):
    folds(shown).fold(ONE)
    shown.pane.resize(500, 600)
    QApplication.processEvents()
    assert "Deeper." not in seen(shown)


def test_an_edit_above_a_folded_section_looks_at_none_of_its_blocks(shown, monkeypatch):
    folds(shown).fold(LAST)
    page = shown.pane.body.page
    set_anew = []
    real = page.heights.set
    monkeypatch.setattr(
        type(page.heights),
        "set",
        lambda _heights, at, height: (set_anew.append(at), real(at, height))[1],
    )
    QTest.keyClick(shown.pane.body, Qt.Key.Key_Return)
    hidden = page.folding.hidden_around(LAST + 4)
    assert hidden is not None
    assert set_anew
    assert not any(hidden[0] <= at < hidden[1] for at in set_anew)


def test_an_edit_from_above_that_reaches_into_a_folded_section_shows_it(shown):
    folds(shown).fold(ONE)
    QApplication.processEvents()
    start = STORY.index("One")
    shown.pane.buffer.replace([Edit(start, start + len("One\n\nUnder"), "Won\n\nOver")])
    assert "Over one." in seen(shown)


@pytest.mark.parametrize(
    ("folded", "old", "new"),
    [
        ((LAST,), "Under two.\n\nLast\n-", "|\n"),
        ((INNER, TWO), "## Two\n\nUnder", "x\ny\nz"),
        ((ONE,), "One\n\nUnder one.\n\n### Inner\n\nDeeper.\n\n## Two", "1\n\n2\n\n3\n\n4\n\n## 5"),
        ((ONE, LAST), "Two\n\nUnder two.\n\nLast", "6\n\n7\n\nLost"),
        ((ONE,), "\n\nDeeper.", ""),
        ((TWO,), "two.\n\nLast\n----\n", "2."),
    ],
    ids=["into-it", "to-the-next", "across", "between", "inside", "out-of-it"],
)  # fmt: skip
def test_no_block_keeps_from_an_edit_that_it_was_hidden_or_seen(shown, folded, old, new):
    for one in folded:
        folds(shown).fold(one)
    assert marked(shown) == hidden(shown)
    start = STORY.index(old)
    shown.pane.buffer.replace([Edit(start, start + len(old), new)], origin=shown)
    assert marked(shown) == hidden(shown)
    assert new.strip() in "\n".join(seen(shown)), "what an edit touched is shown"
    shown.pane.body.undo()
    assert marked(shown) == hidden(shown)

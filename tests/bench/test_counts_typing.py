"""What a key costs, as counts that hold on any machine: lines scanned, blocks laid out."""

from __future__ import annotations

import sys
from collections import Counter

import pytest

widgets = pytest.importorskip("PySide6.QtWidgets", exc_type=ImportError)

from PySide6.QtCore import Qt  # noqa: E402
from PySide6.QtGui import QTextCursor  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402

from editor.core.edit import Selection  # noqa: E402
from editor.core.live_text import LiveText  # noqa: E402
from editor.core.paths import AppPaths  # noqa: E402
from editor.desk.desk import Desk  # noqa: E402
from editor.ui.context import WindowContext  # noqa: E402
from editor.ui.look.look import Look  # noqa: E402
from editor.ui.writing.finding import Finding  # noqa: E402
from editor.ui.writing.focus import Focus  # noqa: E402
from editor.ui.writing.layout import records  # noqa: E402
from editor.ui.writing.layout.blocks import BlockSetter  # noqa: E402
from editor.ui.writing.pane import make_writing  # noqa: E402
from editor.ui.writing.spelling.spelling import Spelling  # noqa: E402
from editor.ui.writing.typewriter import Typewriter  # noqa: E402

PARAGRAPH = "The first tram will cross on Monday, and **nobody** knows why."
MOST = 5
"""Lines that one key may look at: its own, what it makes, and their neighbours."""


@pytest.fixture(params=[20, 2_000], ids=["short", "long"])
def body(request, qtbot, qapp, tmp_path):
    desk = Desk(AppPaths.below(tmp_path / "home"))
    context = WindowContext(desk, Look(qapp, "light"))
    desk.events.subscribe(context.pass_on)
    host = widgets.QWidget()
    qtbot.addWidget(host)
    host.resize(800, 900)
    pane = make_writing(context)
    pane.setParent(host)
    pane.resize(800, 900)
    host.show()
    text = "\n\n".join([PARAGRAPH] * request.param) + "\n"
    pane.set_buffer(desk.buffers.new(f"---\ntitle: Trams\n---\n{text}"))
    pane.body.setFocus()
    middle = text.index(PARAGRAPH, len(text) // 2) + 4
    pane.select(Selection(middle, middle))
    layout = pane.body.document().documentLayout()
    qtbot.waitUntil(lambda: layout.records.next_to_lay(0) is None, timeout=20_000)
    yield pane.body
    desk.close()


@pytest.fixture
def seen(body, monkeypatch):
    """Count, from the first key on, what is scanned and what is laid out."""
    counts: Counter[str] = Counter()
    scan, set_block = records.scan_line, BlockSetter.set

    def scan_counted(text, state):
        counts["scanned"] += 1
        return scan(text, state)

    def lay_counted(*given, **named):
        counts["laid"] += 1
        return set_block(*given, **named)

    join = LiveText.__str__

    def join_counted(text):
        counts["joined"] += 1
        return join(text)

    monkeypatch.setattr(LiveText, "__str__", join_counted)
    monkeypatch.setattr(records, "scan_line", scan_counted)
    monkeypatch.setattr(BlockSetter, "set", lay_counted)
    return counts


@pytest.mark.parametrize(
    "key",
    ["x", Qt.Key.Key_Return, Qt.Key.Key_Backspace],
    ids=["letter", "return", "backspace"],
)
def test_a_key_looks_at_a_few_lines_however_long_the_text(body, seen, key):
    QTest.keyClick(body, key)
    assert 0 < seen["scanned"] <= MOST
    assert 0 < seen["laid"] <= MOST


def test_letters_and_what_is_told_of_them_never_join_the_whole_text(body, seen, qapp):
    QTest.keyClicks(body, "a")  # the first edit cuts the text into parts
    qapp.sendPostedEvents()
    seen.clear()
    for letter in "bcd":
        QTest.keyClick(body, letter)
        qapp.sendPostedEvents()
    assert seen["scanned"] >= 3
    assert seen["joined"] == 0


def test_a_fence_that_nothing_closes_is_followed_for_a_slice_and_no_further(body, seen):
    cursor = body.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.Start)
    body.setTextCursor(cursor)
    QTest.keyClick(body, Qt.Key.Key_Return)
    body.moveCursor(QTextCursor.MoveOperation.Start)
    seen.clear()
    QTest.keyClicks(body, "~~~")
    assert 3 <= seen["scanned"] <= 3 * MOST + 2 * records.SLICE_LINES


def test_what_is_switched_off_hears_of_no_key(body, qapp):
    called = set()
    sys.setprofile(lambda frame, _event, _given: called.add(frame.f_code))
    try:
        QTest.keyClicks(body, "abc")
        qapp.sendPostedEvents()
    finally:
        sys.setprofile(None)
    assert Spelling._moved.__code__ in called
    idle = {Focus.follow.__code__, Typewriter.follow.__code__, Finding._moved.__code__}
    assert not idle & called

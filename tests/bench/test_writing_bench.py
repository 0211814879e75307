"""Opening a text and pressing a key: the writing pane beside a bare QPlainTextEdit, in one run.

    pytest tests/bench/test_writing_bench.py --benchmark-enable --benchmark-only \\
        --benchmark-group-by=param:words,func --benchmark-columns=median,iqr,rounds

Run it under a real or virtual screen (`QT_QPA_PLATFORM=xcb xvfb-run -a …`) for figures that mean
something; `offscreen` paints nothing.
"""

import gc
import random

import pytest

widgets = pytest.importorskip("PySide6.QtWidgets", exc_type=ImportError)

from PySide6.QtCore import Qt  # noqa: E402
from PySide6.QtGui import QTextCursor  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402

from editor.core.edit import Selection  # noqa: E402
from editor.core.paths import AppPaths  # noqa: E402
from editor.desk.desk import Desk  # noqa: E402
from editor.ui.context import WindowContext  # noqa: E402
from editor.ui.look.look import Look  # noqa: E402
from editor.ui.writing.pane import make_writing  # noqa: E402

WORDS = [
    "tram",
    "bridge",
    "harbour",
    "council",
    "steel",
    "drawing",
    "winter",
    "market",
    "night",
    "ledger",
    "window",
    "river",
]
SIZES = (1_000, 100_000)
KEYS = "abcdefgh "
WIDTH, HEIGHT = 800, 900


def manuscript(words: int) -> str:
    """Return a text with the constructs of an ordinary article, the same at each call."""
    dice = random.Random(7)
    parts: list[str] = []
    while words > 0:
        count = dice.randint(20, 110)
        said = [dice.choice(WORDS) for _ in range(count)]
        said[3] = f"**{said[3]}**"
        said[7] = f"[{said[7]}](https://council.example/{said[8]})"
        said[11] = f"*{said[11]}*"
        lead = dice.choices(("", "## ", "> ", "- "), (80, 6, 7, 7))[0]
        parts.append(lead + " ".join(said) + ".")
        words -= count
    return "\n\n".join(parts) + "\n"


class Pane:
    """The writing pane on a desk of its own."""

    def __init__(self, app, folder) -> None:
        self.app = app
        self.desk = Desk(AppPaths.below(folder))
        context = WindowContext(self.desk, Look(app, "light"))
        self.desk.events.subscribe(context.pass_on)
        self.host = widgets.QWidget()
        self.host.resize(WIDTH, HEIGHT)
        self.pane = make_writing(context)
        self.pane.setParent(self.host)
        self.pane.resize(WIDTH, HEIGHT)
        self.edit = self.pane.body
        self.host.show()

    def open(self, text: str) -> None:
        self.pane.set_buffer(self.desk.buffers.new(text))
        self.edit.setFocus()

    def middle(self, text: str) -> None:
        self.pane.select(Selection(len(text) // 2, len(text) // 2))

    def close(self) -> None:
        self.desk.close()
        self.host.close()


class Bare:
    """Qt's own widget for plain text."""

    def __init__(self, app, _folder) -> None:
        self.app = app
        self.edit = widgets.QPlainTextEdit()
        self.edit.resize(WIDTH, HEIGHT)
        self.edit.show()

    def open(self, text: str) -> None:
        self.edit.setPlainText(text)
        self.edit.setFocus()

    def middle(self, text: str) -> None:
        cursor = self.edit.textCursor()
        cursor.setPosition(len(text) // 2)
        self.edit.setTextCursor(cursor)
        self.edit.ensureCursorVisible()

    def close(self) -> None:
        self.edit.close()


@pytest.fixture(params=[Bare, Pane], ids=["bare", "copydesk"])
def editor(request, qapp, tmp_path):
    made = request.param(qapp, tmp_path)
    qapp.processEvents()
    yield made
    made.close()


@pytest.mark.parametrize("words", SIZES)
def test_a_text_is_opened_and_painted(benchmark, editor, words):
    text = manuscript(words)

    def run() -> None:
        editor.open(text)
        editor.app.processEvents()

    benchmark.pedantic(run, rounds=8, warmup_rounds=1)


@pytest.mark.parametrize("words", SIZES)
def test_a_key_is_handled_in_the_middle(benchmark, editor, words):
    text = manuscript(words)
    editor.open(text)
    editor.middle(text)
    keys = iter(KEYS * 200)
    gc.collect()

    def setup() -> None:
        editor.app.processEvents()

    benchmark.pedantic(
        lambda: QTest.keyClick(editor.edit, next(keys)), setup=setup, rounds=400, warmup_rounds=20
    )


@pytest.mark.parametrize("words", SIZES)
def test_a_key_is_handled_and_painted_in_the_middle(benchmark, editor, words):
    text = manuscript(words)
    editor.open(text)
    editor.middle(text)
    keys = iter(KEYS * 200)
    gc.collect()

    def run() -> None:
        QTest.keyClick(editor.edit, next(keys))
        editor.app.processEvents()

    benchmark.pedantic(run, rounds=400, warmup_rounds=20)


@pytest.mark.parametrize("words", SIZES)
def test_a_new_paragraph_is_begun_in_the_middle(benchmark, editor, words):
    text = manuscript(words)
    editor.open(text)
    editor.middle(text)

    def setup() -> None:
        editor.app.processEvents()

    benchmark.pedantic(
        lambda: QTest.keyClick(editor.edit, Qt.Key.Key_Return), setup=setup, rounds=100
    )


@pytest.mark.parametrize("words", SIZES)
def test_the_caret_jumps_from_end_to_end(benchmark, editor, words):
    editor.open(manuscript(words))
    places = iter([QTextCursor.MoveOperation.End, QTextCursor.MoveOperation.Start] * 100)

    def run() -> None:
        editor.edit.moveCursor(next(places))
        editor.app.processEvents()

    benchmark.pedantic(run, rounds=20, warmup_rounds=2)

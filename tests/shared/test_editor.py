"""The corpus through the editor's document: not a byte is lost, and a letter is a letter."""

import shutil

import pytest

widgets = pytest.importorskip("PySide6.QtWidgets", exc_type=ImportError)

from PySide6.QtGui import QTextCursor  # noqa: E402

from editor.core.paths import AppPaths  # noqa: E402
from editor.desk.desk import Desk  # noqa: E402
from editor.ui.look.colours import LIGHT  # noqa: E402
from editor.ui.writing.document import BodyDocument  # noqa: E402
from editor.ui.writing.typography import Typography  # noqa: E402

BODY_AT = 0.4
"""Part of the body before the letter that is typed."""


@pytest.fixture
def desk(tmp_path, qapp):
    (tmp_path / "library").mkdir()
    made = Desk(AppPaths.below(tmp_path / "home"))
    made.open_library(tmp_path / "library")
    yield made
    made.close()


def edited(desk, path):
    """Open an article as the window does: its buffer, and a document of Qt's that holds the body."""
    buffer = desk.buffers.open(path)
    return buffer, BodyDocument(buffer, Typography.of(desk.options, LIGHT))


def test_every_article_comes_back_to_the_byte_when_a_letter_is_typed_and_undone(
    news, desk, tmp_path
):
    for path in news:
        copy = tmp_path / "library" / path.name
        shutil.copyfile(path, copy)
        buffer, document = edited(desk, copy)
        cursor = QTextCursor(document.document)
        cursor.setPosition(int(document.document.characterCount() * BODY_AT))
        cursor.insertText("x")
        assert buffer.dirty
        document.document.undo()
        assert desk.saver.flush(buffer) is None
        assert copy.read_bytes() == path.read_bytes(), path.name
        desk.buffers.drop(buffer)


def test_a_letter_typed_in_any_article_is_the_only_difference_in_its_file(news, desk, tmp_path):
    for path in news:
        copy = tmp_path / "library" / path.name
        shutil.copyfile(path, copy)
        buffer, document = edited(desk, copy)
        cursor = QTextCursor(document.document)
        cursor.setPosition(int(document.document.characterCount() * BODY_AT))
        cursor.insertText("§")
        assert desk.saver.flush(buffer) is None
        before, after = path.read_bytes(), copy.read_bytes()
        pairs = zip(before, after, strict=False)
        same = next(at for at, (one, other) in enumerate(pairs) if one != other)
        typed = "§".encode()
        # The letter may begin with the byte of the one behind it.
        assert any(after[:at] + typed + before[at:] == after for at in (same - 1, same)), path.name
        desk.buffers.drop(buffer)

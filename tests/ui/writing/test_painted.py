"""What a key has painted: the line's own block, and nothing that lies behind or beside the text."""

from collections import Counter

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from editor.ui.writing.layout import layout as layouts
from editor.ui.writing.layout.layout import MarkdownLayout


class Watch(QObject):
    """Counts paints, by the widget."""

    def __init__(self) -> None:
        super().__init__()
        self.painted: Counter[QWidget] = Counter()

    def eventFilter(self, seen: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.Paint and isinstance(seen, QWidget):
            self.painted[seen] += 1
        return False


@pytest.fixture
def typed(writer, qapp, monkeypatch):
    """Type a letter into a text that is at rest; return what was painted and which blocks."""
    writer.take("---\ntitle: T\n---\n" + "A paragraph of plain words.\n\n" * 40)
    writer.pane.body.setFocus()
    writer.caret(200)
    QTest.keyClick(writer.pane.body, "a")
    for _ in range(5):
        QApplication.processEvents()
    watch, blocks = Watch(), []
    ensure = MarkdownLayout.ensure

    def counted(page, block):
        if painting:
            blocks.append(block.blockNumber())
        return ensure(page, block)

    painting: list[bool] = []
    paint = layouts.paint

    def watched(*given):
        painting.append(True)
        paint(*given)
        painting.clear()

    monkeypatch.setattr(MarkdownLayout, "ensure", counted)
    monkeypatch.setattr(layouts, "paint", watched)
    qapp.installEventFilter(watch)
    QTest.keyClick(writer.pane.body, "b")
    QApplication.processEvents()
    qapp.removeEventFilter(watch)
    return watch.painted, set(blocks)


def test_nothing_but_the_text_is_painted_at_a_key(writer, typed):
    painted, _ = typed
    assert set(painted) == {writer.pane.body.viewport()}


def test_no_block_but_the_one_typed_in_is_painted_at_a_key(writer, typed):
    _, blocks = typed
    assert blocks == {writer.pane.body.textCursor().blockNumber()}

"""The details of the real window, shown beside a small library."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor.ui.details.pane import DetailsPane
from tests.ui.waiting import until


@dataclass
class Details:
    """The pane and the window it stands in."""

    room: object
    pane: DetailsPane

    def field(self, key: str):
        found = [one for one in self.pane._fields if key in one.keys]
        assert found, key
        return found[0]

    def open(self, name: str):
        buffer = self.room.open(name)
        QApplication.processEvents()
        return buffer

    def type(self, key: str, words: str):
        """Type at the end of a line's text, the focus in it."""
        line = self.field(key).line
        line.setFocus()
        line.end(False)
        QTest.keyClicks(line, words)
        return line

    def press(self, key: Qt.Key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(QApplication.focusWidget(), key, modifier)


@pytest.fixture
def details(newsroom):
    newsroom.window.panes.focus("details")
    pane = newsroom.window.findChild(DetailsPane)
    assert until(pane.isVisible)
    return Details(newsroom, pane)

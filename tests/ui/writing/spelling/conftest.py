"""A writing pane with small dictionaries of its own, and no others."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from editor.spelling import places
from editor.ui.writing.spelling.spelling import Spelling
from tests.spelling.conftest import write
from tests.ui.waiting import until
from tests.ui.writing.conftest import Writer

ENGLISH = """the tram/S will cross bridge on Monday a an of and it is engineer/S found four sound ribs
word well known don't said he first second third line more text"""
GERMAN = "der Zug Brücke fährt über die"


@dataclass
class Speller:
    """A pane whose words are judged when the test says so."""

    writer: Writer
    spelling: Spelling

    def take(self, text: str):
        buffer = self.writer.take(text)
        self.settle()
        return buffer

    def settle(self) -> None:
        """Judge everything now."""
        self.spelling.judging._timer.start(0)
        assert until(lambda: self.spelling.judging.done)

    def wrong(self, index: int | None = None) -> list[str]:
        """Return the words that are marked, of one block or of all."""
        document = self.writer.pane.document.document
        count = document.blockCount()
        found = []
        for at in range(count) if index is None else (index,):
            text = document.findBlockByNumber(at).text().encode("utf-16-le")
            marks = self.spelling._without_held(at, document.findBlockByNumber(at))
            found += [text[2 * one.start : 2 * one.end].decode("utf-16-le") for one in marks]
        return found

    @property
    def judged(self) -> int:
        return self.spelling.judging.judged

    def type(self, words: str) -> None:
        from PySide6.QtTest import QTest

        QTest.keyClicks(self.writer.pane.body, words)

    @property
    def said(self) -> list[str]:
        return [str(one.message) for one in self.writer.notices]


@pytest.fixture
def dictionaries(tmp_path, monkeypatch):
    folder = tmp_path / "dictionaries"
    write(folder, "en_US", ENGLISH)
    write(folder, "de_DE", GERMAN)
    monkeypatch.setattr(places, "dictionary_folders", lambda _own: (folder,))
    return folder


@pytest.fixture
def speller(writer, dictionaries, tmp_path):
    library = tmp_path / "newsroom"
    library.mkdir()
    writer.desk.notices.subscribe(writer.notices.append)
    writer.desk.open_library(library)
    return Speller(writer, writer.pane.spelling)

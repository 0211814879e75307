"""Pictures of an article in themes: one after the other, kept by what they show, a fault told."""

from __future__ import annotations

import re

import pytest
from PySide6.QtGui import QColor, QPixmap

from editor.ui.themes.portraits import PAGE, Portraits
from tests.ui.waiting import until

COLOURS = ["red", "blue"]


class Engine:
    """Draws a page in two halves, each load in another colour; the page before is seen at first."""

    def __init__(self, portraits) -> None:
        self.portraits, self.view, self.loads, self.closed = portraits, self, 0, False
        self.looked, self.seal = 0, b"#ffffff"

    def load(self) -> None:
        self.loads, self.looked = self.loads + 1, 0
        self.portraits._look_soon.start(0)

    def grab(self) -> QPixmap:
        self.looked += 1
        load = self.loads if self.looked > 2 else self.loads - 1
        if self.looked == 3:
            self.seal = re.search(rb"background:(#\w+)!important", self.portraits._served.html)[1]
        pixmap = QPixmap(PAGE)
        pixmap.fill(QColor(self.seal.decode()))
        if load:
            image = pixmap.toImage()
            for y in range(300):
                for x in range(300):
                    image.setPixelColor(x, y, QColor(COLOURS[load - 1]))
            pixmap = QPixmap.fromImage(image)
        return pixmap

    def close(self) -> None:
        self.closed = True


@pytest.fixture
def drawn(newsroom, monkeypatch):
    """Make the pictures of themes; return what was told, and the engine where one was started."""
    monkeypatch.setattr("editor.ui.themes.portraits.LOOK_MS", 0)
    buffer = newsroom.open("harbour-bridge.md")

    def draw(*themes):
        engines, told = [], []

        def start(portraits):
            engines.append(Engine(portraits))
            portraits._engine = engines[-1]
            return engines[-1]

        monkeypatch.setattr(Portraits, "_start", start)
        portraits = Portraits(newsroom.desk, buffer, newsroom.window)
        portraits._look_soon.setInterval(0)
        portraits.made.connect(lambda name, image: told.append((name, _colour(image))))
        portraits.failed.connect(lambda name, words: told.append((name, words)))
        portraits.make(list(themes))
        assert until(lambda: len(told) == len(themes))
        portraits.close()
        return told, engines

    return draw


def _colour(image) -> str:
    colour = image.pixelColor(20, 20)
    return "red" if colour.red() > colour.blue() else "blue"


def test_each_picture_is_of_its_own_page_and_is_kept(drawn):
    told, engines = drawn("classic", "news")
    assert told == [("classic", "red"), ("news", "blue")]
    assert engines[0].loads == 2
    again, engines = drawn("news", "classic")
    assert again == [("news", "blue"), ("classic", "red")]
    assert engines == []


def test_a_theme_with_a_fault_is_told_with_file_and_line_and_the_next_is_drawn(newsroom, drawn):
    folder = newsroom.folder / "themes" / "odd"
    folder.mkdir(parents=True)
    (folder / "theme.toml").write_text('title = "Odd"\n', "utf-8")
    (folder / "style.css").touch()
    (folder / "page.html").write_text("<p>\n{{ nothing.here }}\n", "utf-8")
    told, _ = drawn("odd", "classic")
    assert "page.html, line 2" in told[0][1]
    assert told[1] == ("classic", "red")

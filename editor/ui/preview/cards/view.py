"""All cards of the article in hand, following its text and its details."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from editor.core.errors import CopydeskError
from editor.core.text import text
from editor.export.cards.card import SITE, Card
from editor.ui.context import WindowContext
from editor.ui.look.scale import SPACE_L, SPACE_XL
from editor.ui.preview.cards.frame import CardFrame
from editor.ui.preview.following import Following
from editor.ui.preview.pictures import finder
from editor.ui.writing.pictures.decoding import decoded

if TYPE_CHECKING:
    from editor.desk.buffer import Buffer
    from editor.desk.elsewhere import Shared

LARGEST = QSize(1200, 1200)
"""Pixels of the picture on the cards at most: as large as any place takes it."""


class CardsView(QScrollArea):
    """Shows how a link to the page looks elsewhere, what each place took and what is missing."""

    def __init__(self, context: WindowContext) -> None:
        """Begin with the words that stand where there is nothing yet."""
        super().__init__()
        self._context = context
        self._cards: tuple[Card, ...] = ()
        self._picture: tuple[Path, int] | None = None
        self._image = QImage()
        self.frames: dict[str, CardFrame] = {}
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(text("cards.title"))
        self._inside = inside = QWidget(self)
        inside.setProperty("role", "pane")
        self.said = QLabel(inside)
        self.said.setProperty("role", "muted")
        self.said.setWordWrap(True)
        self._down = QVBoxLayout(inside)
        self._down.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_L)
        self._down.setSpacing(SPACE_XL)
        self._down.addWidget(self.said)
        self._down.addStretch()
        self.setWidget(inside)
        self._following = Following(context, self)
        self._following.due.connect(self._ask)

    def _ask(self) -> None:
        buffer = self._following.buffer
        if buffer is None:
            self._say(text("cards.empty"))
            return

        def failed(problem: CopydeskError) -> None:
            if self._following.buffer is buffer:
                self._say(f"{problem.message} {problem.hint}")

        self._context.desk.elsewhere.cards(buffer, lambda found: self._show(buffer, found), failed)

    def _say(self, words: str) -> None:
        """Say why there are no cards."""
        self.said.setText(words)
        self.said.setProperty("role", "muted")
        for frame in self.frames.values():
            frame.hide()
        self.said.show()

    def _show(self, buffer: Buffer, found: Shared) -> None:
        if self._following.buffer is not buffer:
            return
        self._cards = found.cards
        for card in found.cards:
            frame = self.frames.get(card.place)
            if frame is None:
                frame = CardFrame(self._context.look, card.place, self._go, self._inside)
                self.frames[card.place] = frame
                self._down.insertWidget(self._down.count() - 1, frame)
            frame.show_card(card)
            frame.show()
        self.said.hide()
        self._find_picture(buffer, found.picture)

    def _find_picture(self, buffer: Buffer, reference: str) -> None:
        find = finder(self._context.desk, buffer)
        known = self._picture

        def work(_token: object) -> tuple[tuple[Path, int] | None, QImage | None]:
            path = find(reference) if reference else None
            if path is None or not path.is_file():
                return None, QImage()
            file = (path, path.stat().st_mtime_ns)
            return file, None if file == known else decoded(path, LARGEST)

        def done(read: tuple[tuple[Path, int] | None, QImage | None]) -> None:
            if self._following.buffer is not buffer:
                return
            self._picture, image = read
            self._image = self._image if image is None else image
            for card in self._cards:
                self.frames[card.place].show_picture(card, self._image)

        self._context.desk.jobs.run("cards.picture", work, done)

    def _go(self, field: str) -> None:
        if field == SITE:
            self._context.ask_site()
        else:
            self._context.focus_field(field)

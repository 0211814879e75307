"""What is offered while one types: articles behind `[[`, emoji behind a colon."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from editor.core.edit import Edit, Selection
from editor.core.text import text
from editor.markup.edits import Outcome
from editor.markup.edits.outcome import caret_at
from editor.markup.emoji_names import emoji_named
from editor.ui.look.scale import SPACE_S
from editor.ui.palette.fuzzy import score
from editor.ui.palette.titles import Title, Titles, closest

if TYPE_CHECKING:
    from editor.ui.writing.pane import WritingPane

MOST = 8
"""Offers at once."""
WIDTH = 380
"""Of the list, px."""
_LOOK_BACK = 80
"""Characters before the caret that are looked at."""
_ARTICLE = re.compile(r"(?<!\\)\[\[([^\[\]\n]{0,60})$")
_EMOJI = re.compile(r"(?:^|(?<=[\s(\[“‘«„]))(:([a-zA-Z0-9][\w+-]{1,30}))$")
_CHOOSE = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class Offer(NamedTuple):
    """One thing that is offered."""

    shown: str
    put: str


class Completion(QListWidget):
    """A list below the caret; the keys stay with the text."""

    def __init__(self, pane: WritingPane) -> None:
        """Take the pane whose text is completed."""
        super().__init__(pane.body.viewport())
        self._pane = pane
        self._typed = 0
        """Characters before the caret that an offer replaces."""
        self._offers: list[Offer] = []
        self._made = Titles()
        self._titles: list[Title] = []
        """Articles of the library, as they were when the list came up."""
        self._followed = ""
        """What stood before the caret when offers were last looked for."""
        self._typing = False
        """Whether the last key changed the text; the caret follows the change at once or later."""
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(text("writing.offers"))
        self.setProperty("role", "offers")
        self.hide()
        self.itemClicked.connect(lambda _item: self.choose())
        pane.body.textChanged.connect(self._changed)
        pane.body.cursorPositionChanged.connect(self._moved)

    def takes(self, event: QKeyEvent) -> bool:
        """Do what a key means while something is offered; False where it is the text's."""
        self._typing = False
        if self.isHidden():
            return False
        key = event.key()
        if key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            step = 1 if key == Qt.Key.Key_Down else -1
            self.setCurrentRow((self.currentRow() + step) % self.count())
        elif key == Qt.Key.Key_Escape:
            self.hide()
        elif key in _CHOOSE:
            self.choose()
        else:
            return False
        return True

    def choose(self) -> bool:
        """Put what is chosen in the place of what was typed; False where nothing is offered."""
        if self.isHidden():
            return False
        self.hide()
        self._pane.run(_completed(self._typed, self._offers[self.currentRow()].put))
        return True

    def _before(self) -> str:
        cursor = self._pane.body.textCursor()
        place = cursor.positionInBlock()
        return cursor.block().text()[max(0, place - _LOOK_BACK) : place]

    def _follow(self) -> None:
        """Offer what the words before the caret ask for."""
        before = self._before()
        if before == self._followed:
            return  # text and caret both tell of a key
        self._followed = before
        if self.isHidden() and "[[" not in before and ":" not in before:
            return  # nearly every key
        article = _ARTICLE.search(before) if "[[" in before else None
        emoji = _EMOJI.search(before) if ":" in before else None
        if article is None and emoji is None:  # nearly every key
            self.hide()
            return
        self._offers = []
        if self._pane.place.is_verbatim or self._pane.document is None:
            pass
        elif article:
            self._typed = len(article[0])
            self._offers = self._articles(article[1])
        elif emoji and self._pane.context.desk.options.flag("emoji"):
            self._typed = len(emoji[1])
            found = emoji_named(emoji[2], MOST)
            self._offers = [
                Offer(f"{char}  {name.replace('_', ' ')}", char) for char, name in found
            ]
        self._show()

    def _changed(self) -> None:
        self._typing = True
        self._follow()

    def _moved(self) -> None:
        if self._typing:
            self._follow()
        elif not self.isHidden():
            before = self._before()
            self.setVisible(bool(_ARTICLE.search(before) or _EMOJI.search(before)))

    def _articles(self, letters: str) -> list[Offer]:
        buffer = self._pane.buffer
        desk = self._pane.context.desk
        if buffer is None or desk.library is None:
            return []
        here = buffer.path.parent if buffer.path is not None else desk.library.folder
        if self.isHidden():
            self._titles = self._made.of(desk.shelf.entries())
        ranked = [
            (-points, one.entry.headline, one.entry.path)
            for one in closest(letters, self._titles)
            if one.entry.path != buffer.path
            and (points := score(letters, f"{one.entry.headline} {one.entry.path.stem}"))
            is not None
        ]
        return [
            Offer(headline, _link(headline, os.path.relpath(path, here)))
            for _, headline, path in sorted(ranked, key=lambda one: one[0])[:MOST]
        ]

    def _show(self) -> None:
        self.clear()
        if not self._offers:
            self.hide()
            return
        for offer in self._offers:
            self.addItem(QListWidgetItem(offer.shown))
        self.setCurrentRow(0)
        height = self.sizeHintForRow(0) * len(self._offers) + 2 * self.frameWidth() + SPACE_S
        self.resize(QSize(WIDTH, height))
        caret = self._pane.body.cursorRect()
        room = self._pane.body.viewport().height()
        below = caret.bottom() + SPACE_S
        top = below if below + height <= room else max(0, caret.top() - SPACE_S - height)
        left = max(0, min(caret.left(), self._pane.body.viewport().width() - WIDTH))
        self.move(QPoint(left, top))
        self.show()
        self.raise_()


def _completed(typed: int, put: str) -> Callable[[str, Selection], Outcome]:
    def edit(body: str, selection: Selection) -> Outcome:
        start = selection.caret - typed
        end = selection.caret
        while put.startswith("[") and body[end : end + 1] == "]" and end < selection.caret + 2:
            end += 1
        return caret_at([Edit(start, end, put)], start + len(put))

    return edit


def _link(headline: str, way: str) -> str:
    words = re.sub(r"([\[\]])", r"\\\1", headline)
    return f"[{words}]({quote(way.replace(os.sep, '/'))})"

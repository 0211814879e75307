"""Two sides: what was changed here and elsewhere in two ways, above the text, until it is decided."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QWidget

from editor.core.events import Change
from editor.core.text import text
from editor.ui.context import WindowContext
from editor.ui.look.scale import SPACE_M, SPACE_S

if TYPE_CHECKING:
    from editor.markup.merge import Conflict

AROUND = 120
"""Characters shown before and behind the words that differ."""
LONGEST = 600
"""Characters of either side that are shown."""
FOLLOW_MS = 300
"""Rest after an edit before the places are looked for again."""


class TwoSides(QWidget):
    """Shows one undecided place of the article in hand at a time, mine beside theirs."""

    def __init__(self, context: WindowContext, parent: QWidget) -> None:
        """Take the window's context; hidden while nothing is undecided."""
        super().__init__(parent)
        self._context = context
        self._places: tuple[Conflict, ...] = ()
        self._at = 0
        self.title = QLabel(self)
        self.title.setProperty("role", "section")
        self.mine, self.theirs = self._side(), self._side()
        self.keep_mine = self._button("sides-keep-mine", lambda one: one.mine)
        self.take_theirs = self._button("sides-take-theirs", lambda one: one.theirs)
        self.keep_both = self._button("sides-keep-both", _both)
        self.next = QPushButton(text("writing.sides-next"), self)
        self.next.setToolTip(text("writing.sides-next-help"))
        self.next.setProperty("role", "quiet")
        self.next.clicked.connect(self._show_next)
        self._lay_out()
        self._soon = QTimer(self, singleShot=True, interval=FOLLOW_MS)
        self._soon.timeout.connect(self.look)
        context.opened.connect(self.look)
        context.changed.connect(self._follow)
        context.look.changed.connect(self._show)
        self.look()

    def look(self, _opened: object = None) -> None:
        """Look which places of the article in hand are undecided now."""
        buffer = self._context.current_buffer
        self._places = buffer.look_again() if buffer is not None else ()
        self._at = min(self._at, max(len(self._places) - 1, 0))
        self._show()

    def _side(self) -> QLabel:
        side = QLabel(self, wordWrap=True)
        side.setTextFormat(Qt.TextFormat.RichText)
        side.setAlignment(Qt.AlignmentFlag.AlignTop)
        side.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return side

    def _button(self, name: str, words: Callable[[Conflict], str]) -> QPushButton:
        button = QPushButton(text(f"writing.{name}"), self)
        button.setToolTip(text(f"writing.{name}-help"))
        button.clicked.connect(lambda: self._decide(words))
        return button

    def _lay_out(self) -> None:
        self.setProperty("role", "notice")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        top = QHBoxLayout()
        top.addWidget(self.title, 1)
        top.addWidget(self.next)
        grid = QGridLayout(self)
        grid.setContentsMargins(SPACE_M, SPACE_S, SPACE_M, SPACE_S)
        grid.setHorizontalSpacing(SPACE_M)
        grid.addLayout(top, 0, 0, 1, 2)
        for column, (name, side) in enumerate((("mine", self.mine), ("theirs", self.theirs))):
            label = QLabel(text(f"writing.sides-{name}"), self)
            label.setProperty("role", "small")
            grid.addWidget(label, 1, column)
            grid.addWidget(side, 2, column)
            grid.setColumnStretch(column, 1)
        ways = QHBoxLayout()
        ways.setSpacing(SPACE_S)
        for button in (self.keep_mine, self.take_theirs, self.keep_both):
            ways.addWidget(button)
        ways.addStretch()
        grid.addLayout(ways, 3, 0, 1, 2)

    def _follow(self, change: Change) -> None:
        buffer = self._context.current_buffer
        if buffer is None or buffer.id not in change.body | change.metadata | change.state:
            return
        if buffer.undecided is None and not self._places:
            return  # as at nearly every key
        if buffer.undecided is None or not self._places:
            self.look()
        else:
            self._soon.start()

    def _show(self) -> None:
        count = len(self._places)
        self.setVisible(bool(count))
        if not count:
            return
        place = self._places[self._at]
        self.title.setText(text("writing.sides-title", number=self._at + 1, count=count))
        self.next.setVisible(count > 1)
        self.keep_both.setVisible(not place.key)
        self.mine.setText(self._side_of(place, place.mine))
        self.theirs.setText(self._side_of(place, place.theirs))

    def _side_of(self, place: Conflict, words: str) -> str:
        buffer = self._context.current_buffer
        if buffer is None:
            return ""
        colours = self._context.look.colours
        style = f"background:{colours.mark}; color:{colours.ink};"
        shown = (
            _html(words[:LONGEST].strip("\n")) if words.strip() else text("writing.sides-nothing")
        )
        marked = f'<span style="{style}">{shown}</span>'
        if place.key:
            return marked
        whole = buffer.text
        before = whole[max(place.start - AROUND, len(buffer.head)) : place.start]
        behind = whole[place.end : place.end + AROUND]
        before, behind = before.rpartition("\n\n")[2], behind.partition("\n\n")[0]
        return _html(before.lstrip("\n")) + marked + _html(behind.rstrip("\n"))

    def _show_next(self) -> None:
        self._at = (self._at + 1) % len(self._places)
        self._show()

    def _decide(self, words: Callable[[Conflict], str]) -> None:
        buffer = self._context.current_buffer
        if buffer is None or not self._places:
            return
        shown = _where(self._places[self._at])
        self.look()  # the words may have moved since they were shown, or the place may have gone
        for place in self._places:
            if _where(place) == shown:
                self._context.desk.merging.decide(buffer, place, words(place))
                self.look()
                return


def _where(place: Conflict) -> tuple[int, int]:
    """Return what tells a place from others while the text is edited."""
    return place.common_start, place.common_end


def _both(place: Conflict) -> str:
    """Return both sides, mine first, as two words or two lines."""
    apart = place.mine[-1:].isspace() or place.theirs[:1].isspace()
    return place.mine + ("" if apart else " ") + place.theirs


def _html(words: str) -> str:
    return escape(words).replace("\n", "<br>")

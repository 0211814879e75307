"""One card: how a link to the page looks in one place, and below it where its parts come from."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from editor.core.text import text
from editor.export.cards.card import Card, Said, Shape
from editor.ui.look.look import Look
from editor.ui.look.scale import SPACE_M, SPACE_S, SPACE_XS
from editor.ui.preview.cards.cover import Cover
from editor.ui.preview.cards.lacks import LacksView

WIDEST = {"search": 640, "whatsapp": 340, "mail": 640}
"""Pixels that a card has at most in its place; others have `WIDE`."""
WIDE = 520
BELOW = frozenset({"slack"})
"""Places that set the picture below the words."""
TITLES = {"search": "result", "feed": "entry"}
"""Places with a title of their own kind; `section` in all others."""


class CardFrame(QWidget):
    """Draws a card and says what it took."""

    def __init__(self, look: Look, place: str, go: Callable[[str], None], parent: QWidget) -> None:
        """Take the place that it stands for, and what goes to a field."""
        super().__init__(parent)
        self._place = place
        name = QLabel(text(f"cards.{place}"), self)
        name.setProperty("role", "section")
        self.setAccessibleName(name.text())
        self.box = QFrame(self)
        self.box.setProperty("role", "card")
        self.box.setMaximumWidth(WIDEST.get(place, WIDE))
        self.box.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.large = Cover(self.box, is_large=True)
        self.small = Cover(self.box, is_large=False)
        self.labels = {
            "above": self._label("small"),
            "title": self._label(TITLES.get(place, "section")),
            "words": self._label("muted"),
            "below": self._label("small"),
        }
        self._fill()
        self.took = self._label("faint")
        self.took.setParent(self)
        self._lacks = LacksView(look, go, self)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(SPACE_S)
        for part in (name, self.box, self.took, self._lacks):
            down.addWidget(part)

    def show_card(self, card: Card) -> None:
        """Show what a place makes of the page now."""
        parts = dict(card.parts())
        for name, label in self.labels.items():
            said = parts.get(name)
            label.setText(said.text if said else "")
            label.setVisible(said is not None)
            label.setToolTip(said.tag if said else "")
        sentences = [_took(name, said) for name, said in card.parts() if said.field]
        self.took.setText(" ".join(sentences))
        self.took.setVisible(bool(sentences))
        self._lacks.show_lacks(card.lacks)

    def show_picture(self, card: Card, image: QImage) -> None:
        """Show the picture in the form that the place gives it; a null one for none."""
        none = QImage()
        alt = card.title.text if card.title else ""
        self.large.show_image(image if card.shape is Shape.LARGE else none, alt)
        self.small.show_image(image if card.shape is Shape.SMALL else none, alt)

    def _fill(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        for label in self.labels.values():
            words.addWidget(label)
        words.addStretch()
        beside = QHBoxLayout()
        beside.setSpacing(SPACE_M)
        beside.addWidget(self.small, 0, Qt.AlignmentFlag.AlignTop)
        beside.addLayout(words, 1)
        down = QVBoxLayout(self.box)
        down.setContentsMargins(SPACE_M, SPACE_M, SPACE_M, SPACE_M)
        down.setSpacing(SPACE_S)
        if self._place in BELOW:
            down.addLayout(beside)
            down.addWidget(self.large)
        else:
            down.addWidget(self.large)
            down.addLayout(beside)
        beside.setContentsMargins(0, SPACE_XS, 0, 0)

    def _label(self, role: str) -> QLabel:
        label = QLabel(self.box)
        label.setProperty("role", role)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        return label


def _took(part: str, said: Said) -> str:
    """Return the sentence that says from which field a part comes, and by which tag."""
    field = text(f"cards.field-{said.field}")
    return text("cards.took", part=text(f"cards.part-{part}"), field=field, tag=said.tag)

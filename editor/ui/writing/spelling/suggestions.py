"""What is offered for a word: others that may have been meant, adding it, skipping it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QFont
from PySide6.QtWidgets import QMenu
from shiboken6 import isValid

from editor.core.text import text

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class Offer:
    """A word and what can be done about it; what is None is not offered."""

    word: str
    look: Callable[[Callable[[Sequence[str]], None]], None] | None = None
    """Finds suggestions and hands them on, sooner or later."""
    put: Callable[[str], None] = field(default=lambda _word: None)
    add: Callable[[], None] | None = None
    skip: Callable[[], None] | None = None
    remove: Callable[[], None] | None = None


def fill_menu(menu: QMenu, offer: Offer, *, choose_first: bool = False) -> None:
    """Put what is offered for a word at the end of a menu; suggestions come in when they are found.

    With `choose_first` the first of them is chosen then, for who asked by a key.
    """
    if offer.look is not None:
        looking = menu.addAction(text("writing.spelling-looking"))
        looking.setEnabled(False)
        offer.look(lambda words: _come_in(menu, looking, offer, words, choose_first=choose_first))
        menu.addSeparator()
    for name, run in (("add", offer.add), ("skip", offer.skip), ("remove", offer.remove)):
        if run is not None:
            action = menu.addAction(text(f"writing.spelling-{name}"))
            action.setToolTip(text(f"writing.spelling-{name}-help", word=offer.word))
            action.triggered.connect(lambda _checked=False, run=run: run())
    menu.setToolTipsVisible(True)


def _come_in(
    menu: QMenu, looking: QAction, offer: Offer, words: Sequence[str], *, choose_first: bool
) -> None:
    if not isValid(menu) or not isValid(looking):
        return  # closed meanwhile
    if not words:
        looking.setText(text("writing.spelling-none"))
        return
    bold = QFont(menu.font())
    bold.setBold(True)
    for word in words:
        action = QAction(word.replace("&", "&&"), menu)
        action.setFont(bold)
        action.setToolTip(text("writing.spelling-put", word=offer.word, put=word))
        action.triggered.connect(lambda _checked=False, word=word: offer.put(word))
        menu.insertAction(looking, action)
    menu.removeAction(looking)
    if choose_first:
        menu.setActiveAction(menu.actions()[0])

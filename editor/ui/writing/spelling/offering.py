"""Makes what is offered for a wrong word, wherever it stands."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QMenu, QWidget

from editor.core.text import text
from editor.desk.buffer import Buffer
from editor.desk.spelling import Reader, Spelling
from editor.ui.writing.spelling.suggestions import Offer, fill_menu

Told = Callable[[Sequence[str]], None]


class Offering:
    """Suggestions, the site's words, skipping: the same in the body and in the fields."""

    def __init__(self, speller: Spelling) -> None:
        """Take who knows the words."""
        self._speller = speller

    def offer(
        self,
        buffer: Buffer,
        word: str,
        written: str,
        readers: tuple[Reader, ...],
        put: Callable[[str], None],
    ) -> Offer:
        """Return what is offered for a word; `written` is how it stands there, `put` replaces that.

        A word with marks of its own inside cannot take another's letters: it can only be added or
        skipped. The apostrophe stays the one that was written.
        """
        own = self._speller.own
        in_library = own.home_of(buffer) is not None

        def look(done: Told) -> None:
            words = own.of_site(buffer) | own.names_in(buffer)
            self._speller.suggest(readers, word, words, done)

        def take(other: str) -> None:
            put(other.replace("'", "’") if "’" in written else other)

        return Offer(
            word,
            look=look if _is_bare(written) else None,
            put=take,
            add=(lambda: own.add(buffer, word)) if in_library else None,
            skip=lambda: own.skip(buffer, word),
        )

    def offer_of_site(self, buffer: Buffer, word: str) -> Offer | None:
        """Return what is offered for a word that is right: taking it out of the site's words."""
        own = self._speller.own
        if not word or not own.is_of_site(buffer, word):
            return None
        return Offer(word, remove=lambda: own.remove(buffer, word))


def offer_menu(offer: Offer, parent: QWidget) -> QMenu:
    """Return a menu of what is offered alone, its first suggestion chosen, for the keys."""
    menu = QMenu(parent)
    menu.setAccessibleName(text("writing.spelling-menu", word=offer.word))
    fill_menu(menu, offer, choose_first=True)
    menu.aboutToHide.connect(menu.deleteLater)
    return menu


def _is_bare(written: str) -> bool:
    return all(one.isalpha() or one in "'’-\u00ad" or ord(one) > 0x2FF for one in written)

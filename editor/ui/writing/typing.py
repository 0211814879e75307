"""What a typed character means beyond itself: pairs, quotation marks, footnotes, escaped pipes."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from editor.core.edit import Edit, Selection
from editor.markup.edits import Outcome
from editor.markup.edits.outcome import caret_at
from editor.markup.edits.pairs import BRACKETS, MARKS, paired, unpaired
from editor.markup.edits.quotes import quoted
from editor.markup.edits.table_text import pipes, table_at
from editor.markup.edits.typed_note import typed_note
from editor.ui.writing.completion import Completion

if TYPE_CHECKING:
    from editor.ui.writing.pane import WritingPane

_QUOTES = "\"'"
_PAIRED = frozenset("".join(BRACKETS) + "".join(BRACKETS.values()) + MARKS)
_SPECIAL = _PAIRED | set(_QUOTES) | {"|", "^"}

Maker = Callable[[str, Selection], Outcome | None]


class Typing:
    """Looks at each key before the text has it; nearly all go on untouched."""

    def __init__(self, pane: WritingPane) -> None:
        """Take the pane whose body gets the keys."""
        self._pane = pane
        self._options = pane.context.desk.options
        self.completion = Completion(pane)
        self._straight: tuple[int, str, str] | None = None
        """Behind the quotation mark that was typed last, the mark, and the key that made it."""
        pane.body.takes_key = self._takes

    def _takes(self, event: QKeyEvent) -> bool:
        """Do what a key means; False where the text is to have it as it is."""
        if self.completion.takes(event):
            return True
        straight, self._straight = self._straight, None
        char, is_back = event.text(), event.key() == Qt.Key.Key_Backspace
        if char not in _SPECIAL and not is_back:
            return False
        modifiers = event.modifiers()
        ctrl = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        # AltGr is Ctrl and Alt together on some systems, and brackets are typed with it.
        if ctrl != bool(modifiers & Qt.KeyboardModifier.AltModifier):
            return False
        if is_back and not ctrl:
            return self._took_back(straight) or (self._pairs and self._made(unpaired))
        if char not in _SPECIAL or self._pane.place.is_verbatim:
            return False
        return self._typed(char)

    @property
    def _pairs(self) -> bool:
        return self._options.flag("pairs")

    def _typed(self, char: str) -> bool:
        if char == "|":
            return self._pane.place.in_table and self._made(_pipe)
        if char in _QUOTES:
            return self._options.flag("typed-quotes") and self._quoted(char)
        if char == "^" and self._made(typed_note):
            return True
        return self._pairs and self._made(lambda text, chosen: paired(text, chosen, char))

    def _quoted(self, char: str) -> bool:
        from editor.export.typography.marks import style_of  # with the first one

        buffer = self._pane.buffer
        if buffer is None:
            return False
        desk = self._pane.context.desk
        language = buffer.article().metadata.language or desk.site.language
        style = style_of(language)
        before = self._pane.caret()
        chosen = self._pane.body.textCursor().hasSelection()
        if not self._made(lambda body, at: quoted(body, at, char, style.outer, style.inner)):
            return False
        if not chosen:
            end = self._pane.caret()
            self._straight = (end, buffer.body[before:end], char)
        return True

    def _took_back(self, straight: tuple[int, str, str] | None) -> bool:
        """Put the key itself in the place of the quotation mark that it made."""
        if straight is None:
            return False
        end, mark, char = straight
        start = end - len(mark)

        def make(text: str, selection: Selection) -> Outcome | None:
            here = selection.start == selection.end == end and text[start:end] == mark
            return caret_at([Edit(start, end, char)], start + 1) if here else None

        return self._made(make)

    def _made(self, make: Maker) -> bool:
        """Do what is to be done at the caret; False where it is nothing."""
        document = self._pane.document
        if document is None:
            return False
        chosen = document.selection(self._pane.body.textCursor())
        outcome = make(document.buffer.body, chosen)
        if outcome is None:
            return False
        self._pane.run(lambda _text, _chosen: outcome)
        return True


def _pipe(text: str, selection: Selection) -> Outcome | None:
    """Return the edit that types a pipe into a cell; None outside of one, where it begins the next."""
    start = text.rfind("\n", 0, selection.start) + 1
    end = text.find("\n", start)
    line = text[start : end if end >= 0 else len(text)]
    found = pipes(line)
    place = selection.start - start
    within = len(found) > 1 and found[0] < place <= found[-1]
    if not within or line[:place].endswith("\\") or table_at(text, selection.start) is None:
        return None
    if line[:place].count("`") % 2:
        return None
    edit = Edit(selection.start, selection.end, "\\|")
    return caret_at([edit], selection.start + 2)

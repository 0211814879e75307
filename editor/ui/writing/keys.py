"""Enter and Tab: what they do where the caret is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editor.core.edit import Edit, Selection
from editor.markup.edits import Outcome
from editor.markup.edits.enter import break_line, continue_line, plain_line
from editor.markup.edits.indent import STEP, indent, outdent
from editor.markup.edits.lines import lead_of
from editor.markup.edits.outcome import caret_at
from editor.markup.edits.table_cells import break_cell, cell_below, next_cell, previous_cell
from editor.markup.spans import LineKind

if TYPE_CHECKING:
    from editor.ui.writing.pane import WritingPane


class Keys:
    """Runs the edit that a key means."""

    def __init__(self, pane: WritingPane) -> None:
        """Take the pane whose body gets the keys."""
        self._pane = pane
        pane.body.entered.connect(self._enter)
        pane.body.broken.connect(self._break)
        pane.body.takes_tab = self._tab

    def _enter(self) -> None:
        place = self._pane.place
        if place.in_table:
            self._pane.run(cell_below)
        else:
            self._pane.run(plain_line if place.is_verbatim else continue_line)

    def _break(self) -> None:
        self._pane.run(break_cell if self._pane.place.in_table else break_line)

    def _tab(self, back: bool) -> bool:  # noqa: FBT001 - Qt says it this way
        """Do what Tab means in a table, a list or code; False where it goes on to the next pane."""
        if not back and self._pane.typing.completion.choose():
            return True
        cursor = self._pane.body.textCursor()
        kind = self._pane.place.kind
        if self._pane.place.in_table:
            self._pane.run(previous_cell if back else next_cell)
            return True
        if lead_of(cursor.block().text()).mark and not self._pane.place.is_verbatim:
            if self._pane.snippets.takes_tab(back=back):
                return True
            self._pane.run(outdent if back else indent)
            return True
        if kind is LineKind.CODE and not back:
            self._pane.run(_blanks)
            return True
        return self._pane.snippets.takes_tab(back=back)


def _blanks(_text: str, selection: Selection) -> Outcome:
    edit = Edit(selection.start, selection.end, " " * STEP)
    return caret_at([edit], selection.start + STEP)

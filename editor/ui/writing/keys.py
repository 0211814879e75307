"""Enter and Tab: what they do where the caret is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editor.core.edit import Edit, Selection
from editor.markup.edits import Outcome
from editor.markup.edits.enter import break_line, continue_line, plain_line
from editor.markup.edits.indent import STEP, indent, outdent
from editor.markup.edits.lines import lead_of
from editor.markup.edits.outcome import caret_at
from editor.markup.spans import LineKind

if TYPE_CHECKING:
    from editor.ui.writing.pane import WritingPane

_VERBATIM = frozenset({LineKind.CODE, LineKind.FENCE, LineKind.HTML, LineKind.COMMENT})


class Keys:
    """Runs the edit that a key means."""

    def __init__(self, pane: WritingPane) -> None:
        """Take the pane whose body gets the keys."""
        self._pane = pane
        pane.body.entered.connect(self._enter)
        pane.body.broken.connect(lambda: pane.run(break_line))
        pane.body.takes_tab = self._tab

    def _kind(self) -> LineKind:
        page = self._pane.body.page
        block = self._pane.body.textCursor().block()
        return LineKind.PARAGRAPH if page is None else page.kind_at(block.blockNumber())

    def _enter(self) -> None:
        self._pane.run(plain_line if self._kind() in _VERBATIM else continue_line)

    def _tab(self, back: bool) -> bool:  # noqa: FBT001 - Qt says it this way
        """Do what Tab means in a list or in code; False where it goes on to the next pane."""
        cursor = self._pane.body.textCursor()
        if lead_of(cursor.block().text()).mark and self._kind() not in _VERBATIM:
            self._pane.run(outdent if back else indent)
            return True
        if self._kind() is LineKind.CODE and not back:
            self._pane.run(_blanks)
            return True
        return False


def _blanks(_text: str, selection: Selection) -> Outcome:
    edit = Edit(selection.start, selection.end, " " * STEP)
    return caret_at([edit], selection.start + STEP)

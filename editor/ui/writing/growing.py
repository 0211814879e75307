"""The selection that grows by unit, and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editor.core.edit import Selection
from editor.markup.edits.units import grow

if TYPE_CHECKING:
    from editor.ui.writing.pane import WritingPane


class Growing:
    """Remembers what was selected before each step, as long as nothing else is selected."""

    def __init__(self, pane: WritingPane) -> None:
        """Take the pane whose selection grows."""
        self._pane = pane
        self._steps: list[tuple[Selection, Selection]] = []
        """What was selected before, and what after it."""

    def grow(self) -> None:
        """Select the next larger unit."""
        document = self._pane.document
        if document is None:
            return
        before = document.selection(self._pane.body.textCursor())
        after = grow(document.buffer.body, before).selection
        if self._steps and self._steps[-1][1] != before:
            self._steps.clear()
        if after != before:
            self._steps.append((before, after))
            self._pane.select(after)

    def shrink(self) -> None:
        """Select again what was selected before it grew."""
        document = self._pane.document
        if document is None:
            return
        now = document.selection(self._pane.body.textCursor())
        if self._steps and self._steps[-1][1] == now:
            self._pane.select(self._steps.pop()[0])
        else:
            self._steps.clear()

"""Source mode: everything of the file is shown, the front matter as text above the body."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from editor.core.article import Place
from editor.core.text import text

if TYPE_CHECKING:
    from editor.ui.writing.pane import WritingPane


class Source(QObject):
    """Turns source mode on and off, and passes the front matter between its field and the buffer.

    An article whose front matter is broken is shown this way whatever the switch says, so that it
    can be mended where the fault is.
    """

    def __init__(self, pane: WritingPane) -> None:
        """Take the pane whose article it shows."""
        super().__init__(pane)
        self._pane = pane
        self._fields = pane.fields
        self._field = pane.fields.head
        self._wanted = False
        self._left_broken: int | None = None
        """The article that the writer wants to see set although its front matter is broken."""
        self._mended: int | None = None
        """The article that is shown as source because its front matter is or was broken."""
        self.shown = False
        self._field.typed.connect(self._typed)
        self._field.left.connect(self._settle)
        self._field.undo_wanted.connect(lambda: self._undo(back=True))
        self._field.redo_wanted.connect(lambda: self._undo(back=False))

    def toggle(self) -> None:
        """Show the source, or the text as it is set."""
        self._settle()
        buffer = self._pane.buffer
        self._wanted = not self.shown
        self._left_broken = None if self._wanted or buffer is None else buffer.id
        had_focus = self._field.hasFocus() or self._fields.has_focus()
        self.refresh()
        self._pane.show_marks_again()
        if had_focus:
            self._pane.focus_field("title")

    def refresh(self) -> None:
        """Show what the buffer says, in the way it is to be shown."""
        buffer = self._pane.buffer
        if buffer is None:
            return
        fault = buffer.article().fault
        # What was mended stays as it is until the writer is elsewhere: nothing goes under the caret.
        is_broken = fault is not None or (self.shown and self._mended == buffer.id)
        self.shown = self._wanted or (is_broken and self._left_broken != buffer.id)
        self._mended = buffer.id if self.shown and not self._wanted else None
        self._fields.show_source(shown=self.shown)
        self._field.show_value(buffer.head.removesuffix("\n"))
        self._field.mark(fault.place.line if fault is not None else None)
        said = ""
        if fault is not None:
            said = text("writing.head-fault", line=fault.place.line, problem=fault.problem)
        self._fields.show_fault(said)

    def go(self, place: Place) -> None:
        """Set the caret to a place of the front matter; source mode is turned on for it."""
        if not self.shown:
            self._wanted, self._left_broken = True, None
            self.refresh()
            self._pane.show_marks_again()
        self._pane.body.verticalScrollBar().setValue(0)
        self._field.set_caret(place.line, place.column)
        self._field.setFocus()

    def go_to_end(self) -> None:
        """Set the caret behind the front matter."""
        last = self._field.document().lastBlock()
        self.go(Place(last.blockNumber() + 1, last.length()))

    def _typed(self, value: str) -> None:
        buffer = self._pane.buffer
        if buffer is not None:
            ends = "\n" if value and (buffer.body or buffer.head[-1:] in {"", "\n"}) else ""
            buffer.replace_head(value + ends, origin=self)

    def _settle(self) -> None:
        """Divide the file anew: a delimiter may have come or gone."""
        if self._pane.buffer is not None and self.shown:
            self._pane.buffer.divide(origin=self)
            self.refresh()

    def _undo(self, *, back: bool) -> None:
        buffer = self._pane.buffer
        if buffer is not None:
            (buffer.undo_field if back else buffer.redo_field)(origin=self)
            self.refresh()

"""A text edit that always tells where undo and redo left the caret; and what all edits are asked."""

from __future__ import annotations

from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QTextEdit


class UndoingEdit(QTextEdit):
    """Emits `cursorPositionChanged` after each undo.

    Qt compares with the place before the undo only, and has told of another one in between.
    """

    def undo(self) -> None:
        """Undo the last step."""
        super().undo()
        self.cursorPositionChanged.emit()

    def redo(self) -> None:
        """Do again what was undone last."""
        super().redo()
        self.cursorPositionChanged.emit()

    def _undoes(self, event: QKeyEvent) -> bool:
        """Undo or redo by a key; False where the key means something else."""
        if self.isReadOnly():
            return False
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undo()
        elif event.matches(QKeySequence.StandardKey.Redo):
            self.redo()
        else:
            return False
        return True


def has_all(edit: QTextEdit) -> bool:
    """Tell whether all of a text is selected."""
    cursor = edit.textCursor()
    chosen = cursor.selectionEnd() - cursor.selectionStart()
    return chosen == edit.document().characterCount() - 1

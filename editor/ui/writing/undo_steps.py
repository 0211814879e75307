"""Where one step of undo ends: behind a word, and where the writer pauses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from editor.core.events import Change

if TYPE_CHECKING:
    from editor.ui.writing.document import BodyDocument

PAUSE_MS = 1500
"""Rest after which what is typed next is a step of its own."""


class UndoSteps(QObject):
    """Keeps Qt from joining what is typed without end into one step."""

    def __init__(self, shown: BodyDocument) -> None:
        """Take the body whose edits are followed."""
        super().__init__(shown)
        self._document = shown.document
        self._has_word = False
        """Whether the step has more than blanks yet."""
        self.pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self.pause.timeout.connect(self.end)
        shown.edited.connect(self._follow)

    def end(self) -> None:
        """End the step; what comes next is another one."""
        # Qt joins a character to the step before unless the document was saved in between.
        self._document.setModified(False)
        self._has_word = False

    def _follow(self, change: Change) -> None:
        self.pause.start()
        for edit in change.body_edits or ():
            if edit.text and not edit.text.isspace():
                self._has_word = True
            if self._has_word and edit.text[-1:].isspace():
                self.end()

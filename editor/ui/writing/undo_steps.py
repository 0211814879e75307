"""Where one step of undo ends: behind a word, and where the writer pauses."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QTextDocument

PAUSE_MS = 1500
"""Rest after which what is typed next is a step of its own."""
LONGEST = 64
"""Characters of a change up to which it is looked at: it was typed or composed."""


class UndoSteps(QObject):
    """Keeps Qt from joining what is typed without end into one step."""

    def __init__(self, document: QTextDocument, parent: QObject) -> None:
        """Take the document whose changes are told by `note` and, once it has them, by `follow`."""
        super().__init__(parent)
        self._document = document
        self._has_word = False
        """Whether the step has more than blanks yet."""
        self._ends = False
        self.pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self.pause.timeout.connect(self.end)

    def end(self) -> None:
        """End the step; what comes next is another one."""
        # Qt joins a character to the step before unless the document was saved in between.
        self._document.setModified(False)
        self._has_word = False

    def note(self, position: int, added: int) -> None:
        """Look at what was put in; UTF-16."""
        for at in range(position, position + min(added, LONGEST)):
            if not self._document.characterAt(at).isspace():
                self._has_word = True
        last = self._document.characterAt(position + added - 1) if added else ""
        self._ends = self._has_word and last.isspace()

    def follow(self) -> None:
        """End the step where a word ended; the document has the change by now."""
        self.pause.start()
        if self._ends:
            self._ends = False
            self.end()

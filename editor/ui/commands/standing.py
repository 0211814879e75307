"""Shows on the commands of writing what the caret stands in, once it rests."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from editor.core.events import Change
from editor.markup.edits.standing import standing
from editor.ui.commands.actions import Actions
from editor.ui.context import WindowContext
from editor.ui.writing.pane import WritingPane

REST_MS = 120
"""Pause after which the place is looked at: never between two keys."""


class Standing(QObject):
    """Keeps `context.standing` in step with caret and text."""

    def __init__(self, context: WindowContext, actions: Actions) -> None:
        """Take the actions that show it."""
        super().__init__(actions)
        self._context = context
        self._actions = actions
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self.look)
        context.caret.connect(self._rest.start)
        context.changed.connect(self._changed)
        context.opened.connect(self._rest.start)
        # What a command made is shown before its button could show anything else.
        actions.ran.connect(self.look)

    def look(self) -> None:
        """Look at the place now."""
        self._rest.stop()
        pane = self._context.writing
        document = pane.document if isinstance(pane, WritingPane) else None
        if document is None or not isinstance(pane, WritingPane):
            self._context.standing = frozenset()
        else:
            selection = document.selection(pane.body.textCursor())
            self._context.standing = standing(
                document.buffer.body, selection, in_code=pane.place.ends_in_code
            )
        self._actions.refresh_switches()

    def _changed(self, change: Change) -> None:
        if change.body:
            self._rest.start()

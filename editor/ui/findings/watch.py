"""Checks the article in hand whenever the writer rests, and tells what was found."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from editor.core.errors import FrontMatterError
from editor.core.events import Change
from editor.core.findings import Finding
from editor.core.notices import Notice, Tone
from editor.core.text import message
from editor.ui.context import WindowContext

REST_MS = 700
"""After this long without an edit the article is checked; the work is done in another process."""


class FindingsWatch(QObject):
    """One for a window: panes and the status line show what it found."""

    found = Signal(object)
    """tuple[core.findings.Finding, ...] of the buffer in hand, at its present revision."""

    begun = Signal()
    """An article was taken in hand and nothing is known of it yet."""

    def __init__(self, context: WindowContext) -> None:
        """Watch the context's buffer."""
        super().__init__(context)
        self._context = context
        self.findings: tuple[Finding, ...] = ()
        self._revision = -1
        self._wish: Finding | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(REST_MS)
        self._timer.timeout.connect(self.check)
        context.opened.connect(self._opened)
        context.changed.connect(self._changed)

    def check(self) -> None:
        """Check now."""
        buffer = self._context.current_buffer
        if buffer is None or self._context.desk.saver.is_empty(buffer):
            # Whoever has not written a word yet needs no list of what it lacks.
            self._tell((), -1 if buffer is None else buffer.revision)
            return

        def done(found: tuple[Finding, ...], revision: int) -> None:
            if buffer is self._context.current_buffer and buffer.revision == revision:
                self._tell(found, revision)
                self._fulfil()

        self._context.desk.checking.check(buffer, done, self._context.fault)

    def mend(self, finding: Finding) -> None:
        """Do what a finding offers; undo takes it back.

        Where the text changed since the check, its places are looked up anew first.
        """
        buffer = self._context.current_buffer
        if buffer is None or finding not in self.findings or finding.mend is None:
            return
        if buffer.revision != self._revision:
            self._wish = finding
            self.check()
            return
        try:
            self._context.desk.checking.mend(buffer, [finding])
        except FrontMatterError as problem:
            self._context.fault(problem)
            return
        self._context.notice(
            Notice(message("panels.mended", what=str(finding.mend.label)), Tone.GOOD, key="mended")
        )
        self.check()

    def show(self, finding: Finding) -> None:
        """Go to the field that a finding is about, else to its place in the text."""
        buffer = self._context.current_buffer
        if buffer is None:
            return
        if finding.field:
            self._context.focus_field(finding.field)
        else:
            self._context.jump(buffer, finding.where)

    def _fulfil(self) -> None:
        wish, self._wish = self._wish, None
        if wish is None:
            return
        for finding in self.findings:
            if (finding.rule, str(finding.message)) == (wish.rule, str(wish.message)):
                self.mend(finding)
                return

    def _opened(self, buffer: object) -> None:
        self._wish = None
        self._tell(())
        if buffer is not None:
            self.begun.emit()
        self._timer.start()

    def _changed(self, change: Change) -> None:
        buffer = self._context.current_buffer
        if buffer is not None and (
            change.site
            or change.library
            or buffer.id in change.body | change.metadata | change.state
        ):
            self._timer.start()

    def _tell(self, found: tuple[Finding, ...], revision: int = -1) -> None:
        self.findings = found
        self._revision = revision
        self._context.counted.emit(len(found))
        self.found.emit(found)

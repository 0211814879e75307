"""Capture: an article page of the writer's site, its address asked only after the button is pressed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QFormLayout, QLabel, QLineEdit, QProgressBar, QWidget

from editor.core.errors import CopydeskError
from editor.core.jobs import Progress
from editor.core.text import text
from editor.desk.capturing import CaptureReport, CaptureWish
from editor.desk.jobs import Job
from editor.library.names import article_stem
from editor.ui.context import WindowContext
from editor.ui.dialogs.frame import FramedDialog
from editor.ui.dialogs.outcome import Outcome
from editor.ui.guard import guard
from editor.ui.look.scale import SPACE_L, SPACE_M

if TYPE_CHECKING:
    from editor.intake.site.slots import Slot

POINTED = ("headline", "body")
"""The slots without which there is no theme; their selectors are asked for once they were missed."""


class CaptureDialog(FramedDialog):
    """Makes a theme of a page; what stands in the way is asked when it does."""

    def __init__(
        self,
        context: WindowContext,
        library: Path,
        theme_chosen: Callable[[str], None],
        parent: QWidget | None = None,
    ) -> None:
        """Take the library; `theme_chosen` lets the preview wear the theme while one looks."""
        super().__init__(text("panels.capture"), text("panels.capture-lead"), parent)
        self._context = context
        self._library = library
        self._theme_chosen = theme_chosen
        self._job: Job[CaptureReport] | None = None
        self._made = ""
        self._rows = QFormLayout()
        self._rows.setVerticalSpacing(SPACE_M)
        self._rows.setHorizontalSpacing(SPACE_L)
        self._rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.middle.addLayout(self._rows)
        self.address = self._line("address")
        self.address.setPlaceholderText("https://")
        self.name = self._line("name")
        self.name.setText(article_stem(context.desk.site.name or text("panels.capture-first-name")))
        self.pointed = {slot: self._line(slot) for slot in POINTED}
        for line in self.pointed.values():
            self._rows.setRowVisible(line, False)
        self.plain = self._switch("plain")
        self.replace = self._switch("replace")
        self.outcome = Outcome(self)
        self._progress = QProgressBar(self)
        self._progress.setRange(0, 0)
        self._progress.setTextVisible(False)
        self._progress.hide()
        self.middle.addWidget(self.outcome)
        self.middle.addWidget(self._progress)
        self.middle.addStretch()
        self.cancel = self.button(text("panels.cancel"))
        self.cancel.clicked.connect(self.reject)
        self.use = self.button(text("panels.themes-use"))
        self.use.clicked.connect(self._use)
        self.use.hide()
        self.go = self.button(text("panels.capture-go"), "go")
        self.go.clicked.connect(self._start)
        self.finished.connect(lambda _result: theme_chosen(""))
        self.resize(560, 320)

    def _line(self, name: str) -> QLineEdit:
        line = QLineEdit(self)
        title = text(f"panels.capture-{name}")
        line.setAccessibleName(title)
        line.setToolTip(text(f"panels.capture-{name}-help"))
        label = QLabel(title)
        label.setProperty("role", "muted")
        label.setBuddy(line)
        self._rows.addRow(label, line)
        return line

    def _switch(self, name: str) -> QCheckBox:
        switch = QCheckBox(text(f"panels.capture-{name}"), self)
        switch.setToolTip(text(f"panels.capture-{name}-help"))
        switch.hide()
        self.middle.addWidget(switch)
        return switch

    def _start(self) -> None:
        if self._job is not None:
            return
        from editor.intake.site.slots import Slot

        slots: dict[Slot, str] = {
            Slot(slot): line.text().strip()
            for slot, line in self.pointed.items()
            if line.text().strip()
        }
        wish = CaptureWish(
            url=self.address.text().strip(),
            name=self.name.text().strip(),
            library=self._library,
            allow_http=self.plain.isChecked(),
            replace=self.replace.isChecked(),
            slots=slots,
        )
        self.go.setEnabled(False)
        self.use.hide()
        self._progress.show()
        self.outcome.tell(text("panels.capture-begins"))
        self._job = self._context.desk.capturing.start(
            wish, self._done, self._failed, self._progressed
        )

    def _progressed(self, progress: Progress) -> None:
        if self._job is not None and progress.now is not None:
            self.outcome.tell(str(progress.now))

    def _done(self, report: CaptureReport) -> None:
        self._end()
        self._made = report.folder.name
        self._theme_chosen("")
        self._theme_chosen(self._made)
        captured = report.captured
        said = [text("panels.capture-done", title=captured.title, count=len(report.asked))]
        if captured.unfound:
            names = ", ".join(text(f"panels.capture-slot-{one}") for one in captured.unfound)
            said.append(text("panels.capture-unfound", parts=names))
        if captured.missing:
            said.append(text("panels.capture-missing", count=len(captured.missing)))
        self.outcome.tell(" ".join(said))
        self.cancel.setText(text("panels.close"))
        self.replace.setChecked(True)
        self.replace.show()
        self.use.show()
        self.use.setFocus()

    def _failed(self, problem: CopydeskError) -> None:
        self._end()
        hint = {"web-plain": "capture-plain-hint", "theme-taken": "capture-replace-hint"}.get(
            problem.key
        )
        self.outcome.tell(
            f"{problem.message} {text(f'panels.{hint}') if hint else problem.hint}", "bad"
        )
        self.plain.setVisible(self.plain.isVisible() or problem.key == "web-plain")
        self.replace.setVisible(self.replace.isVisible() or problem.key == "theme-taken")
        if problem.key == "capture-slots":
            for line in self.pointed.values():
                self._rows.setRowVisible(line, True)
            self.pointed[POINTED[0]].setFocus()

    def _use(self) -> None:
        try:
            self._context.desk.set_site({"theme": self._made})
        except CopydeskError as problem:
            self._context.fault(problem, key="site")
            return
        self.accept()

    def _end(self) -> None:
        self._job = None
        self._progress.hide()
        self.go.setEnabled(True)

    @guard(default=None)
    def reject(self) -> None:
        """Stop a capture that runs, else close (Qt: Escape and the window's own way out, too)."""
        if self._job is None:
            super().reject()
            return
        self._job.cancel()
        self._end()
        self.outcome.tell(text("panels.capture-cancelled"))

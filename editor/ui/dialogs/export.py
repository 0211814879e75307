"""Export: theme, form and place, a look at the page, then what came of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QWidget,
)

from editor.core.errors import CopydeskError
from editor.core.findings import Gravity
from editor.core.jobs import Progress
from editor.core.text import text
from editor.desk.exporting import ExportReport, Wish
from editor.desk.jobs import Job
from editor.export.themes import list_themes
from editor.ui.context import WindowContext
from editor.ui.dialogs.frame import FramedDialog
from editor.ui.dialogs.outcome import Outcome
from editor.ui.guard import guard
from editor.ui.look.scale import SPACE_L, SPACE_M, SPACE_S, SPACE_XL

FORMS = ("folder", "self-contained", "fragment")


class ExportDialog(FramedDialog):
    """Exports one article; the same page that the preview shows."""

    def __init__(
        self,
        context: WindowContext,
        path: Path,
        theme_chosen: Callable[[str], None],
        parent: QWidget | None = None,
    ) -> None:
        """Take the article's file; `theme_chosen` lets the preview wear a theme while one looks."""
        super().__init__(text("panels.export"), text("panels.export-lead"), parent)
        self._context = context
        self._path = path
        self._theme_chosen = theme_chosen
        self._lead = text("panels.export-lead")
        self._job: Job[ExportReport] | None = None
        self.page: Path | None = None
        """The page that was exported last."""
        self._build_form()
        self._outcome = Outcome(self)
        self._progress = QProgressBar(self)
        self._progress.setRange(0, 0)
        self._progress.setTextVisible(False)
        self._progress.hide()
        self.middle.addWidget(self._outcome)
        self.middle.addWidget(self._progress)
        self.middle.addStretch()
        self.cancel = self.button(text("panels.cancel"))
        self.cancel.clicked.connect(self.reject)
        self.show_folder = self._extra("panels.export-show", self._open_folder)
        self.browse = self._extra("panels.export-browser", self._open_page)
        self.replace = self._extra("panels.export-replace", lambda: self._start(force=True))
        self.go = self.button(text("panels.export-go"), "go")
        self.go.clicked.connect(lambda: self._start(force=False))
        self.finished.connect(lambda _result: theme_chosen(""))
        self.resize(560, 300)
        self._stand_beside()

    def _stand_beside(self) -> None:
        """Leave the preview, at the window's right, in sight."""
        window, panes = self.parentWidget(), self._context.panes
        if window is None or panes is None or not panes.shown("preview"):
            return
        self._lead = text("panels.export-lead-beside")
        self.lead.setText(self._lead)
        self.move(window.mapToGlobal(QPoint(SPACE_XL, SPACE_XL * 3)))

    def _build_form(self) -> None:
        desk = self._context.desk
        form = QFormLayout()
        form.setVerticalSpacing(SPACE_M)
        form.setHorizontalSpacing(SPACE_L)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.theme = QComboBox(self)
        library = desk.library.folder if desk.library else None
        for info in list_themes(library, desk.paths.config):
            self.theme.addItem(info.title, info.name)
        self.theme.setCurrentIndex(max(self.theme.findData(desk.site.theme), 0))
        self.theme.currentIndexChanged.connect(lambda _at: self._look())
        self.form = QComboBox(self)
        for name in FORMS:
            self.form.addItem(text(f"options.export-form.{name}"), name)
        self.form.setCurrentIndex(FORMS.index(desk.options.text("export-form")))
        self.place = QLineEdit(desk.options.text("export-place") or first_place(), self)
        choose = QPushButton(text("panels.export-choose"), self)
        choose.setAutoDefault(False)
        choose.clicked.connect(self._choose)
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        row.addWidget(self.place, 1)
        row.addWidget(choose)
        for name, field, shown in (
            ("theme", self.theme, self.theme),
            ("form", self.form, self.form),
            ("place", row, self.place),
        ):
            label = QLabel(text(f"panels.export-{name}"))
            label.setProperty("role", "muted")
            label.setBuddy(shown)
            shown.setAccessibleName(text(f"panels.export-{name}"))
            shown.setToolTip(text(f"panels.export-{name}-help"))
            form.addRow(label, field)
        self.middle.addLayout(form)

    def _extra(self, name: str, go: Callable[[], None]) -> QPushButton:
        made = self.button(text(name))
        made.clicked.connect(go)
        made.hide()
        return made

    def _look(self) -> None:
        self._theme_chosen(str(self.theme.currentData()))

    def _choose(self) -> None:
        chosen = QFileDialog.getExistingDirectory(
            self, text("panels.export-place"), self.place.text()
        )
        if chosen:
            self.place.setText(chosen)

    def _start(self, *, force: bool) -> None:
        if self._job is not None:
            return
        desk = self._context.desk
        form = str(self.form.currentData())
        place = self.place.text().strip() or first_place()
        desk.settings.set("export-form", form)
        desk.settings.set("export-place", place)
        wish = Wish((self._path,), Path(place), form, str(self.theme.currentData()), force)
        self.go.setEnabled(False)
        self.say(text("panels.export"), self._lead)
        self.cancel.setText(text("panels.cancel"))
        for way in (self.replace, self.browse, self.show_folder, self._outcome):
            way.hide()
        self._progress.show()
        self._job = desk.exporting.start(wish, self._done, self._failed, self._progressed)

    def _progressed(self, progress: Progress) -> None:
        self._progress.setRange(0, progress.total)
        self._progress.setValue(progress.done)

    def _done(self, report: ExportReport) -> None:
        self._end()
        if not report.exported:
            problem = report.failed[0]
            in_the_way = problem.error.id == "errors.output-not-ours"
            hint = text("panels.export-in-way") if in_the_way else str(problem.hint)
            self._outcome.tell(f"{problem.error} {hint}", "bad")
            self.replace.setVisible(in_the_way)
            return
        page = report.exported[0]
        self.page = page.path
        grave = sum(one.gravity is Gravity.ERROR for one in page.findings)
        self.say(text("panels.export-done"), text("panels.export-done-where", path=str(page.path)))
        if grave:
            self._outcome.tell(text("panels.export-findings", count=grave), "warn")
        self.cancel.setText(text("panels.close"))
        self.browse.show()
        self.show_folder.show()
        self.go.setText(text("panels.export-again"))
        self.browse.setFocus()

    def _failed(self, problem: CopydeskError) -> None:
        self._end()
        self._outcome.tell(f"{problem.message} {problem.hint}", "bad")

    def _end(self) -> None:
        self._job = None
        self._progress.setRange(0, 0)
        self._progress.hide()
        self.go.setEnabled(True)

    @guard(default=None)
    def reject(self) -> None:
        """Stop an export that runs, else close (Qt: Escape and the window's own way out, too)."""
        if self._job is None:
            super().reject()
            return
        self._job.cancel()
        self._end()
        self._outcome.tell(text("panels.export-cancelled"))

    def _open_page(self) -> None:
        if self.page is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.page)))

    def _open_folder(self) -> None:
        if self.page is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.page.parent)))


def first_place() -> str:
    """Return the folder that is offered first: one of its own among the user's documents."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return str(Path(documents or Path.home()) / text("panels.export-folder-name"))

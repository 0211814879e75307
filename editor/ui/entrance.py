"""Ways in: opening folders, the sample newsroom, bringing files in, saving a copy elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from editor.core.errors import CopydeskError
from editor.core.notices import Notice, Tone, Way
from editor.core.text import message, text
from editor.ui.context import WindowContext

if TYPE_CHECKING:
    from editor.desk.buffer import Buffer
    from editor.desk.desk import Desk
    from editor.desk.importing import ImportReport
    from editor.desk.recovering import Recovered
    from editor.ui.status_line import StatusLine

MOST_WAYS = 2
"""Other recovered articles that a notice leads to; all of them stand open."""


class Entrance(QObject):
    """Asks for folders and files, and lets the desk do the rest."""

    def __init__(
        self, desk: Desk, context: WindowContext, status: StatusLine, window: QWidget
    ) -> None:
        """Take the window over which the questions stand."""
        super().__init__(window)
        self._desk = desk
        self._context = context
        self._status = status
        self._window = window
        context.files_brought.connect(self.bring_in)
        desk.saver.choose_copy = self.ask_copy

    def begin_with(self, way: str) -> None:
        """Do what was chosen on the first screen: `sample`, `open` or `import`."""
        {"sample": self.ask_sample, "open": self.ask_library, "import": self.ask_files}[way]()

    def open_library(self, folder: Path) -> bool:
        """Open a folder as the library; a notice says it where that fails."""
        self._context.take(None)
        try:
            self._desk.open_library(folder)
        except CopydeskError as problem:
            self._context.fault(problem, key="library")
            return False
        self.bring_back()
        return True

    def bring_back(self) -> None:
        """Bring back what a run that ended badly had not saved, and say what came back."""
        found = self._desk.recover(self._context.take)
        articles = found.articles
        if not articles and not found.kept:
            return
        hint = message("ui.recovered-hint")
        if found.kept:
            hint = message("ui.recovered-in-part", file=str(found.kept[-1]))
        elif any(one.is_apart for one in articles):
            hint = message("ui.recovered-apart")
        title = articles[-1].title if articles else ""
        self._context.notice(
            Notice(
                message("ui.recovered", count=len(articles), title=title),
                Tone.INFO,
                hint=hint,
                ways=tuple(self._way_to(one) for one in articles[:-1][:MOST_WAYS]),
                key="recovered",
            )
        )

    def _way_to(self, article: Recovered) -> Way:
        return Way(
            message("ui.recovered-show", title=article.title),
            lambda: self._context.take(article.buffer),
        )

    def ask_library(self) -> None:
        """Ask for a folder and open it."""
        library = self._desk.library
        start = str(library.folder.parent) if library is not None else documents()
        folder = QFileDialog.getExistingDirectory(self._window, text("ui.open-folder"), start)
        if folder:
            self.open_library(Path(folder))

    def ask_sample(self) -> None:
        """Copy the sample newsroom into the user's documents at once: nothing is asked."""
        self.make_sample(Path(documents()))

    def make_sample(self, parent: Path) -> None:
        """Copy the sample newsroom into a folder of its own below `parent` and open it.

        A notice names the place and offers another.
        """
        from editor.desk.samples import copy_samples

        name = text("ui.sample-folder-name")
        elsewhere = Way(message("ui.sample-elsewhere"), self._ask_sample_place)
        try:
            folder = copy_samples(free(parent, name))
        except CopydeskError as problem:
            self._context.fault(problem, elsewhere, key="sample")
            return
        if not self.open_library(folder):
            return
        first = folder / "harbour-bridge.md"
        if first.exists():
            self._context.open(first)
        self._context.notice(
            Notice(
                message("ui.sample-made", folder=str(folder)),
                Tone.GOOD,
                hint=message("ui.sample-made-hint"),
                ways=(elsewhere,),
                key="sample",
            )
        )

    def _ask_sample_place(self) -> None:
        parent = QFileDialog.getExistingDirectory(
            self._window, text("ui.sample-folder"), documents()
        )
        if parent:
            self.make_sample(Path(parent))

    def ask_files(self) -> None:
        """Ask for files and bring them in; without a library, ask for its folder first."""
        files, _filter = QFileDialog.getOpenFileNames(
            self._window, text("ui.import-files"), documents(), text("ui.import-filter")
        )
        if files:
            self.bring_in([Path(file) for file in files])

    def bring_in(self, files: Sequence[Path]) -> None:
        """Take files into the library; a notice says what came of it."""
        if self._desk.library is None:
            folder = QFileDialog.getExistingDirectory(
                self._window, text("ui.import-into"), documents()
            )
            if not folder or not self.open_library(Path(folder)):
                return
        self._desk.importing.start(list(files), self._brought, self._status.progress)

    def ask_copy(self, buffer: Buffer) -> None:
        """Ask where a copy of an article that could not be saved should go."""
        name = buffer.path.name if buffer.path is not None else "article.md"
        file, _filter = QFileDialog.getSaveFileName(
            self._window,
            text("ui.save-copy"),
            str(Path(documents()) / name),
            text("ui.copy-filter"),
        )
        if file:
            self._desk.saver.save_copy(buffer, Path(file))

    def _brought(self, report: ImportReport) -> None:
        self._status.progress(None)
        if report.imported:
            first = report.imported[0].path
            dropped = sum(len(one.report.dropped) for one in report.imported)
            known = sum(len(one.report.recognised) for one in report.imported)
            hint = message("ui.brought-hint", known=known, dropped=dropped)
            ways = (Way(message("ui.brought-report"), lambda: self._show_report(report)),)
            self._context.open(first)
            self._context.notice(
                Notice(
                    message("ui.brought", count=len(report.imported)),
                    Tone.GOOD,
                    hint=hint if known or dropped else None,
                    ways=ways if known or dropped else (),
                    key="import",
                )
            )
        for failure in report.failed:
            self._context.notice(
                Notice(
                    failure.error, Tone.BAD, hint=failure.hint, key=f"import-{failure.source.name}"
                )
            )

    def _show_report(self, report: ImportReport) -> None:
        from editor.ui.report import ReportDialog

        title, lead = text("ui.brought-title"), text("ui.brought-lead")
        ReportDialog(title, lead, report_text(report), self._window).open()


def report_text(report: ImportReport) -> str:
    """Return what became of each line that does not stand in an article as it came in."""
    parts: list[str] = []
    for one in report.imported:
        parts.append(f"{one.source.name} → {one.path.name}")
        for name, lines in (
            ("recognised", one.report.recognised),
            ("changed", one.report.changed),
            ("dropped", one.report.dropped),
        ):
            if lines:
                parts.append(f"  {text(f'ui.brought-{name}')}")
                parts += [f"  {line.line:>5}  {line.text}  ({line.said})" for line in lines]
        parts.append("")
    return "\n".join(parts)


def documents() -> str:
    """Return the user's folder for documents."""
    place = QStandardPaths.StandardLocation.DocumentsLocation
    return QStandardPaths.writableLocation(place) or str(Path.home())


def free(parent: Path, name: str) -> Path:
    """Return a folder below `parent` that is not there or empty: `name`, else `name 2` and so on."""
    folder, number = parent / name, 2
    while _taken(folder):
        folder, number = parent / f"{name} {number}", number + 1
    return folder


def _taken(folder: Path) -> bool:
    if not folder.is_dir():
        return folder.exists()
    try:
        return any(folder.iterdir())
    except OSError:
        return True  # what cannot be looked into is somebody's

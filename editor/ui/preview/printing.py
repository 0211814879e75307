"""The page on paper: shown as it will be printed, then printed or kept as a PDF."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QIODevice,
    QLocale,
    QMarginsF,
    QObject,
    QSize,
    QTimer,
)
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QComboBox, QDialog, QFileDialog, QHBoxLayout, QLabel, QWidget

from editor.core.errors import CopydeskError
from editor.core.notices import Notice, Tone
from editor.core.text import message, text
from editor.ui.dialogs.frame import FramedDialog
from editor.ui.entrance import documents
from editor.ui.help.topic import HELP
from editor.ui.look.scale import SPACE_S
from editor.ui.preview.shade import in_shade

if TYPE_CHECKING:
    from editor.desk.buffer import Buffer
    from editor.desk.elsewhere import Whole
    from editor.ui.context import WindowContext
    from editor.ui.preview.engine import Engine

SIZE = (760, 700)
MARGIN_MM = 18.0
PAPERS = {"A4": QPageSize.PageSizeId.A4, "Letter": QPageSize.PageSizeId.Letter}
INCH_POINTS = 72
DPI_MOST = 300
"""Dots an inch of what is sent to a printer: more take seconds a page and are not seen."""


class PrintDialog(FramedDialog):
    """Shows the pages of an article; prints them or writes them into a file."""

    def __init__(
        self, context: WindowContext, buffer: Buffer, engine: Engine, parent: QWidget
    ) -> None:
        """Take the article and the engine that sets its page."""
        super().__init__(text("ui.print"), text("ui.print-waiting"), parent)
        self.setProperty(HELP, "page")
        self._context = context
        self._buffer = buffer
        self._engine = engine
        self._pdf = b""
        self._closed = False
        self.finished.connect(self._end)
        self.document = QPdfDocument(self)
        self._source = QBuffer(self)
        self.pages = QPdfView(self)
        self.pages.setPageMode(QPdfView.PageMode.MultiPage)
        self.pages.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.pages.setAccessibleName(text("ui.print-pages"))
        self.pages.setDocument(self.document)
        self.paper = QComboBox(self)
        self.paper.addItems(list(PAPERS))
        metric = QLocale().measurementSystem() == QLocale.MeasurementSystem.MetricSystem
        self.paper.setCurrentText("A4" if metric else "Letter")
        self.paper.currentTextChanged.connect(self._set)
        label = QLabel(text("ui.print-paper"), self)
        label.setBuddy(self.paper)
        across = QHBoxLayout()
        across.setSpacing(SPACE_S)
        across.addWidget(label)
        across.addWidget(self.paper)
        across.addStretch()
        self.middle.addLayout(across)
        self.middle.addWidget(self.pages, 1)
        self.keep = self._way("print-keep", "quiet", self._ask_file)
        self.close_button()
        self.go = self._way("print-go", "go", self._ask_printer)
        self.resize(*SIZE)
        self._set()

    def _way(self, name: str, role: str, act: Callable[[], None]) -> QWidget:
        way = self.button(text(f"ui.{name}"), role)
        way.setToolTip(text(f"ui.{name}-help"))
        way.setEnabled(False)
        way.clicked.connect(act)
        return way

    def _end(self) -> None:
        self._closed = True

    def _layout(self) -> QPageLayout:
        size = QPageSize(PAPERS[self.paper.currentText()])
        margins = QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM)
        portrait = QPageLayout.Orientation.Portrait
        return QPageLayout(size, portrait, margins, QPageLayout.Unit.Millimeter)

    def _set(self) -> None:
        """Set the page, as it is now, on the chosen paper."""
        self.keep.setEnabled(False)
        self.go.setEnabled(False)

        def failed(problem: CopydeskError) -> None:
            if not self._closed:
                self.say(text("ui.print"), f"{problem.message} {problem.hint}")

        self._context.desk.elsewhere.page(self._buffer, self._take, failed)

    def _take(self, page: Whole) -> None:
        if not self._closed:
            self._engine.to_pdf(in_shade(page.html, night=False), self._layout(), self._show)

    def _show(self, pdf: bytes) -> None:
        if self._closed:
            return
        self._pdf = pdf
        self.document.close()
        self._source.close()
        self._source.setData(QByteArray(pdf))
        self._source.open(QIODevice.OpenModeFlag.ReadOnly)
        self.document.load(self._source)
        count = self.document.pageCount()
        self.keep.setEnabled(count > 0)
        self.go.setEnabled(count > 0)
        said = text("ui.print-lead", count=count) if count else text("ui.print-failed")
        self.say(text("ui.print"), said)

    def _ask_file(self) -> None:
        name = f"{self._buffer.path.stem if self._buffer.path else 'article'}.pdf"
        chosen, _filter = QFileDialog.getSaveFileName(
            self, text("ui.print-keep"), str(Path(documents()) / name), text("ui.print-filter")
        )
        if not chosen:
            return
        path = Path(chosen)

        def done() -> None:
            said = message("ui.print-kept", file=str(path))
            self._context.notice(Notice(said, Tone.GOOD, key="print"))

        def failed(problem: CopydeskError) -> None:
            self._context.fault(problem, key="print")

        self._context.desk.elsewhere.keep(path, self._pdf, done, failed)
        self.accept()

    def _ask_printer(self) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageLayout(self._layout())
        printer.setFullPage(True)
        dialog = QPrintDialog(printer, self)
        dialog.setMinMax(1, self.document.pageCount())
        if dialog.exec() == QDialog.DialogCode.Accepted:
            # It outlives this dialog: the pages go to the printer one by one.
            Printing(self._pdf, printer, self._context)
            self.accept()


class Printing(QObject):
    """Sends the pages to a printer, one each time the window is idle."""

    def __init__(self, pdf: bytes, printer: QPrinter, parent: QObject) -> None:
        """Begin."""
        super().__init__(parent)
        self._printer = printer
        self._source = QBuffer(self)
        self._source.setData(QByteArray(pdf))
        self._source.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document = QPdfDocument(self)
        self._document.load(self._source)
        first, last = printer.fromPage() or 1, printer.toPage() or self._document.pageCount()
        self._left = list(range(first - 1, min(last, self._document.pageCount())))
        self._painter = QPainter(printer)
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._print)
        self._next.start()

    def _print(self) -> None:
        page = self._left.pop(0)
        dots = min(self._printer.resolution(), DPI_MOST) / INCH_POINTS
        size = self._document.pagePointSize(page)
        pixels = QSize(round(size.width() * dots), round(size.height() * dots))
        self._painter.drawImage(self._painter.viewport(), self._document.render(page, pixels))
        if self._left:
            self._printer.newPage()
            self._next.start()
        else:
            self._painter.end()
            self.deleteLater()

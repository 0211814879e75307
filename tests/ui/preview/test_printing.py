"""The page on paper, with a stand-in for the engine that sets it."""

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QPainter, QPdfWriter
from PySide6.QtPrintSupport import QPrinter

from editor.ui.preview import printing
from editor.ui.preview.printing import PrintDialog, Printing
from tests.ui.waiting import until

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def pdf(pages: int) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    painter = QPainter(writer)
    for page in range(pages):
        if page:
            writer.newPage()
        painter.drawText(900, 900, f"Page {page + 1}")
    painter.end()
    return bytes(buffer.data().data())


class Press:
    """Sets every page on two sheets, or on none."""

    def __init__(self, pages: int = 2) -> None:
        self.pages = pages
        self.html: list[bytes] = []
        self.papers: list[str] = []

    def to_pdf(self, html, layout, done) -> None:
        self.html.append(html)
        self.papers.append(layout.pageSize().name())
        done(pdf(self.pages) if self.pages else b"")


@pytest.fixture
def asked(newsroom):
    def ask(press: Press) -> PrintDialog:
        buffer = newsroom.open("harbour-bridge.md")
        dialog = PrintDialog(newsroom.context, buffer, press, newsroom.window)
        dialog.open()
        assert until(lambda: press.html)
        return dialog

    return ask


def test_the_pages_are_shown_before_they_are_printed(asked):
    dialog = asked(Press())
    assert dialog.document.pageCount() == 2
    assert dialog.lead.text().startswith("2 pages")
    assert dialog.go.isEnabled()


def test_the_page_by_day_is_what_is_printed(asked):
    press = Press()
    asked(press)
    assert b"The first tram will cross." in press.html[0]
    assert b"@media (prefers-color-scheme: dark)" not in press.html[0]


def test_another_paper_sets_the_page_anew(asked):
    press = Press()
    dialog = asked(press)
    dialog.paper.setCurrentText({"A4": "Letter", "Letter": "A4"}[dialog.paper.currentText()])
    assert until(lambda: len(press.papers) == 2)
    assert press.papers[0] != press.papers[1]


def test_what_could_not_be_set_is_said_and_cannot_be_printed(asked):
    dialog = asked(Press(0))
    assert "could not be set" in dialog.lead.text()
    assert not dialog.go.isEnabled()
    assert not dialog.keep.isEnabled()


def test_a_pdf_is_written_where_the_writer_says(newsroom, asked, tmp_path, monkeypatch):
    out = tmp_path / "story.pdf"
    monkeypatch.setattr(printing.QFileDialog, "getSaveFileName", lambda *_asked: (str(out), ""))
    asked(Press()).keep.click()
    assert until(lambda: any("The PDF is saved" in one for one in newsroom.said))
    assert out.read_bytes().startswith(b"%PDF")


def test_the_pages_go_to_the_printer_one_by_one(newsroom, tmp_path):
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    gone = []
    Printing(pdf(2), printer, newsroom.context).destroyed.connect(lambda: gone.append(True))
    assert until(lambda: gone)
    assert (tmp_path / "printed.pdf").read_bytes().count(b"/Type /Page\n") == 2


def test_without_the_engine_the_browser_is_named(newsroom):
    newsroom.window.resize(1400, 900)
    newsroom.open("harbour-bridge.md")
    newsroom.run("print")
    assert any("cannot be printed here" in one for one in newsroom.said)

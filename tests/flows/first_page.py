"""Drives the real window through a first page, in a process of its own; prints what came of it.

Run by `test_first_page.py`: first start, a new article, typing, a picture dropped, details, export.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QEventLoop,
    QMimeData,
    QPointF,
    Qt,
    QTimer,
    QUrl,
)
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor.core.paths import AppPaths
from editor.ui.app import Program, prepare
from editor.ui.dialogs.export import ExportDialog
from editor.ui.preview.no_page import NoPage

LONGEST_MS = 60_000
HEADLINE = "A first page in five minutes"
STANDFIRST = "What a writer does before lunch."
WORDS = "The first line has **bold words** and a number: 5.12."


class Waiting(Exception):
    """Something that should have come did not."""


def until(true: Callable[[], bool], what: str) -> None:
    """Let the program run until something is so."""
    loop = QEventLoop()
    look = QTimer(interval=20)
    look.timeout.connect(lambda: loop.quit() if true() else None)
    end = QTimer(singleShot=True, interval=LONGEST_MS)
    end.timeout.connect(loop.quit)
    look.start()
    end.start()
    loop.exec()
    if not true():
        raise Waiting(what)


def drop(program: Program, picture: Path) -> None:
    """Drop a file on the text."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(picture))])
    body = program.window.writing.body
    event = QDropEvent(
        QPointF(40, 200),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        QEvent.Type.Drop,
    )
    enter = QDragEnterEvent(
        QPointF(40, 200).toPoint(),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QCoreApplication.sendEvent(body.viewport(), enter)
    QCoreApplication.sendEvent(body.viewport(), event)


def begin(program: Program, documents: Path) -> None:
    """Start with the sample newsroom, as Enter on the first screen does."""
    window = program.window
    until(window.isVisible, "the window")
    assert window.first.isVisible()
    program.entrance.make_sample(documents)
    until(lambda: len(program.desk.shelf) == 7 and not program.desk.scanning, "the sample library")
    window.resize(1280, 800)
    if not window.panes.shown("preview"):
        window.commands.run("show-preview")
    until(lambda: page_is_in_sight(program), "the page of the sample's first article")


def page_is_in_sight(program: Program) -> bool:
    """Tell whether the page of the article in hand is shown, and not the words in its place."""
    preview, buffer = program.window.preview, program.context.current_buffer
    if preview is None or buffer is None:
        return False
    nothing = preview.findChild(NoPage)
    return preview.shows(buffer.revision) and nothing is not None and not nothing.isVisible()


def write(program: Program, picture: Path) -> None:
    """Write a new article and drop a picture into it."""
    window, context = program.window, program.context
    window.commands.run("new")
    until(lambda: context.current_buffer is not None, "a new article")
    QTest.keyClicks(QApplication.focusWidget(), HEADLINE)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    QTest.keyClicks(QApplication.focusWidget(), STANDFIRST)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    QTest.keyClicks(window.writing.body, WORDS)
    QTest.keyClick(window.writing.body, Qt.Key.Key_Return)
    QTest.keyClick(window.writing.body, Qt.Key.Key_Return)
    drop(program, picture)
    buffer = context.current_buffer
    assert buffer is not None
    until(lambda: "![" in buffer.body, "the picture in the text")
    until(lambda: page_is_in_sight(program), "the page of the new article")


def fill(program: Program) -> None:
    """Fill in the details."""
    window = program.window
    if not window.panes.shown("details"):
        window.commands.run("show-details")
    for key, value in (("section", "City"), ("authors", "Ana Sol"), ("date", "2026-11-24 06:40")):
        program.context.focus_field(key)
        field = QApplication.focusWidget()
        QTest.keyClicks(field, value)
        QTest.keyClick(field, Qt.Key.Key_Return)
    window.commands.run("show-preview")


def export(program: Program, out: Path) -> Path:
    """Export through the dialog and return the page."""
    program.desk.settings.set("export-place", str(out))
    program.window.commands.run("export")
    dialogs = program.window.findChildren(ExportDialog)
    until(lambda: bool(dialogs) and dialogs[0].isVisible(), "the export dialog")
    QTest.mouseClick(dialogs[0].go, Qt.MouseButton.LeftButton)
    until(lambda: dialogs[0].page is not None, "the page")
    page = dialogs[0].page
    assert page is not None
    dialogs[0].reject()
    return page


def shown(program: Program) -> tuple[str, str]:
    """Return the body of the page that was served to the preview, and of the engine's own tree."""
    pane = program.window.preview
    assert pane is not None
    buffer = program.context.current_buffer
    assert buffer is not None
    until(lambda: pane.shows(buffer.revision), "the preview at the last edit")
    answers: list[object] = []
    pane.ask_page("document.querySelector('.e-content').innerHTML", answers.append)
    until(lambda: bool(answers), "the engine's answer")
    return pane.body, str(answers[0])


def main() -> None:
    """Run the flow in the folder that is named first, with the picture that is named second."""
    root, picture = Path(sys.argv[1]), Path(sys.argv[2])
    prepare()
    app = QApplication(sys.argv[:1])
    program = Program(app, AppPaths.below(root / "home"))
    program.begin([])
    begin(program, root / "documents")
    write(program, picture)
    fill(program)
    body, tree = shown(program)
    page = export(program, root / "out")
    buffer = program.context.current_buffer
    assert buffer is not None
    result = {"article": str(buffer.path), "page": str(page), "body": body, "tree": tree}
    program.session.leave()
    program.end()
    print(json.dumps(result))


if __name__ == "__main__":
    main()

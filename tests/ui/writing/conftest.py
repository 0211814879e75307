"""A writing pane on a desk of its own."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from editor.core.notices import Notice
from editor.core.paths import AppPaths
from editor.desk.buffer import Buffer
from editor.desk.desk import Desk
from editor.ui.context import WindowContext
from editor.ui.look.look import Look
from editor.ui.writing.pane import WritingPane, make_writing

STORY = """---
title: The harbour bridge reopens
description: Trams cross on Monday.
---
The first tram will cross.

Engineers found **four sound ribs**.
"""


@dataclass
class Writer:
    """A pane with what surrounds it."""

    pane: WritingPane
    context: WindowContext
    desk: Desk
    notices: list[Notice]
    story: str = STORY

    def take(self, text: str) -> Buffer:
        buffer = self.desk.buffers.new(text)
        self.context.take(buffer)
        return buffer

    def caret(self, offset: int, anchor: int | None = None) -> None:
        from editor.core.edit import Selection

        self.pane.select(Selection(offset if anchor is None else anchor, offset))

    @property
    def shown(self) -> str:
        return self.pane.body.document().toRawText().replace("\u2029", "\n")


@contextmanager
def writing(folder: Path) -> Iterator[Writer]:
    """Show a pane whose desk keeps what it writes in a folder; an application is running."""
    desk = Desk(AppPaths.below(folder / "home"))
    app = QApplication.instance()
    look = Look(app, "light")
    look.load_text_fonts()
    context = WindowContext(desk, look)
    desk.events.subscribe(context.pass_on)
    notices: list[Notice] = []
    context.noticed.connect(notices.append)
    host = QWidget()  # a window of its own would pass its least size on, which this platform lacks
    host.resize(1100, 700)
    pane = make_writing(context)
    pane.setParent(host)
    context.writing = pane
    pane.resize(720, 600)
    pane.show()
    host.show()
    host.activateWindow()
    yield Writer(pane, context, desk, notices)
    host.deleteLater()
    desk.close()
    look.deleteLater()


@pytest.fixture
def writer(qtbot, tmp_path):
    with writing(tmp_path) as writer:
        yield writer

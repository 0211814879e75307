"""The real window on a small library, without the web engine."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget

from editor.core.notices import Notice
from editor.core.paths import AppPaths
from editor.ui.app import Program, prepare
from editor.ui.clipboard import leave_to_qt
from tests.ui.waiting import until

prepare()

ARTICLES = {
    "harbour-bridge.md": """---
title: The harbour bridge reopens
description: Trams cross on Monday.
date: 2026-11-24 06:40
tags: [trams]
---
The first tram will cross.

Engineers found **four sound ribs**.
""",
    "night-buses.md": """---
title: What the night buses cost
description: Eleven lines, one ledger.
stage: draft
---
A gap of two million.
""",
    "kitchens.md": """---
title: Eight kitchens and a lease
stage: review
---
The market hall's tenants have until June.
""",
}


@dataclass
class Newsroom:
    """A window with its library, and what it said."""

    program: Program
    folder: Path
    notices: list[Notice] = field(default_factory=list)

    def __getattr__(self, name: str):
        return getattr(self.program, name)

    def open(self, name: str):
        self.program.context.open(self.folder / name)
        return self.program.context.current_buffer

    def settle(self) -> None:
        assert until(lambda: not self.program.desk.jobs.busy())
        QApplication.processEvents()

    def run(self, command: str) -> None:
        self.program.window.commands.run(command)

    @property
    def said(self) -> list[str]:
        return [str(one.message) for one in self.notices]


def start(tmp_path: Path, folder: Path | None, *paths: Path) -> Program:
    """Return a program whose window is painted and furnished, its preview closed."""
    program = Program(QApplication.instance(), AppPaths.below(tmp_path / "home"))
    if folder is not None:
        program.desk.settings.keep_window_state(folder, b'{"side": ""}', "panes")
    program.begin([folder, *paths] if folder is not None else list(paths))
    assert until(lambda: program.window.furnished)
    program.window.activateWindow()
    return program


def finish(program: Program) -> None:
    """Close a program and everything of it."""
    program.window.may_close = lambda: True
    program.window.close()
    program.end()
    for part in (program.window, program.context, program.look, program.bridge):
        part.deleteLater()
    QApplication.processEvents()


@pytest.fixture(scope="session", autouse=True)
def _leave_the_clipboard_to_qt(qapp) -> Iterator[None]:
    yield
    leave_to_qt()


@pytest.fixture(autouse=True)
def _let_go_of_the_widgets_before(qapp) -> None:
    # Qt deletes them in an event loop, and none runs between tests: each new look would be
    # worked out for all that were ever shown.
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def folder(tmp_path) -> Path:
    library = tmp_path / "newsroom"
    library.mkdir()
    for at, (name, text) in enumerate(ARTICLES.items()):
        (library / name).write_text(text, "utf-8")
        os.utime(library / name, (1_790_000_000 - at * 60,) * 2)
    (library / "site.yaml").write_text("name: Harbour Post\n", "utf-8")
    return library


@pytest.fixture
def newsroom(qapp, tmp_path, folder):
    program = start(tmp_path, folder)
    room = Newsroom(program, folder)
    program.context.noticed.connect(room.notices.append)
    room.settle()
    yield room
    faults = [one for one in room.notices if one.key == "crash"]
    finish(program)
    assert not faults, faults[0].details


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget

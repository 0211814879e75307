"""After a crash the window has the words again, says so, and can go back."""

import subprocess
import sys

import pytest

from tests.ui.conftest import ARTICLES, Newsroom, finish, start

TYPE_AND_DIE = """
import os, signal, sys
from pathlib import Path
from editor.core.edit import Edit
from editor.core.paths import AppPaths
from editor.desk.desk import Desk

home, library = map(Path, sys.argv[1:])
desk = Desk(AppPaths.below(home), journal=True)
desk.open_library(library)
desk.buffers.open(library / "harbour-bridge.md").replace([Edit(0, 0, "Unsaved words. ")])
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.fixture
def after_a_crash(qapp, tmp_path, folder):
    program = [sys.executable, "-c", TYPE_AND_DIE, str(tmp_path / "home"), str(folder)]
    subprocess.run(program, check=False)
    room = Newsroom(start(tmp_path, folder), folder)
    room.settle()
    yield room
    finish(room.program)


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL")
def test_words_that_were_not_saved_are_there_again_and_can_be_undone(after_a_crash, qtbot):
    room = after_a_crash
    article = room.folder / "harbour-bridge.md"
    buffer = room.program.context.current_buffer
    assert buffer.path == article
    assert buffer.body.startswith("Unsaved words. ")
    assert "The harbour bridge reopens" in str(room.window.notices.shown.message)
    body = room.window.writing.body
    body.setFocus()
    qtbot.waitUntil(body.hasFocus)
    room.run("undo")
    assert buffer.text == ARTICLES[article.name]

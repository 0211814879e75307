"""`copydesk recover`: what was typed before a crash is in the files again."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]

TYPE_AND_DIE = """
import os, sys
from pathlib import Path
from editor.core.edit import Edit
from editor.core.paths import AppPaths
from editor.desk.desk import Desk

desk = Desk(AppPaths.of_user(), journal=True)
desk.open_library(Path(sys.argv[1]))
desk.buffers.open(Path(sys.argv[1]) / "bridge.md").replace([Edit(0, 0, "Unsaved. ")])
os._exit(9)
"""


def crash(library):
    program = [sys.executable, "-c", TYPE_AND_DIE, str(library)]
    assert (
        subprocess.run(program, check=False, env=os.environ | {"PYTHONPATH": str(ROOT)}).returncode
        == 9
    )


def test_recover_saves_what_was_not_saved(copydesk, library_folder):
    path = library_folder / "bridge.md"
    path.write_text("---\ntitle: The bridge\n---\nThe first tram.\n", "utf-8")
    crash(library_folder)
    said = copydesk("recover", "--library", library_folder, "--json")
    assert said.code == 0
    assert said.json == {
        "recovered": [{"path": str(path), "title": "The bridge", "edits": 1, "lost_bytes": 0}]
    }
    assert path.read_text("utf-8") == "---\ntitle: The bridge\n---\nUnsaved. The first tram.\n"


def test_recover_with_nothing_to_recover_says_so(copydesk, library_folder):
    said = copydesk("recover", "--library", library_folder)
    assert (said.code, said.out) == (0, "")
    assert said.err == "0 articles recovered.\n"

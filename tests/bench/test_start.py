"""From the start of the process to the painted window, beside a bare window of PySide6.

pytest tests/bench/test_start.py --benchmark-only -p no:randomly
"""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from editor.desk.samples import copy_samples

pytest.importorskip("PySide6.QtWidgets", exc_type=ImportError)

ROOT = Path(__file__).parents[2]
DRIVERS = Path(__file__).parent / "drivers"
TURNS = 15
PATIENCE_S = 60


@pytest.fixture
def launch(tmp_path):
    """Return the function that runs a driver until it says that it is there."""
    home = tmp_path / "home"
    home.mkdir()
    environment = os.environ | {
        "HOME": str(home),
        "PYTHONPATH": str(ROOT),
        "QT_QPA_PLATFORM": "xcb" if os.environ.get("DISPLAY") else "offscreen",
    }
    for name in ("CONFIG", "STATE", "CACHE", "DATA"):
        environment[f"XDG_{name}_HOME"] = str(home / name.lower())

    def run(driver: str, *arguments: str) -> float:
        command = [sys.executable, str(DRIVERS / driver), *arguments]
        start = time.perf_counter()
        with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE) as process:
            said = process.stdout.readline()
            took = time.perf_counter() - start
            process.stdout.read()  # ends with the last process that it started: the next is alone
            process.wait(PATIENCE_S)
        assert said == b"there\n"
        return took

    return run


@pytest.mark.parametrize("moment", ["painted", "filled"])
def test_a_start_beside_a_bare_window(side_by_side, launch, tmp_path, moment):
    samples = copy_samples(tmp_path / "harbour-post")
    side_by_side(
        f"start until {moment}",
        lambda: launch("copydesk_window.py", moment, str(samples)),
        lambda: launch("bare_window.py"),
        TURNS,
    )

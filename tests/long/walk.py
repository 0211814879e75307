"""Walks through the writing pane at random and looks after each step whether all is as it should be.

    python -m tests.long.walk --seed 1 --rounds 40 --state walk.json

Each round is a walk of 2,500 steps by a seed of its own, on a pane of its own. What failed is
printed with the seed, the number of the step and the last steps; `--only SEED` walks that one again.
`--state` keeps where the run is, so that it can go on.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
import traceback
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from editor.ui.app import prepare
from tests.ui.writing.conftest import writing
from tests.ui.writing.walking import Walk, check

STEPS = 2_500
"""Of a round."""
TOLD = 12
"""Steps before a fault that are printed."""


def one_walk(seed: int) -> tuple[int, str]:
    """Walk one round; return how many steps were made, and the fault that ended it, if any."""
    faults: list[str] = []
    sys.excepthook = lambda *of: faults.append("".join(traceback.format_exception(*of)))
    done: list[str] = []
    with tempfile.TemporaryDirectory() as folder, writing(Path(folder)) as writer:
        walk = Walk(writer, seed)
        while len(done) < STEPS and not faults:
            try:
                done.append(walk.step())
                check(walk)
            except AssertionError:
                faults.append(traceback.format_exc())
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    if not faults:
        return len(done), ""
    return len(done), f"seed {seed}, step {len(done)}, after {done[-TOLD:]}:\n{faults[0]}"


def run(seed: int, rounds: int, state: Path | None) -> dict[str, int]:
    """Walk rounds from where the state file is; return the sums."""
    sums = {"next": 0, "steps": 0, "faults": 0}
    if state is not None and state.exists():
        sums = json.loads(state.read_text("utf-8"))
    for number in range(sums["next"], rounds):
        steps, fault = one_walk(seed * 1_000_000 + number)
        if fault:
            print(fault, flush=True)
        sums = {
            "next": number + 1,
            "steps": sums["steps"] + steps,
            "faults": sums["faults"] + bool(fault),
        }
        if state is not None:
            state.write_text(json.dumps(sums), "utf-8")
    return sums


def main() -> int:
    """Run from the command line; 1 where anything was found."""
    options = argparse.ArgumentParser()
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--rounds", type=int, default=40)
    options.add_argument("--state", type=Path)
    options.add_argument("--only", type=int)
    given = options.parse_args()
    prepare()
    app = QApplication.instance() or QApplication(sys.argv[:1])
    if given.only is not None:
        fault = one_walk(given.only)[1]
        print(fault or "nothing found")
        return 1 if fault else 0
    sums = run(given.seed, given.rounds, given.state)
    print(json.dumps(sums))
    app.quit()
    return 1 if sums["faults"] else 0


if __name__ == "__main__":
    sys.exit(main())

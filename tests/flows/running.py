"""Runs a flow in a process of its own, as a person would start the program."""

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def run_flow(module: str, *given: Path) -> dict[str, object]:
    """Run `tests.flows.<module>` and return what its last line says."""
    ran = subprocess.run(
        [sys.executable, "-m", f"tests.flows.{module}", *map(str, given)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=300,
    )
    assert ran.returncode == 0, ran.stderr
    return json.loads(ran.stdout.strip().split("\n")[-1])

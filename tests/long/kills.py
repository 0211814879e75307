"""Kills a desk at random moments while it edits and saves, and looks what comes back.

    python -m tests.long.kills --seed 1 --count 10000 --state kills.json

Each round forks a process that makes random edits of an article and says after each that it was
made; it is killed by SIGKILL somewhere in between. What a new desk recovers must be the text after
the last edit that was said, or after the one that was being made; the file must be one of the
texts on the way, never half of one. `--state` keeps where the run is, so that it can go on.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import select
import shutil
import signal
import struct
import sys
import tempfile
import time
from pathlib import Path

from editor.core.edit import Edit
from editor.core.paths import AppPaths
from editor.desk.desk import Desk

OPERATIONS = 400
LONGEST_S = 0.05
"""Seconds after the first edit at which the last kill comes."""
START = "---\ntitle: The bridge  # kept\n---\n\nThe first tram will cross on Monday.\n"
PIECES = ("", "x", "tram ", "\n\n", "ß", "\U0001f6a2", "**bold**", "z" * 300)


def operate(desk: Desk, buffer, chance: random.Random) -> None:
    """Make one random change, the same for the same state of `chance`."""
    kind = chance.randrange(12)
    ends = sorted(chance.choices(range(len(buffer.body) + 1), k=2))
    stop = min(ends[1], ends[0] + 8)
    piece, title, saves = chance.choice(PIECES), f"No {chance.randrange(9)}", chance.random() < 0.4
    if kind == 0:
        buffer.set_fields({"title": title})
    elif kind == 1:
        buffer.undo_field()
    elif kind == 2 and saves:
        desk.saver.flush(buffer)
    else:
        buffer.replace([Edit(ends[0], stop, piece)])


def texts_on_the_way(seed: int, folder: Path) -> list[str]:
    """Return the text before the first and after each operation."""
    desk = Desk(AppPaths.below(folder / "model"))
    desk.saver.flush = lambda _buffer: None  # nothing need be written to know the text
    buffer, chance, texts = desk.buffers.new(START), random.Random(seed), [START]
    for _ in range(OPERATIONS):
        operate(desk, buffer, chance)
        texts.append(buffer.text)
    return texts


def be_killed(seed: int, library: Path, home: Path, tell: int) -> None:
    """Edit and say so, until the end comes."""
    desk = Desk(AppPaths.below(home), journal=True)
    desk.open_library(library)
    buffer, chance = desk.buffers.open(library / "bridge.md"), random.Random(seed)
    for number in range(1, OPERATIONS + 1):
        operate(desk, buffer, chance)
        os.write(tell, struct.pack("<I", number))
    signal.pause()


def one_kill(seed: int, folder: Path) -> dict[str, object]:
    """Run one round and return what was found: `lost` and `torn` are faults."""
    library, home = folder / "library", folder / "home"
    library.mkdir()
    article = library / "bridge.md"
    article.write_text(START, "utf-8", newline="")
    hear, tell = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            be_killed(seed, library, home, tell)
        finally:
            os._exit(1)
    os.close(tell)
    select.select([hear], [], [], 20)
    time.sleep(random.Random(-seed).uniform(0, LONGEST_S))
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    said = 0
    while piece := os.read(hear, 4096):
        said = struct.unpack("<I", piece[-4:])[0]
    os.close(hear)
    texts = texts_on_the_way(seed, folder)
    on_disk = article.read_text("utf-8")
    desk = Desk(AppPaths.below(home), journal=True)
    desk.open_library(library)
    desk.recover()
    found = desk.buffers.open(article).text
    desk.close()
    return {
        "seed": seed,
        "said": said,
        "lost": found not in texts[said : said + 2],
        "torn": on_disk not in texts[: said + 2],
    }


def run(seed: int, count: int, state: Path | None) -> dict[str, int]:
    """Run rounds from where the state file is; return the sums."""
    sums = {"next": 0, "edits": 0, "lost": 0, "torn": 0}
    if state is not None and state.exists():
        sums = json.loads(state.read_text("utf-8"))
    for number in range(sums["next"], count):
        folder = Path(tempfile.mkdtemp(prefix="kills-"))
        found = one_kill(seed * 1_000_000 + number, folder)
        if found["lost"] or found["torn"]:
            print(found, folder, flush=True)
        else:
            shutil.rmtree(folder)
        sums["next"] = number + 1
        sums["edits"] += int(found["said"])  # type: ignore[call-overload]
        sums["lost"] += bool(found["lost"])
        sums["torn"] += bool(found["torn"])
        if state is not None and number % 50 == 49:
            state.write_text(json.dumps(sums), "utf-8")
    return sums


def main() -> int:
    """Run from the command line; 1 where anything was lost."""
    options = argparse.ArgumentParser()
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--count", type=int, default=200)
    options.add_argument("--state", type=Path)
    given = options.parse_args()
    sums = run(given.seed, given.count, given.state)
    print(json.dumps(sums))
    return 1 if sums["lost"] or sums["torn"] else 0


if __name__ == "__main__":
    sys.exit(main())

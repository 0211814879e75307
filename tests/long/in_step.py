"""Jumps to every block of many articles and clicks at random words, beside the real engine.

    python -m tests.long.in_step FOLDER --seed 1 --articles 50 --clicks 1000 --state step.json

FOLDER holds Markdown files. Prints how many jumps landed farther than a line from the right place,
and each click that put the caret elsewhere. `--state` keeps where the run is, so that it can go on.
"""

from __future__ import annotations

import argparse
import json
import random
import shutil
import sys
import tempfile
from pathlib import Path

from tests.flows.in_step import Walk, begin


def measure(walk: Walk, chance: random.Random, clicks: int) -> dict[str, list[object]]:
    """Return the jumps that missed, with the counts, and the clicks that did."""
    count = walk.step._text.count()
    texts = [(line, walk.jump_in_text(line)) for line in range(1, count + 1)]
    pages = [(at, walk.jump_in_page(at)) for at in range(len(walk.pane.elements))]
    words = walk.words()
    chosen = chance.sample(words, min(clicks, len(words)))
    missed = [[*one, wrong] for one in chosen if (wrong := walk.click(*one))]
    return {
        "texts": [one for one in texts if one[1] is not None],
        "pages": [one for one in pages if one[1] is not None],
        "clicks": [len(chosen), missed],
    }


def main() -> int:
    """Run from the command line; 1 where anything missed."""
    options = argparse.ArgumentParser()
    options.add_argument("folder", type=Path)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--articles", type=int, default=50)
    options.add_argument("--clicks", type=int, default=1000)
    options.add_argument("--state", type=Path)
    given = options.parse_args()
    chance = random.Random(given.seed)
    files = sorted(given.folder.glob("*.md"))
    files = sorted(chance.sample(files, min(given.articles, len(files))))
    done: dict[str, dict[str, list[object]]] = {}
    if given.state is not None and given.state.exists():
        done = json.loads(given.state.read_text("utf-8"))
    root = Path(tempfile.mkdtemp(prefix="step-"))
    folder = root / "library"
    folder.mkdir()
    for file in files:
        shutil.copyfile(file, folder / file.name)
    program = begin(root, folder)
    for number, file in enumerate(files):
        if file.name not in done:
            walk = Walk(program, folder / file.name)
            each = random.Random(given.seed * 1_000 + number)
            done[file.name] = measure(walk, each, -(-given.clicks // len(files)))
            if given.state is not None:
                given.state.write_text(json.dumps(done), "utf-8")
    program.session.leave()
    program.end()
    shutil.rmtree(root)
    return report(done)


def report(done: dict[str, dict[str, list[object]]]) -> int:
    """Print the sums and what missed."""
    missed = 0
    for kind in ("texts", "pages"):
        jumps = [(name, *one) for name, found in done.items() for one in found[kind]]  # type: ignore[misc]
        far = [one for one in jumps if one[2] >= 1]
        missed += len(far)
        print(f"{kind}: {len(jumps)} jumps, {len(far)} farther than a line", *far[:40], sep="\n  ")
    clicks = sum(int(found["clicks"][0]) for found in done.values())  # type: ignore[call-overload]
    wrong = [(name, *one) for name, found in done.items() for one in found["clicks"][1]]  # type: ignore[attr-defined]
    print(f"clicks: {clicks}, {len(wrong)} beside the word", *wrong[:60], sep="\n  ")
    return 1 if missed or wrong else 0


if __name__ == "__main__":
    sys.exit(main())

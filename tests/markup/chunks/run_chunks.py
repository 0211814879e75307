"""Random documents by hand, as many as one likes: `python tests/markup/chunks/run_chunks.py --seed 1`.

Each seed has a file that says how far it came (`--state`), so that a run goes on where it was
stopped. With `--corpus FOLDER` its articles are edited instead. A difference is cut down to the smallest text that shows it, printed, and ends the run.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[3]))

from editor.markup.article import read_article
from tests.markup.chunks.trial import Different, Tally, attempt, attempt_article, differs, smallest

PER_SEED = 1_000_000_000
SAVE_EVERY = 200


def main() -> int:
    """Run, and return 1 after a difference."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--documents", type=int, default=100_000)
    asked.add_argument("--state", type=Path, default=Path("chunks-state.json"))
    asked.add_argument("--seconds", type=float, default=float("inf"))
    asked.add_argument("--corpus", type=Path, help="folder of articles to edit")
    asked.add_argument("--edits", type=int, default=50, help="of each article")
    args = asked.parse_args()
    articles = sorted(args.corpus.glob("*.md")) if args.corpus else []
    known = json.loads(args.state.read_text()) if args.state.exists() else {}
    mine = known.get(str(args.seed), {"documents": 0, "texts": 0, "chunks": 0, "fallbacks": 0})
    tally = Tally(mine["texts"], mine["chunks"], mine["fallbacks"])
    end = time.monotonic() + args.seconds
    done, most = mine["documents"], len(articles) or args.documents
    while done < most and time.monotonic() < end:
        try:
            seed = args.seed * PER_SEED + done
            if articles:
                text = read_article(articles[done].read_text("utf-8-sig")).body
                attempt_article(text, seed, args.edits, tally)
            else:
                attempt(seed, tally)
        except Different as problem:
            texts = smallest(problem.texts) if differs(problem.texts) else problem.texts
            print(f"document {done} of seed {args.seed}:", *map(repr, texts), sep="\n  ")
            print(differs(texts))
            return 1
        done += 1
        if done % SAVE_EVERY == 0:
            save(args, done, tally)
    save(args, done, tally)
    print(f"seed {args.seed}: {done} documents, {tally}, 0 differences")
    return 0


def save(args: argparse.Namespace, done: int, tally: Tally) -> None:
    """Say how far this seed came."""
    known = json.loads(args.state.read_text()) if args.state.exists() else {}
    known[str(args.seed)] = {
        "documents": done,
        "texts": tally.texts,
        "chunks": tally.chunks,
        "fallbacks": tally.fallbacks,
    }
    args.state.write_text(json.dumps(known, indent=1))


if __name__ == "__main__":
    sys.exit(main())
